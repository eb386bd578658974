-- case: drops views on views in order, and leaves the others alone
-- before
create table task (id bigint, title varchar(10), done boolean);
create table one (n int);
create view open_task as select id, title from task, one where not done;
create view by_title as select title, count(*) from open_task, one group by title;
create view a_first as select title from by_title, one;
create view other as select id from task;
-- after
create table task (id bigint, title varchar(20), done boolean);
create table one (n int);
create view open_task as select id, title from task, one where not done;
create view by_title as select title, count(*) from open_task, one group by title;
create view a_first as select title from by_title, one;
create view other as select id from task;
-- migration
drop view a_first;
drop view by_title;
drop view open_task;
alter table task alter column title type varchar(20);
create view open_task as
 select task.id,
    task.title
   from task,
    one
  where (not task.done);
create view by_title as
 select open_task.title,
    count(*) as count
   from open_task,
    one
  group by open_task.title;
create view a_first as
 select by_title.title
   from by_title,
    one;
-- undo
drop view a_first;
drop view by_title;
drop view open_task;
alter table task alter column title type varchar(10);
create view open_task as
 select task.id,
    task.title
   from task,
    one
  where (not task.done);
create view by_title as
 select open_task.title,
    count(*) as count
   from open_task,
    one
  group by open_task.title;
create view a_first as
 select by_title.title
   from by_title,
    one;

-- case: brings back materialized views with their indexes, and as empty as they were
-- before
create table task (title varchar(10));
create table one (n int);
create materialized view task_count with (fillfactor = 70) as
  select title, count(*) as total from task, one group by title;
create unique index ix_task_count on task_count (title);
create index ix_total on task_count (total desc) where total > 1;
comment on materialized view task_count is 'how many';
create materialized view waiting as select title from task, one with no data;
-- after
create table task (title varchar(20));
create table one (n int);
create materialized view task_count with (fillfactor = 70) as
  select title, count(*) as total from task, one group by title;
create unique index ix_task_count on task_count (title);
create index ix_total on task_count (total desc) where total > 1;
comment on materialized view task_count is 'how many';
create materialized view waiting as select title from task, one with no data;
-- migration
drop materialized view waiting;
drop materialized view task_count;
alter table task alter column title type varchar(20);
create materialized view task_count with (fillfactor = 70) as
 select task.title,
    count(*) as total
   from task,
    one
  group by task.title;
create unique index ix_task_count on task_count (title);
create index ix_total on task_count (total desc) where (total > 1);
comment on materialized view task_count is 'how many';
create materialized view waiting as
 select task.title
   from task,
    one
  with no data;
-- undo
drop materialized view waiting;
drop materialized view task_count;
alter table task alter column title type varchar(10);
create materialized view task_count with (fillfactor = 70) as
 select task.title,
    count(*) as total
   from task,
    one
  group by task.title;
create unique index ix_task_count on task_count (title);
create index ix_total on task_count (total desc) where (total > 1);
comment on materialized view task_count is 'how many';
create materialized view waiting as
 select task.title
   from task,
    one
  with no data;

-- case: finds views in other schemas
-- before
create table task (id bigint, title varchar(10));
create table one (n int);
create schema "Report";
create view "Report".task as select task.* from public.task, one;
create view titles as select title from "Report".task, one;
-- after
create table task (id bigint, title varchar(20));
create table one (n int);
create schema "Report";
create view "Report".task as select task.* from public.task, one;
create view titles as select title from "Report".task, one;
-- migration
drop view titles;
drop view "Report".task;
alter table task alter column title type varchar(20);
create view "Report".task as
 select task.id,
    task.title
   from task,
    one;
create view titles as
 select task.title
   from "Report".task,
    one;
-- undo
drop view titles;
drop view "Report".task;
alter table task alter column title type varchar(10);
create view "Report".task as
 select task.id,
    task.title
   from task,
    one;
create view titles as
 select task.title
   from "Report".task,
    one;

-- case: replaces an enum type under views only in the direction that has to
-- before
create type status as enum ('A', 'B');
create table one (n int);
create table task (status status, old status[]);
create view a as select status = 'A' as is_a from task, one;
create view olds as select old from task, one;
create view value as select 'B'::status as b, '{A}'::status[] as many;
-- after
create type status as enum ('A', 'B', 'C');
create table one (n int);
create table task (status status, old status[]);
create view a as select status = 'A' as is_a from task, one;
create view olds as select old from task, one;
create view value as select 'B'::status as b, '{A}'::status[] as many;
-- migration
alter type status add value 'C';
-- undo
drop view value;
drop view olds;
drop view a;
alter type status rename to status_old;
create type status as enum ('A', 'B');
alter table task alter column status type status using status::text::status;
alter table task alter column old type status[] using old::text[]::status[];
drop type status_old;
create view a as
 select (task.status = 'A'::status) as is_a
   from task,
    one;
create view olds as
 select task.old
   from task,
    one;
create view value as
 select 'B'::status as b,
    '{A}'::status[] as many;

-- case: replaces an enum type under a view of what is computed from it
-- before
create type status as enum ('A', 'B');
create table task (status status, done boolean generated always as (status = 'B') stored);
create view finished as select task.done from task, task other;
-- after
create type status as enum ('B', 'A');
create table task (status status, done boolean generated always as (status = 'B') stored);
create view finished as select task.done from task, task other;
-- migration
drop view finished;
alter table task drop column done;
alter type status rename to status_old;
create type status as enum ('B', 'A');
alter table task alter column status type status using status::text::status;
drop type status_old;
alter table task add column done boolean generated always as (status = 'B'::status) stored;
create view finished as
 select task.done
   from task,
    task other;
-- undo
drop view finished;
alter table task drop column done;
alter type status rename to status_old;
create type status as enum ('A', 'B');
alter table task alter column status type status using status::text::status;
drop type status_old;
alter table task add column done boolean generated always as (status = 'B'::status) stored;
create view finished as
 select task.done
   from task,
    task other;

-- case: computes a column under a view from a column that changes its type
-- before
create table line (a int, b bigint generated always as (a * 2) stored);
create view total as select sum(line.b) from line, line other;
-- after
create table line (a bigint, b bigint generated always as (a * 2) stored);
create view total as select sum(line.b) from line, line other;
-- migration
drop view total;
alter table line drop column b;
alter table line alter column a type bigint;
alter table line add column b bigint generated always as (a * 2) stored;
create view total as
 select sum(line.b) as sum
   from line,
    line other;
-- undo
drop view total;
alter table line drop column b;
alter table line alter column a type integer;
alter table line add column b bigint generated always as (a * 2) stored;
create view total as
 select sum(line.b) as sum
   from line,
    line other;

-- case: computes a column anew under a view
-- before
create table line (a int, b int generated always as (a * 2) stored);
create view total as select sum(line.b) from line, line other;
-- after
create table line (a int, b int generated always as (a * 3) stored);
create view total as select sum(line.b) from line, line other;
-- migration
drop view total;
alter table line drop column b;
alter table line add column b integer generated always as (a * 3) stored;
create view total as
 select sum(line.b) as sum
   from line,
    line other;
-- undo
drop view total;
alter table line drop column b;
alter table line add column b integer generated always as (a * 2) stored;
create view total as
 select sum(line.b) as sum
   from line,
    line other;

-- case: replaces a primary key that a view groups by
-- before
create table one (n int);
create table task (id bigint, title text, code text not null, constraint a primary key (id));
create view named as select id, title from task, one group by id;
-- after
create table one (n int);
create table task (id bigint, title text, code text not null,
  constraint a primary key (id) include (code));
create view named as select id, title from task, one group by id;
-- migration
drop view named;
alter table task drop constraint a;
alter table task add constraint a primary key (id) include (code);
create view named as
 select task.id,
    task.title
   from task,
    one
  group by task.id;
-- undo
drop view named;
alter table task drop constraint a;
alter table task add constraint a primary key (id);
create view named as
 select task.id,
    task.title
   from task,
    one
  group by task.id;

-- case: finds a materialized view of whole rows
-- before
create table task (id int, title text);
create materialized view tasks as select task as whole from task;
create view count as select count(*) from task;
-- after
create table task (id bigint, title text);
create materialized view tasks as select task as whole from task;
create view count as select count(*) from task;
-- migration
drop materialized view tasks;
alter table task alter column id type bigint;
create materialized view tasks as
 select task.*::task as whole
   from task;
-- undo
drop materialized view tasks;
alter table task alter column id type integer;
create materialized view tasks as
 select task.*::task as whole
   from task;
