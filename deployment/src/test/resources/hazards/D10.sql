-- case: counts the rows that use a label that goes
-- both
create schema audit;
-- before
create type status as enum ('OPEN', 'DONE', 'LOST');
create table task (status status, others status[]);
create table audit.event (status status);
-- after
create type status as enum ('OPEN', 'DONE');
create table task (status status, others status[]);
create table audit.event (status status);
-- rows
insert into task values ('OPEN', '{LOST,DONE}'), ('LOST', '{OPEN}'), (null, null);
insert into audit.event values ('LOST'), ('LOST');
-- hazards
FAILS type status
  The migration fails if a row has 'LOST' in a column of type status.
  SOME: 4 rows have it
  samples: audit.event.status (2 rows) | task.status (1 row) | task.others (1 row)
  advice: Say what such rows get instead.

-- case: says that no row uses it
-- before
create type status as enum ('OPEN', 'DONE', 'LOST');
create table task (status status);
-- after
create type status as enum ('OPEN', 'DONE');
create table task (status status);
-- rows
insert into task values ('OPEN'), (null);
-- hazards
FAILS type status
  The migration fails if a row has 'LOST' in a column of type status.
  NONE: No rows are affected: no row has it
  advice: Say what such rows get instead.

-- case: tells labels that are replaced from those that are refused
-- before
create type status as enum ('A', 'B', 'C', 'D');
create table task (status status);
-- after
create type status as enum ('A', 'D');
create table task (status status);
-- rows
insert into task values ('A'), ('B'), ('C'), (null);
-- answers
value type public.status 'B' => 'A'
value type public.status 'C' => NONE
-- hazards
FAILS type status
  The migration fails if a row has 'C' in a column of type status.
  SOME: 1 row has it
  samples: task.status (1 row)
  advice: Say what such rows get instead.
NOTE type status
  In every column of type status, 'B' becomes 'A'.
  SOME: 1 row has it
  samples: task.status (1 row)

-- case: follows a label that is renamed
-- before
create type status as enum ('OPEN', 'DONE');
create table task (status status);
-- after
create type status as enum ('OPEN', 'CLOSED');
create table task (status status);
-- rows
insert into task values ('DONE');
-- hazards
NOTE type status
  In every column of type status, 'DONE' becomes 'CLOSED'.
  SOME: 1 row has it
  samples: task.status (1 row)

-- case: loses nothing with a type that no column is of
-- before
create type status as enum ('OPEN', 'DONE');
-- after
create type status as enum ('OPEN');
-- no hazards

-- case: loses nothing when labels are added
-- before
create type status as enum ('OPEN');
create table task (status status);
-- after
create type status as enum ('OPEN', 'DONE');
create table task (status status);
-- no hazards
