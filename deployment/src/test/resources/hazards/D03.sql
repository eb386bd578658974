-- case: says how far a sequence has counted
-- before
create sequence task_seq increment by 50;
create sequence unused_seq;
-- rows
select nextval('task_seq'), nextval('task_seq');
-- after
create table t (id bigint);
-- hazards
DESTROYS sequence task_seq
  Drops sequence task_seq, and with it how far it has counted.
  SOME: Its last value is 51
  advice: Park this draft, and release the code that no longer uses it first.
DESTROYS sequence unused_seq
  Drops sequence unused_seq, and with it how far it has counted.
  NONE: No rows are affected: nothing has taken a value from it
  advice: Park this draft, and release the code that no longer uses it first.

-- case: says which columns are of a type
-- before
create type status as enum ('OPEN', 'DONE');
create type colour as enum ('RED');
create table task (id bigint, status status, others status[]);
-- after
create table task (id bigint);
-- hazards
DESTROYS type status
  Drops type status; the migration fails if a column is still of this type.
  SOME: 2 columns are of this type
  samples: task.others | task.status
  advice: Park this draft, and release the code that no longer uses it first.
DESTROYS type colour
  Drops type colour; the migration fails if a column is still of this type.
  NONE: No rows are affected: no column is of this type
  advice: Park this draft, and release the code that no longer uses it first.

-- case: drops no type whose labels change
-- before
create type status as enum ('OPEN', 'DONE');
create table task (id bigint, status status);
-- after
create type status as enum ('OPEN');
create table task (id bigint, status status);
-- no hazards
