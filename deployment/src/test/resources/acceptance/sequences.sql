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
select setval('task_id_seq', (select greatest(max(id) + 1, nextval('task_id_seq')) from task), false);
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

-- case: creates a sequence as Hibernate does
-- after
create sequence task_seq start with 1 increment by 50;
-- migration
create sequence task_seq start with 1 increment by 50;
-- undo
drop sequence task_seq;

-- case: creates a sequence with every option
-- after
create sequence s as integer start with 10 increment by 5 minvalue 10 maxvalue 1000 cache 20 cycle;
-- migration
create sequence s as integer start with 10 increment by 5 minvalue 10 maxvalue 1000 cache 20 cycle;
-- undo
drop sequence s;

-- case: creates a sequence that counts down
-- after
create sequence s start with -1 increment by -1;
-- migration
create sequence s start with -1 increment by -1 minvalue -9223372036854775808 maxvalue -1;
-- undo
drop sequence s;

-- case: creates a small sequence
-- after
create sequence s as smallint;
-- migration
create sequence s as smallint start with 1 increment by 1;
-- undo
drop sequence s;

-- case: creates a sequence with an odd name
-- after
create sequence "Task_SEQ" start with 1 increment by 50;
create sequence "select";
-- migration
create sequence "Task_SEQ" start with 1 increment by 50;
create sequence "select" start with 1 increment by 1;
-- undo
drop sequence "select";
drop sequence "Task_SEQ";

-- case: creates a sequence in another schema
-- before
create schema app;
-- after
create schema app;
create sequence app.s;
-- migration
create sequence app.s start with 1 increment by 1;
-- undo
drop sequence app.s;

-- case: drops a sequence
-- before
create sequence s increment by 50;
-- migration
drop sequence s;
-- undo
create sequence s start with 1 increment by 50;

-- case: changes the increment
-- before
create sequence s increment by 1;
-- after
create sequence s increment by 50;
-- migration
alter sequence s increment by 50;
-- undo
alter sequence s increment by 1;

-- case: changes the start
-- before
create sequence s;
-- after
create sequence s start with 1000;
-- migration
alter sequence s start with 1000;
-- undo
alter sequence s start with 1;

-- case: changes the type
-- before
create sequence s as integer;
-- after
create sequence s as bigint;
-- migration
alter sequence s as bigint;
-- undo
alter sequence s as integer;

-- case: changes the cache
-- before
create sequence s;
-- after
create sequence s cache 100;
-- migration
alter sequence s cache 100;
-- undo
alter sequence s cache 1;

-- case: makes a sequence start over
-- before
create sequence s maxvalue 10;
-- after
create sequence s maxvalue 10 cycle;
-- migration
alter sequence s cycle;
-- undo
alter sequence s no cycle;

-- case: changes the bounds
-- before
create sequence s minvalue 1 maxvalue 100;
-- after
create sequence s minvalue -10 maxvalue 1000;
-- migration
alter sequence s start with -10 minvalue -10 maxvalue 1000;
-- undo
select setval('s', greatest(last_value, 1), is_called and last_value >= 1) from s;
alter sequence s start with 1 minvalue 1 maxvalue 100;

-- case: raises the minimum
-- before
create sequence s;
-- after
create sequence s start with 100 minvalue 100;
-- migration
select setval('s', greatest(last_value, 100), is_called and last_value >= 100) from s;
alter sequence s start with 100 minvalue 100;
-- undo
alter sequence s start with 1 minvalue 1;

-- case: lets a sequence count down
-- before
create sequence s;
-- after
create sequence s start with 1 increment by -1 minvalue -100 maxvalue 100;
-- migration
alter sequence s increment by -1 minvalue -100 maxvalue 100;
-- undo
alter sequence s increment by 1 minvalue 1 maxvalue 9223372036854775807;

-- case: changes the type and the maximum
-- before
create sequence s as integer maxvalue 1000;
-- after
create sequence s as smallint maxvalue 500;
-- migration
alter sequence s as smallint maxvalue 500;
-- undo
alter sequence s as integer maxvalue 1000;

-- case: changes several options at once
-- before
create sequence s;
-- after
create sequence s increment by 10 cache 5 cycle;
-- migration
alter sequence s increment by 10 cache 5 cycle;
-- undo
alter sequence s increment by 1 cache 1 no cycle;

-- case: replaces a sequence by one of another name
-- before
create sequence hibernate_sequence;
-- after
create sequence task_seq increment by 50;
-- migration
create sequence task_seq start with 1 increment by 50;
drop sequence hibernate_sequence;
-- undo
create sequence hibernate_sequence start with 1 increment by 1;
drop sequence task_seq;

-- case: replaces a shared sequence by two
-- before
create sequence shared;
create table a (id bigint default nextval('shared'));
create table b (id bigint default nextval('shared'));
-- after
create sequence a_seq;
create sequence b_seq;
create table a (id bigint default nextval('a_seq'));
create table b (id bigint default nextval('b_seq'));
-- migration
create sequence a_seq start with 1 increment by 1;
create sequence b_seq start with 1 increment by 1;
alter table a alter column id set default nextval('a_seq');
select setval('a_seq', (select greatest(max(id) + 1, nextval('a_seq')) from a), false);
alter table b alter column id set default nextval('b_seq');
select setval('b_seq', (select greatest(max(id) + 1, nextval('b_seq')) from b), false);
drop sequence shared;
-- undo
create sequence shared start with 1 increment by 1;
alter table b alter column id set default nextval('shared');
select setval('shared', (select greatest(max(id) + 1, nextval('shared')) from b), false);
alter table a alter column id set default nextval('shared');
select setval('shared', (select greatest(max(id) + 1, nextval('shared')) from a), false);
drop sequence b_seq;
drop sequence a_seq;

-- case: takes a default from a sequence of another schema
-- before
create schema app;
create sequence app."S";
create table task (id bigint);
-- after
create schema app;
create sequence app."S";
create table task (id bigint default nextval('app."S"'));
-- migration
alter table task alter column id set default nextval('app."S"');
select setval('app."S"', (select greatest(max(id) + 1, nextval('app."S"')) from task), false);
-- undo
alter table task alter column id drop default;

-- case: drops a default and the sequence behind it
-- before
create sequence s;
create table task (id bigint default nextval('s') not null);
-- after
create table task (id bigint not null);
-- migration
alter table task alter column id drop default;
drop sequence s;
-- undo
create sequence s start with 1 increment by 1;
alter table task alter column id set default nextval('s');
select setval('s', (select greatest(max(id) + 1, nextval('s')) from task), false);

-- case: gives a sequence an owner
-- before
create sequence s;
create table task (id bigint);
-- after
create sequence s;
create table task (id bigint);
alter sequence s owned by task.id;
-- migration
alter sequence s owned by task.id;
-- undo
alter sequence s owned by none;

-- case: changes the owner of a sequence
-- before
create table task (a bigint, b bigint);
create sequence s owned by task.a;
-- after
create table task (a bigint, b bigint);
create sequence s owned by task.b;
-- migration
alter sequence s owned by task.b;
-- undo
alter sequence s owned by task.a;

-- case: drops the column that owns a sequence
-- before
create table task (a bigserial, b int);
-- after
create table task (b int);
-- migration
alter sequence task_a_seq owned by none;
alter table task drop column a;
drop sequence task_a_seq;
-- undo
create sequence task_a_seq start with 1 increment by 1;
alter table task add column a bigint default nextval('task_a_seq') not null;
alter sequence task_a_seq owned by task.a;

-- case: keeps a sequence whose owner is dropped
-- before
create table task (a bigserial, b int);
-- after
create table task (b int);
create sequence task_a_seq;
-- migration
alter sequence task_a_seq owned by none;
alter table task drop column a;
-- undo
alter table task add column a bigint default nextval('task_a_seq') not null;
alter sequence task_a_seq owned by task.a;

-- case: changes a serial column into a plain one with a sequence of its own
-- before
create table task (id bigserial primary key);
-- after
create table task (id bigint primary key);
create sequence task_seq increment by 50;
-- migration
alter table task alter column id drop default;
create sequence task_seq start with 1 increment by 50;
alter sequence task_id_seq owned by none;
drop sequence task_id_seq;
-- undo
create sequence task_id_seq start with 1 increment by 1;
alter sequence task_id_seq owned by task.id;
drop sequence task_seq;
alter table task alter column id set default nextval('task_id_seq');
select setval('task_id_seq', (select greatest(max(id) + 1, nextval('task_id_seq')) from task), false);

-- case: gives a sequence the name of a dropped table
-- before
create table numbers (id int);
-- after
create sequence numbers;
-- migration
drop table numbers;
create sequence numbers start with 1 increment by 1;
-- undo
drop sequence numbers;
create table numbers (
    id integer
);

-- case: gives a table the name of a dropped sequence
-- before
create sequence numbers;
-- after
create table numbers (id int);
-- migration
drop sequence numbers;
create table numbers (
    id integer
);
-- undo
drop table numbers;
create sequence numbers start with 1 increment by 1;

-- case: turns a sequence round
-- before
create sequence task_seq start with 1 increment by 50;
-- after
create sequence task_seq start with -1 increment by -1;
-- migration
alter sequence task_seq start with -1 increment by -1 minvalue -9223372036854775808 maxvalue -1 restart;
-- undo
alter sequence task_seq start with 1 increment by 50 minvalue 1 maxvalue 9223372036854775807 restart;
