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
