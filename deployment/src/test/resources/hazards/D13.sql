-- case: adds labels before others
-- before
create type status as enum ('A', 'D');
create table task (status status);
-- after
create type status as enum ('A', 'B', 'C', 'D', 'E');
create table task (status status);
-- hazards
NOTE type status
  'B' and 'C' sort before other values of type status, and can be used only after the migration is committed.

-- case: adds a label before others and uses it at once
-- before
create type status as enum ('A', 'D');
create table task (status status default 'A');
-- after
create type status as enum ('A', 'B', 'D');
create table task (status status default 'B');
-- hazards
NOTE type status
  'B' sorts before other values of type status.

-- case: adds labels behind all others
-- before
create type status as enum ('A', 'D');
create table task (status status);
-- after
create type status as enum ('A', 'D', 'E', 'F');
create table task (status status);
-- no hazards
