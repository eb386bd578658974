-- case: works on a table in a second schema
-- both
create schema audit;
-- before
create table audit.event (id bigint primary key, a int);
create index ix on audit.event (a);
-- after
create table audit.event (id bigint primary key, b text default 'x' not null);
create index ix on audit.event (b);
-- migration
drop index audit.ix;
alter table audit.event add column b text default 'x' not null;
create index ix on audit.event (b);
alter table audit.event drop column a;
-- undo
alter table audit.event add column a integer;
drop index audit.ix;
alter table audit.event drop column b;
create index ix on audit.event (a);

-- case: works in a second schema
-- after
create schema audit;
create type audit.kind as enum ('A', 'B');
create sequence audit.event_seq increment by 50;
create table audit.event (id bigint primary key, kind audit.kind default 'A', task_id bigint);
create table task (id bigint primary key, kind audit.kind[]);
alter table audit.event add constraint fk_task foreign key (task_id) references task;
create index ix_event on audit.event (kind);
-- migration
create schema audit;
create type audit.kind as enum ('A', 'B');
create sequence audit.event_seq start with 1 increment by 50;
create table audit.event (
    id bigint not null,
    kind audit.kind default 'A',
    task_id bigint,
    constraint event_pkey primary key (id)
);
create index ix_event on audit.event (kind);
create table task (
    id bigint not null,
    kind audit.kind[],
    constraint task_pkey primary key (id)
);
alter table audit.event add constraint fk_task foreign key (task_id) references task (id);
-- undo
alter table audit.event drop constraint fk_task;
drop table task;
drop table audit.event;
drop sequence audit.event_seq;
drop type audit.kind;
drop schema audit;

-- case: creates a schema
-- after
create schema app;
-- migration
create schema app;
-- undo
drop schema app;

-- case: creates a schema with an odd name
-- after
create schema "My App";
create table "My App"."T" (id int);
-- migration
create schema "My App";
create table "My App"."T" (
    id integer
);
-- undo
drop table "My App"."T";
drop schema "My App";

-- case: creates a schema with everything in it
-- after
create schema app;
create type app.mood as enum ('A');
create sequence app.s;
create table app.task (id bigint default nextval('app.s') primary key, v app.mood default 'A', n int constraint ck check (n > 0));
create index ix on app.task (n);
-- migration
create schema app;
create type app.mood as enum ('A');
create sequence app.s start with 1 increment by 1;
create table app.task (
    id bigint default nextval('app.s') not null,
    v app.mood default 'A',
    n integer,
    constraint task_pkey primary key (id),
    constraint ck check (n > 0)
);
create index ix on app.task (n);
-- undo
drop table app.task;
drop sequence app.s;
drop type app.mood;
drop schema app;

-- case: drops a schema with everything in it
-- before
create schema app;
create type app.mood as enum ('A');
create sequence app.s;
create table app.task (id bigint primary key, v app.mood);
-- migration
drop table app.task;
drop sequence app.s;
drop type app.mood;
drop schema app;
-- undo
create schema app;
create type app.mood as enum ('A');
create sequence app.s start with 1 increment by 1;
create table app.task (
    id bigint not null,
    v app.mood,
    constraint task_pkey primary key (id)
);

-- case: moves a table to another schema
-- before
create schema app;
create table task (id bigint primary key);
-- after
create schema app;
create table app.task (id bigint primary key);
-- migration
create table app.task (
    id bigint not null,
    constraint task_pkey primary key (id)
);
drop table task;
-- undo
create table task (
    id bigint not null,
    constraint task_pkey primary key (id)
);
drop table app.task;

-- case: changes a table in another schema
-- before
create schema app;
create table app.task (id int primary key, a text);
-- after
create schema app;
create table app.task (id bigint primary key, a varchar(9) default 'x' not null check (a in ('x', 'y')), b int unique);
-- questions
Which value do rows of app.task get that have no a (text) so far? 'x'
-- migration
alter table app.task add column b integer;
update app.task set a = 'x' where a is null;
alter table app.task alter column a set not null;
alter table app.task alter column id type bigint;
alter table app.task alter column a type varchar(9);
alter table app.task alter column a set default 'x';
alter table app.task add constraint task_a_check check (a in ('x', 'y'));
alter table app.task add constraint task_b_key unique (b);
-- undo
alter table app.task drop constraint task_b_key;
alter table app.task drop constraint task_a_check;
alter table app.task alter column a drop default;
alter table app.task alter column a type text;
alter table app.task alter column id type integer;
alter table app.task alter column a drop not null;
alter table app.task drop column b;

-- case: refers from one schema to another
-- before
create schema one;
create schema two;
create table one.a (id int primary key);
create table two.b (id int);
-- after
create schema one;
create schema two;
create table one.a (id int primary key);
create table two.b (id int, a_id int constraint fk references one.a);
-- migration
alter table two.b add column a_id integer;
alter table two.b add constraint fk foreign key (a_id) references one.a (id);
-- undo
alter table two.b drop constraint fk;
alter table two.b drop column a_id;

-- case: refers from another schema to the default one
-- before
create schema app;
create table users (id int primary key);
create table app.task (id int);
-- after
create schema app;
create table users (id int primary key);
create table app.task (id int, u int constraint fk references users);
-- migration
alter table app.task add column u integer;
alter table app.task add constraint fk foreign key (u) references users (id);
-- undo
alter table app.task drop constraint fk;
alter table app.task drop column u;

-- case: works in a default schema that is not public
-- before
create schema app;
set search_path = app;
create table task (id int);
-- after
create schema app;
set search_path = app;
create type mood as enum ('A');
create sequence s;
create table task (id bigint default nextval('s'), v mood default 'A');
create table public.other (id int);
-- migration
create type mood as enum ('A');
create sequence s start with 1 increment by 1;
alter table task add column v mood default 'A';
alter table task alter column id type bigint;
alter table task alter column id set default nextval('s');
select setval('s', (select greatest(max(id) + 1, nextval('s')) from task), false);
create table public.other (
    id integer
);
-- undo
drop table public.other;
alter table task alter column id drop default;
alter table task alter column id type integer;
alter table task drop column v;
drop sequence s;
drop type mood;

-- case: drops a schema and keeps what it was referred from
-- before
create schema app;
create table app.users (id int primary key);
create table task (u int constraint fk references app.users);
-- after
create table task (u int);
-- migration
alter table task drop constraint fk;
drop table app.users;
drop schema app;
-- undo
create schema app;
create table app.users (
    id integer not null,
    constraint users_pkey primary key (id)
);
alter table task add constraint fk foreign key (u) references app.users (id);
