-- case: allows and requires nulls
-- before
create table task (id bigint primary key, a int not null, b int);
-- after
create table task (id bigint primary key, a int, b int not null);
-- questions
Which value do rows of task get that have no b (integer) so far? 0
-- migration
update task set b = 0 where b is null;
alter table task alter column b set not null;
alter table task alter column a drop not null;
-- undo
update task set a = 0 where a is null;
alter table task alter column a set not null;
alter table task alter column b drop not null;

-- case: requires a value in a column of its own
-- before
create table task (title text);
-- after
create table task (title text not null);
-- questions
Which value do rows of task get that have no title (text) so far? ''
-- migration
update task set title = '' where title is null;
alter table task alter column title set not null;
-- undo
alter table task alter column title drop not null;

-- case: requires a value and checks it
-- before
create table task (title text);
-- after
create table task (title text not null constraint ck check (title <> ''));
-- questions
Which value do rows of task get that have no title (text) so far? Every row has a value
-- migration
alter table task alter column title set not null;
alter table task add constraint ck check (title <> '');
-- undo
alter table task drop constraint ck;
alter table task alter column title drop not null;

-- case: allows nulls in a column of a unique constraint
-- before
create table task (title text not null unique);
-- after
create table task (title text unique);
-- migration
alter table task alter column title drop not null;
-- undo
alter table task alter column title set not null;

-- case: requires values in columns of a foreign key
-- both
create table users (id bigint primary key);
-- before
create table task (user_id bigint references users);
-- after
create table task (user_id bigint not null references users);
-- questions
Which value do rows of task get that have no user_id (bigint) so far? Every row has a value
-- migration
alter table task alter column user_id set not null;
-- undo
alter table task alter column user_id drop not null;

-- case: requires a value that has a default
-- before
create table task (done boolean);
-- after
create table task (done boolean default false not null);
-- questions
Which value do rows of task get that have no done (boolean) so far? false
-- migration
update task set done = false where done is null;
alter table task alter column done set not null;
alter table task alter column done set default false;
-- undo
alter table task alter column done drop default;
alter table task alter column done drop not null;

-- case: allows nulls again and drops the default
-- before
create table task (done boolean default false not null);
-- after
create table task (done boolean);
-- migration
alter table task alter column done drop default;
alter table task alter column done drop not null;
-- undo
update task set done = false where done is null;
alter table task alter column done set not null;
alter table task alter column done set default false;

-- case: requires a value of a computed column
-- before
create table task (a int not null, b int generated always as (a + 1) stored);
-- after
create table task (a int not null, b int generated always as (a + 1) stored not null);
-- migration
alter table task alter column b set not null;
-- undo
alter table task alter column b drop not null;

-- case: leaves not null to the new primary key
-- before
create table task (a int, b int);
-- after
create table task (a int, b int, primary key (a, b));
-- questions
Which value do rows of task get that have no a (integer) so far? 0
Which value do rows of task get that have no b (integer) so far? 0
-- migration
update task set a = 0 where a is null;
alter table task alter column a set not null;
update task set b = 0 where b is null;
alter table task alter column b set not null;
alter table task add constraint task_pkey primary key (a, b);
-- undo
alter table task drop constraint task_pkey;
alter table task alter column b drop not null;
alter table task alter column a drop not null;

-- case: allows nulls after the primary key has gone
-- before
create table task (id bigint constraint pk primary key);
-- after
create table task (id bigint);
-- migration
alter table task drop constraint pk;
alter table task alter column id drop not null;
-- undo
alter table task alter column id set not null;
alter table task add constraint pk primary key (id);

-- case: keeps not null after the primary key has gone
-- before
create table task (id bigint constraint pk primary key);
-- after
create table task (id bigint not null);
-- migration
alter table task drop constraint pk;
-- undo
alter table task add constraint pk primary key (id);

-- case: requires a label of a type that gets another one before it
-- before
create type status as enum ('OPEN');
create table task (status status);
insert into task values (null);
-- after
create type status as enum ('NEW', 'OPEN');
create table task (status status not null);
-- questions
Which value do rows of task get that have no status (status) so far? 'OPEN'
-- migration
update task set status = 'OPEN' where status is null;
alter table task alter column status set not null;
alter type status add value 'NEW' before 'OPEN';
-- undo
alter type status rename to status_old;
create type status as enum ('OPEN');
alter table task alter column status type status using status::text::status;
drop type status_old;
alter table task alter column status drop not null;
