-- case: changes a check of an enum
-- before
create table task (status varchar(255) not null check (status in ('OPEN', 'DONE')), n smallint check (n between 0 and 1));
-- after
create table task (status varchar(255) not null check (status in ('OPEN', 'DONE', 'BLOCKED')), n smallint check (n between 0 and 2));
-- migration
alter table task drop constraint task_n_check;
alter table task drop constraint task_status_check;
alter table task add constraint task_n_check check (n between 0 and 2);
alter table task add constraint task_status_check check (status in ('OPEN', 'DONE', 'BLOCKED'));
-- undo
alter table task drop constraint task_status_check;
alter table task drop constraint task_n_check;
alter table task add constraint task_status_check check (status in ('OPEN', 'DONE'));
alter table task add constraint task_n_check check (n between 0 and 1);
