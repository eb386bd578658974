-- case: changes comments
-- both
create table t (a int, b int);
-- before
comment on table t is 'old';
comment on column t.a is 'gone';
create type status as enum ('A');
create sequence s;
-- after
comment on table t is 'new';
comment on column t.b is 'it''s \ here';
create type status as enum ('A');
comment on type status is 'x';
create sequence s;
comment on sequence s is 'y';
-- migration
comment on column t.a is null;
comment on column t.b is 'it''s \ here';
comment on table t is 'new';
comment on sequence s is 'y';
comment on type status is 'x';
-- undo
comment on type status is null;
comment on sequence s is null;
comment on table t is 'old';
comment on column t.b is null;
comment on column t.a is 'gone';

-- case: sets the comment of a table
-- both
create table task (id int);
-- after
comment on table task is 'things to do';
-- migration
comment on table task is 'things to do';
-- undo
comment on table task is null;

-- case: changes the comment of a table
-- both
create table task (id int);
-- before
comment on table task is 'things';
-- after
comment on table task is 'things to do';
-- migration
comment on table task is 'things to do';
-- undo
comment on table task is 'things';

-- case: sets the comment of a column
-- both
create table task (id int);
-- after
comment on column task.id is 'its number';
-- migration
comment on column task.id is 'its number';
-- undo
comment on column task.id is null;

-- case: changes the comment of a column
-- both
create table task (id int);
-- before
comment on column task.id is 'number';
-- after
comment on column task.id is 'its number';
-- migration
comment on column task.id is 'its number';
-- undo
comment on column task.id is 'number';

-- case: sets the comment of a sequence
-- both
create sequence s;
-- after
comment on sequence s is 'numbers';
-- migration
comment on sequence s is 'numbers';
-- undo
comment on sequence s is null;

-- case: sets the comment of a type
-- both
create type mood as enum ('SAD', 'OK');
-- after
comment on type mood is 'how it feels';
-- migration
comment on type mood is 'how it feels';
-- undo
comment on type mood is null;

-- case: writes quotes, lines and other letters into a comment
-- both
create table task (id int);
-- after
comment on table task is 'it''s "so"
und öfter; select 1 \ --';
-- migration
comment on table task is 'it''s "so"
und öfter; select 1 \ --';
-- undo
comment on table task is null;

-- case: creates a table with comments
-- after
create table task (id int, n int);
comment on table task is 'things';
comment on column task.n is 'how many';
-- migration
create table task (
    id integer,
    n integer
);
comment on table task is 'things';
comment on column task.n is 'how many';
-- undo
drop table task;

-- case: creates a sequence with a comment
-- after
create sequence s;
comment on sequence s is 'numbers';
-- migration
create sequence s start with 1 increment by 1;
comment on sequence s is 'numbers';
-- undo
drop sequence s;

-- case: creates a type with a comment
-- after
create type mood as enum ('SAD');
comment on type mood is 'how it feels';
-- migration
create type mood as enum ('SAD');
comment on type mood is 'how it feels';
-- undo
drop type mood;

-- case: changes a comment together with the type of the column
-- before
create table task (a int);
comment on column task.a is 'whole';
-- after
create table task (a numeric(5,2));
comment on column task.a is 'with fractions';
-- migration
alter table task alter column a type numeric(5,2);
comment on column task.a is 'with fractions';
-- undo
comment on column task.a is 'whole';
alter table task alter column a type integer;

-- case: keeps a comment while the column is computed anew
-- before
create table task (a int, b int generated always as (a + 1) stored);
comment on column task.b is 'next';
-- after
create table task (a bigint, b int generated always as (a + 1) stored);
comment on column task.b is 'next';
-- migration
alter table task drop column b;
alter table task alter column a type bigint;
alter table task add column b integer generated always as (a + 1) stored;
comment on column task.b is 'next';
-- undo
alter table task drop column b;
alter table task alter column a type integer;
alter table task add column b integer generated always as (a + 1) stored;
comment on column task.b is 'next';

-- case: comments on odd names
-- both
create table "Odd Table" ("The A" int);
create schema audit;
create table audit."T" (a int);
-- after
comment on table "Odd Table" is 'odd';
comment on column "Odd Table"."The A" is 'odder';
comment on column audit."T".a is 'far';
-- migration
comment on column audit."T".a is 'far';
comment on column "Odd Table"."The A" is 'odder';
comment on table "Odd Table" is 'odd';
-- undo
comment on table "Odd Table" is null;
comment on column "Odd Table"."The A" is null;
comment on column audit."T".a is null;
