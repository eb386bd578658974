-- case: counts texts that are no number
-- since: 16
-- before
create table task (n text, u varchar(40));
-- after
create table task (n integer, u uuid);
-- rows
insert into task values ('12', 'c3a3b1f0-8d7c-4f9e-9d6b-0f6f6f6f6f6f'), ('x', null), ('99999999999', null), (null, 'none');
-- hazards
DESTROYS column task.n
  When task.n becomes integer, values may be lost, and the migration fails if a value can't be converted.
  SOME: 2 of 4 rows have an n that is no integer
  samples: 99999999999 | x
  advice: Correct the values that can't be converted first, or give an expression that does.
DESTROYS column task.u
  When task.u becomes uuid, values may be lost, and the migration fails if a value can't be converted.
  SOME: 1 of 4 rows has a u that is no uuid
  samples: none
  advice: Correct the values that can't be converted first, or give an expression that does.

-- case: counts texts that are no label
-- before
create table task (status varchar(20));
-- after
create type status as enum ('OPEN', 'DONE');
create table task (status status);
-- rows
insert into task values ('OPEN'), ('CLOSED'), (null);
-- hazards
FAILS column task.status
  When task.status becomes status, the migration fails if a value can't be converted.
  SOME: 1 of 3 rows has a status that is no label of status
  samples: CLOSED
  advice: Correct the values that can't be converted first, or give an expression that does.

-- case: tries an expression on the rows
-- before
create table task (done boolean, code integer);
-- after
create table task (done varchar(1), code timestamp with time zone);
-- rows
insert into task values (true, 1), (false, 2);
-- hazards
FAILS column task.done
  When task.done becomes varchar(1), the migration fails if a value can't be converted.
  NONE: No rows are affected: every value can be converted
  advice: Correct the values that can't be converted first, or give an expression that does.
DESTROYS column task.code
  When task.code becomes timestamp with time zone, values may be lost, and the migration fails if a value can't be converted.
  NONE: No rows are affected: every value can be converted
  advice: Correct the values that can't be converted first, or give an expression that does.

-- case: says what an expression meets
-- before
create table task (code bytea);
-- after
create table task (code uuid);
-- rows
insert into task values ('\x00');
-- hazards
DESTROYS column task.code
  When task.code becomes uuid, values may be lost, and the migration fails if a value can't be converted.
  SOME: PostgreSQL refuses at least one value: invalid input syntax for type uuid: "00"
  advice: Correct the values that can't be converted first, or give an expression that does.

-- case: gives the values up
-- before
create table task (done boolean not null);
-- after
create table task (done date not null);
-- rows
insert into task values (true), (false);
-- answers
convert column public.task.done boolean to date => current_date
-- hazards
DESTROYS column task.done
  When task.done becomes date, its values are given up: every row gets current_date.
  SOME: Both rows have a done
  advice: Give an expression that makes the new value of the old one.

-- case: finds no value that would be refused
-- since: 16
-- before
create table task (n text);
-- after
create table task (n integer);
-- rows
insert into task values ('1');
-- hazards
DESTROYS column task.n
  When task.n becomes integer, values may be lost, and the migration fails if a value can't be converted.
  NONE: No rows are affected: the only row has a value that fits, or none
  advice: Correct the values that can't be converted first, or give an expression that does.

-- case: leaves a cast that the server makes to the other rule
-- before
create table task (n integer);
-- after
create table task (n smallint);
-- no hazards
