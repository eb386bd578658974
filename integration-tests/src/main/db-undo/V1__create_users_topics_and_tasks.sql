-- Undo of: Create users topics and tasks

alter table topic_member drop constraint fk_topic_member_user;
alter table topic_member drop constraint fk_topic_member_topic;
alter table task_label drop constraint fk_task_label_task;
alter table task drop constraint fk_task_topic;
alter table task drop constraint fk_task_assignee;
drop table users;
drop table topic_member;
drop table topic;
drop table task_label;
drop table task;
drop sequence users_seq;
drop sequence topic_seq;
drop sequence task_seq;
