-- case: creates sequences
-- after
create sequence task_seq start with 1 increment by 50;
create sequence odd as integer start with 10 increment by -1 minvalue -5 maxvalue 10 cache 3 cycle;
-- migration
create sequence odd as integer start with 10 increment by -1 minvalue -5 maxvalue 10 cache 3 cycle;
create sequence task_seq start with 1 increment by 50;
-- undo
drop sequence task_seq;
drop sequence odd;

-- case: changes sequences
-- before
create sequence a start with 1 increment by 1;
create sequence b as integer;
create sequence c cycle cache 5;
-- after
create sequence a start with 1 increment by 50;
create sequence b as bigint minvalue 0 maxvalue 99 start with 5;
create sequence c;
-- migration
alter sequence a increment by 50;
alter sequence b as bigint start with 5 minvalue 0 maxvalue 99;
alter sequence c cache 1 no cycle;
-- undo
alter sequence c cache 5 cycle;
alter sequence b as integer start with 1 minvalue 1 maxvalue 2147483647;
alter sequence a increment by 1;

-- case: gives a column its own sequence
-- before
create table task (id bigint primary key);
create table topic (id bigint primary key);
-- after
create table task (id bigserial primary key);
create table topic (id bigint primary key, n serial);
create table label (id bigserial primary key);
-- migration
create sequence label_id_seq start with 1 increment by 1;
create table label (
    id bigint default nextval('label_id_seq') not null,
    constraint label_pkey primary key (id)
);
alter sequence label_id_seq owned by label.id;
create sequence task_id_seq start with 1 increment by 1;
alter table task alter column id set default nextval('task_id_seq');
alter sequence task_id_seq owned by task.id;
create sequence topic_n_seq as integer start with 1 increment by 1;
alter table topic add column n integer default nextval('topic_n_seq') not null;
alter sequence topic_n_seq owned by topic.n;
-- undo
alter sequence topic_n_seq owned by none;
alter table topic drop column n;
drop sequence topic_n_seq;
alter sequence task_id_seq owned by none;
alter table task alter column id drop default;
drop sequence task_id_seq;
alter sequence label_id_seq owned by none;
drop table label;
drop sequence label_id_seq;

-- case: moves a sequence from a dropped column to a new one
-- before
create table task (a serial);
-- after
create table task (b int);
create sequence task_a_seq as integer owned by task.b;
alter table task alter column b set default nextval('task_a_seq'), alter column b set not null;
-- migration
alter table task add column b integer default nextval('task_a_seq') not null;
alter sequence task_a_seq owned by task.b;
alter table task drop column a;
-- undo
alter table task add column a integer default nextval('task_a_seq') not null;
alter sequence task_a_seq owned by task.a;
alter table task drop column b;
