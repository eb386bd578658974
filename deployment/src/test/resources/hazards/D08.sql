-- case: counts the rows that refer to nothing
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- rows
insert into project values (1);
insert into task values (1, 1), (2, 2), (3, 2), (4, 3), (5, 4), (6, 5), (7, null);
-- hazards
FAILS constraint task.fk_project
  Adding constraint task.fk_project fails if a row of task refers to a row of project that isn't there.
  SOME: 5 of 7 rows refer to no row of project
  samples: 2 | 3 | 4
  advice: Delete such rows, correct them, or add the rows that they refer to first.

-- case: says that every row refers to one
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- rows
insert into project values (1);
insert into task values (1, 1), (7, null);
-- hazards
FAILS constraint task.fk_project
  Adding constraint task.fk_project fails if a row of task refers to a row of project that isn't there.
  NONE: No rows are affected: each of the 2 rows refers to a row that is there, or to none
  advice: Delete such rows, correct them, or add the rows that they refer to first.

-- case: takes a key of several columns as a whole
-- before
create table project (a int, b int, primary key (a, b));
create table task (a int, b int);
-- after
create table project (a int, b int, primary key (a, b));
create table task (a int, b int, constraint fk_project foreign key (a, b) references project);
-- rows
insert into project values (1, 1);
insert into task values (1, 1), (1, 2), (1, null), (null, 3);
-- hazards
FAILS constraint task.fk_project
  Adding constraint task.fk_project fails if a row of task refers to a row of project that isn't there.
  SOME: 1 of 4 rows refers to no row of project
  samples: (1, 2)
  advice: Delete such rows, correct them, or add the rows that they refer to first.

-- case: knows that a new table has no rows
-- before
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- rows
insert into task values (1, 1), (2, null);
-- hazards
FAILS constraint task.fk_project
  Adding constraint task.fk_project fails if a row of task refers to a row of project that isn't there.
  SOME: 1 of 2 rows refers to no row of project
  samples: 1
  advice: Delete such rows, correct them, or add the rows that they refer to first.

-- case: refers to the table itself
-- before
create table task (id bigint primary key, parent_id bigint);
-- after
create table task (id bigint primary key, parent_id bigint constraint fk_parent references task);
-- rows
insert into task values (1, null), (2, 1), (3, 7);
-- hazards
FAILS constraint task.fk_parent
  Adding constraint task.fk_parent fails if a row of task refers to a row of task that isn't there.
  SOME: 1 of 3 rows refers to no row of task
  samples: 7
  advice: Delete such rows, correct them, or add the rows that they refer to first.

-- case: can't fail on a new column without a value
-- before
create table project (id bigint primary key);
create table task (id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- rows
insert into task values (1);
-- no hazards

-- case: can't fail where the same key stood already
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project on delete cascade);
-- no hazards

-- case: can't fail in a new table
-- before
create table project (id bigint primary key);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- no hazards
