-- case: refers to a table that is there
-- before
create table project (id bigint primary key);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project, other_id bigint constraint fk_other references project);
-- rows
insert into project values (1);
-- hazards
BLOCKS constraint task.fk_other
  The foreign key of task locks project: nobody can write to it until the migration is committed.
  SOME: 1 row

-- case: refers to a new table
-- before
create table other (id bigint primary key);
-- after
create table other (id bigint primary key);
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- no hazards

-- case: refers from a table that is there
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- no hazards
