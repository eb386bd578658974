-- case: drops a foreign key along with others
-- before
create table project (id bigint primary key);
create table task (id bigint, note text, project_id bigint constraint fk_project references project);
-- after
create table project (id bigint primary key);
create table task (id bigint, note text not null, project_id bigint);
-- rows
insert into project values (1);
-- hazards
BLOCKS constraint task.fk_project
  Dropping fk_project locks project as well as task: nobody can read or write either until the migration is committed.
  SOME: 1 row
  safe forms: OWN_SCRIPT

-- case: drops nothing but a foreign key
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- hazards
NOTE constraint task.fk_project
  Dropping fk_project locks project as well as task: nobody can read or write either until the migration is committed.

-- case: drops a table that refers to another
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- after
create table project (id bigint primary key);
-- hazards
BLOCKS constraint task.fk_project
  Dropping fk_project locks project as well as task: nobody can read or write either until the migration is committed.
  NONE: No rows are affected: the table is empty
  safe forms: OWN_SCRIPT

-- case: drops a key to its own table
-- before
create table task (id bigint primary key, parent_id bigint constraint fk_parent references task);
-- after
create table task (id bigint primary key, parent_id bigint);
-- no hazards

-- case: drops a check
-- before
create table task (id bigint, n integer constraint ck_n check (n > 0));
-- after
create table task (id bigint, n integer);
-- no hazards
