-- case: counts the rows that a new check refuses
-- before
create table task (id bigint, n int, m int);
-- after
create table task (id bigint, n int, m int, constraint ck check (n > m));
-- rows
insert into task values (1, 1, 0), (2, 0, 1), (3, null, 1), (4, 2, 2);
-- hazards
FAILS constraint task.ck
  Adding constraint task.ck fails if a row of task does not pass it.
  SOME: 2 of 4 rows do not pass
  samples: (0, 1) | (2, 2)
  advice: Correct the rows that do not pass first.

-- case: says that all rows pass
-- before
create table task (id bigint, n int);
-- after
create table task (id bigint, n int, constraint ck check (n > 0));
-- rows
insert into task values (1, 1), (2, null);
-- hazards
FAILS constraint task.ck
  Adding constraint task.ck fails if a row of task does not pass it.
  NONE: No rows are affected: each of the 2 rows passes
  advice: Correct the rows that do not pass first.

-- case: counts the rows with a value that an enum loses
-- before
create table task (status varchar(10), constraint ck check (status in ('A', 'B', 'C')));
-- after
create table task (status varchar(10), constraint ck check (status in ('A', 'B')));
-- rows
insert into task values ('A'), ('C'), ('C'), (null);
-- hazards
FAILS constraint task.ck
  Adding constraint task.ck fails if a row of task does not pass it.
  SOME: 2 of 4 rows do not pass
  samples: C
  advice: Correct the rows that do not pass first.

-- case: can't fail where each value that goes is replaced
-- before
create table task (status varchar(10), constraint ck check (status in ('A', 'B')));
-- after
create table task (status varchar(10), constraint ck check (status in ('A', 'C')));
-- rows
insert into task values ('A'), ('B'), (null);
-- hazards
NOTE constraint task.ck
  In task.status, 'B' becomes 'C'.
  SOME: 1 of 3 rows has such a status

-- case: counts what is left when one of two values is replaced
-- before
create table task (status varchar(10), constraint ck check (status in ('A', 'B', 'C')));
-- after
create table task (status varchar(10), constraint ck check (status in ('A')));
-- rows
insert into task values ('A'), ('B'), ('C'), (null);
-- answers
value column public.task.status 'B' => 'A'
value column public.task.status 'C' => NONE
-- hazards
FAILS constraint task.ck
  Adding constraint task.ck fails if a row of task does not pass it.
  SOME: 1 of 4 rows does not pass
  samples: C
  advice: Correct the rows that do not pass first.
NOTE constraint task.ck
  In task.status, 'B' becomes 'A'.
  SOME: 1 of 4 rows has such a status

-- case: counts with the value that rows are given first
-- before
create table task (id bigint, n int);
-- after
create table task (id bigint, n int not null, constraint ck check (n > 0));
-- rows
insert into task values (1, null), (2, 1);
-- answers
rows column public.task.n required integer => 0
-- hazards
FAILS constraint task.ck
  Adding constraint task.ck fails if a row of task does not pass it.
  SOME: 1 of 2 rows does not pass
  samples: 0
  advice: Correct the rows that do not pass first.

-- case: counts under the name before a rename
-- before
create table task (id bigint, n int);
-- renames
column public.task.n => column public.task.number
-- after
create table task (id bigint, number int, constraint ck check (number > 0));
-- rows
insert into task values (1, 0);
-- hazards
FAILS constraint task.ck
  Adding constraint task.ck fails if a row of task does not pass it.
  SOME: The only row does not pass
  samples: 0
  advice: Correct the rows that do not pass first.

-- case: can't fail when the check is widened
-- before
create table task (status varchar(10), n smallint, constraint ck check (status in ('A', 'B')), constraint cn check (n between 0 and 2));
-- after
create table task (status varchar(10), n smallint, constraint ck check (status in ('A', 'B', 'C')), constraint cn check (n between 0 and 3));
-- rows
insert into task values ('A', 1);
-- no hazards

-- case: can't fail on a new column with one of its values
-- before
create table task (id bigint);
-- after
create table task (id bigint, status varchar(10) not null constraint ck check (status in ('A', 'B')), kind varchar(10) constraint ck2 check (kind in ('A', 'B')), n smallint not null default 1 constraint ck3 check (n between 0 and 2));
-- rows
insert into task values (1);
-- no hazards

-- case: can't fail in a new table
-- before
create table task (id bigint);
-- after
create table task (id bigint);
create table tag (n int check (n > 0));
-- no hazards
