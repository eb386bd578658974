-- case: locks tables one after the other
-- before
create table owner (id bigint primary key);
create table project (id bigint primary key);
create table task (id bigint, owner_id bigint, project_id bigint);
-- after
create table owner (id bigint primary key);
create table project (id bigint primary key);
create table task (id bigint, owner_id bigint constraint fk_owner references owner, project_id bigint constraint fk_project references project);
-- hazards
BLOCKS table owner
  The locks on owner, project and task are held until all changes of the script are made.
  advice: Split the draft, so that each script locks fewer tables.

-- case: locks two tables for one change
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- no hazards

-- case: locks one table several times
-- before
create table task (id bigint, n integer);
-- after
create table task (id bigint, n bigint, title text);
create index ix on task (n);
-- no hazards

-- case: creates tables
-- before
create table other (id bigint primary key);
-- after
create table other (id bigint primary key);
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- no hazards
