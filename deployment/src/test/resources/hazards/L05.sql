-- case: checks the rows that are there
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- rows
insert into project values (1);
insert into task values (1, 1), (2, null);
-- hazards
BLOCKS constraint task.fk_project
  Nobody can write to task or project while the rows of task are checked.
  SOME: 2 rows
  safe forms: NOT_VALID

-- case: refers to its own table
-- before
create table task (id bigint primary key, parent_id bigint);
-- after
create table task (id bigint primary key, parent_id bigint constraint fk_parent references task);
-- hazards
BLOCKS constraint task.fk_parent
  Nobody can write to task while the rows of task are checked.
  NONE: No rows are affected: the table is empty
  safe forms: NOT_VALID

-- case: refers to a new table
-- before
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- hazards
BLOCKS constraint task.fk_project
  Nobody can write to task while the rows of task are checked.
  NONE: No rows are affected: the table is empty
  safe forms: NOT_VALID

-- case: comes unchecked
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
alter table task add constraint fk_project foreign key (project_id) references project not valid;
-- no hazards

-- case: comes with a new table
-- before
create table project (id bigint primary key);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- no hazards
