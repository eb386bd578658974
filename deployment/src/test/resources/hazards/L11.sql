-- case: widens the check of an enum that is stored as text
-- before
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'DONE')));
-- after
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'LATE', 'DONE')));
-- rows
insert into task values (1, 'OPEN'), (2, 'DONE');
-- hazards
BLOCKS constraint task.ck_state
  Nobody can read or write task while its rows are checked, although ck_state allows all that was allowed before.
  SOME: 2 rows
  safe forms: NOT_VALID

-- case: widens the check of an enum that is stored as number
-- before
create table task (id bigint, state smallint constraint ck_state check (state between 0 and 1));
-- after
create table task (id bigint, state smallint constraint ck_state check (state between 0 and 2));
-- hazards
BLOCKS constraint task.ck_state
  Nobody can read or write task while its rows are checked, although ck_state allows all that was allowed before.
  NONE: No rows are affected: the table is empty
  safe forms: NOT_VALID

-- case: narrows the check of an enum
-- before
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'LATE', 'DONE')));
-- after
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'DONE')));
-- no hazards

-- case: adds a check
-- before
create table task (id bigint, state varchar(9));
-- after
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'DONE')));
-- no hazards
