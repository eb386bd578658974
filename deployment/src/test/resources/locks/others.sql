-- case: adds labels
-- before
create type mood as enum ('GOOD', 'BAD');
create table task (id bigint primary key, mood mood);
insert into task values (1, 'GOOD');
-- after
create type mood as enum ('GOOD', 'SO_SO', 'BAD', 'AWFUL');
create table task (id bigint primary key, mood mood);
-- expect
Add SO_SO, AWFUL to type mood: nothing

-- case: replaces a type by one with other labels
-- before
create type mood as enum ('GOOD', 'BAD');
create table day (mood mood primary key);
create table task (id bigint primary key, mood mood default 'GOOD', moods mood[], day mood constraint fk references day, happy boolean generated always as (mood = 'GOOD') stored);
create index ix_mood on task (mood);
create index ix_good on task (id) where mood = 'GOOD';
create index ix_other on task (id, moods);
alter table task add constraint ck check (mood <> 'BAD' or id > 0);
create table other (id bigint primary key, text text);
insert into day values ('GOOD');
insert into task values (1, 'GOOD', '{GOOD}', 'GOOD');
-- after
create type mood as enum ('BAD', 'GOOD');
create table day (mood mood primary key);
create table task (id bigint primary key, mood mood default 'GOOD', moods mood[], day mood constraint fk references day, happy boolean generated always as (mood = 'GOOD') stored);
create index ix_mood on task (mood);
create index ix_good on task (id) where mood = 'GOOD';
create index ix_other on task (id, moods);
alter table task add constraint ck check (mood <> 'BAD' or id > 0);
create table other (id bigint primary key, text text);
-- expect
Reorder the values of type mood: ACCESS EXCLUSIVE on day, ACCESS EXCLUSIVE on task, rewrites day, rewrites task, rebuilds day_pkey, rebuilds ix_good, rebuilds ix_mood, rebuilds ix_other, rebuilds task_pkey

-- case: creates and drops types, casts, sequences and schemas
-- before
create schema old;
create sequence old.s;
create type old.mood as enum ('GOOD');
create type mood as enum ('GOOD');
create table task (id bigint primary key);
-- after
create schema new;
create sequence new.s;
create type new.mood as enum ('GOOD');
create type mood as enum ('GOOD');
create cast (varchar as mood) with inout as implicit;
create table task (id bigint primary key);
-- expect
Create cast (varchar as mood): nothing
Create schema new: nothing
Create type new.mood (GOOD): nothing
Create sequence new.s: nothing
Drop sequence old.s: ACCESS EXCLUSIVE on old.s
Drop type old.mood: nothing
Drop schema old: nothing

-- case: changes sequences
-- before
create table task (id bigint primary key);
create sequence a;
create sequence b increment by 50;
create sequence c;
create sequence d owned by task.id;
-- after
create table task (id bigint primary key);
create sequence a increment by 50;
create sequence b;
create sequence c owned by task.id;
create sequence d as integer minvalue 5 start with 5;
-- expect
Change sequence d, start from 1 to 5, minimum from 1 to 5, maximum from 9223372036854775807 to 2147483647: SHARE ROW EXCLUSIVE on d
Detach sequence d from task.id: SHARE ROW EXCLUSIVE on d
Attach sequence c to task.id: SHARE ROW EXCLUSIVE on c, ACCESS SHARE on task
Change sequence a, increment from 1 to 50: SHARE ROW EXCLUSIVE on a
Change sequence b, increment from 50 to 1: SHARE ROW EXCLUSIVE on b

-- case: comments
-- before
create type mood as enum ('GOOD');
create sequence s;
create table task (id bigint primary key, a text);
-- after
create type mood as enum ('GOOD');
create sequence s;
create table task (id bigint primary key, a text);
comment on table task is 'to do';
comment on column task.a is 'what';
comment on sequence s is 'numbers';
comment on type mood is 'feeling';
-- expect
Set comment of task.a to "what": SHARE UPDATE EXCLUSIVE on task
Set comment of task to "to do": SHARE UPDATE EXCLUSIVE on task
Set comment of s to "numbers": SHARE UPDATE EXCLUSIVE on s
Set comment of mood to "feeling": nothing

-- case: renames
-- before
create type mood as enum ('GOOD');
create sequence s;
create table project (id bigint primary key);
create table task (id bigint constraint pk primary key, a text constraint uk unique, mood mood, project_id bigint constraint fk references project);
create index ix on task (a);
create view v as select a from task;
insert into task values (1, 'a', 'GOOD');
-- renames
column task.a to column task.title
constraint task.uk to constraint task.uk_title
constraint task.fk to constraint task.fk_project
constraint task.pk to constraint task.task_pkey
index task.ix to index task.ix_title
sequence s to sequence task_seq
type mood to type feeling
table task to table job
-- expect
Rename column task.a to title: ACCESS EXCLUSIVE on task
Rename constraint uk of task to uk_title: ACCESS EXCLUSIVE on task
Rename constraint fk of task to fk_project: ACCESS EXCLUSIVE on task
Rename constraint pk of task to task_pkey: ACCESS EXCLUSIVE on task
Rename index ix of task to ix_title: nothing
Rename sequence s to task_seq: ACCESS EXCLUSIVE on s
Rename type mood to feeling: nothing
Rename table task to job: ACCESS EXCLUSIVE on task
