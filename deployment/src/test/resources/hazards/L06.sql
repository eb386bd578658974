-- case: checks the rows that are there
-- before
create table task (id bigint, n integer);
-- after
create table task (id bigint, n integer constraint ck_n check (n > 0));
-- rows
insert into task values (1, 1), (2, null);
-- hazards
BLOCKS constraint task.ck_n
  Nobody can read or write task while its rows are checked.
  SOME: 2 rows
  safe forms: NOT_VALID

-- case: narrows the check of an enum
-- before
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'LATE', 'DONE')));
-- after
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'DONE')));
-- hazards
BLOCKS constraint task.ck_state
  Nobody can read or write task while its rows are checked.
  NONE: No rows are affected: the table is empty
  safe forms: NOT_VALID

-- case: widens the check of an enum
-- before
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'DONE')));
-- after
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'LATE', 'DONE')));
-- no hazards

-- case: comes unchecked
-- before
create table task (id bigint, n integer);
-- after
create table task (id bigint, n integer);
alter table task add constraint ck_n check (n > 0) not valid;
-- no hazards

-- case: comes with a new table
-- before
create table project (id bigint);
-- after
create table project (id bigint);
create table task (id bigint, n integer constraint ck_n check (n > 0));
-- no hazards
