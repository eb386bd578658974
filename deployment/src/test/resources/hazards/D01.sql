-- case: says how many rows go
-- before
create table task (id bigint);
create table tag (id bigint);
create table empty (id bigint);
-- after
create table tag (id bigint);
-- rows
insert into task select generate_series(1, 12);
-- hazards
DESTROYS table empty
  Drops table empty with all its rows.
  NONE: No rows are affected: the table is empty
  advice: Park this draft, and release the code that no longer uses it first.
DESTROYS table task
  Drops table task with all its rows.
  SOME: 12 rows
  advice: Park this draft, and release the code that no longer uses it first.

-- case: names a table of another schema
-- both
create schema audit;
-- before
create table audit."Event" (id bigint);
-- after
create table t (id bigint);
-- rows
insert into audit."Event" values (1);
-- hazards
DESTROYS table audit."Event"
  Drops table audit."Event" with all its rows.
  SOME: 1 row
  advice: Park this draft, and release the code that no longer uses it first.

-- case: drops no rows of a table that stays
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint);
-- no hazards
