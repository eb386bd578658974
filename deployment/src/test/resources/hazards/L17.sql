-- case: refers without an index
-- before
create table project (id bigint primary key);
create table task (id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
-- hazards
NOTE constraint task.fk_project
  Whoever deletes a row of project or changes its key has all of task read: no index begins with project_id.
  advice: Add @Table(indexes = @Index(columnList = "project_id")) to the entity.

-- case: finds the columns behind another one
-- before
create table project (a bigint, b bigint, primary key (a, b));
create table task (id bigint, a bigint, b bigint);
-- after
create table project (a bigint, b bigint, primary key (a, b));
create table task (id bigint, a bigint, b bigint, constraint fk_project foreign key (a, b) references project);
create index ix on task (id, a, b);
-- hazards
NOTE constraint task.fk_project
  Whoever deletes a row of project or changes its key has all of task read: no index begins with a, b.
  advice: Add @Table(indexes = @Index(columnList = "a, b")) to the entity.

-- case: has an index over some rows only
-- before
create table project (id bigint primary key);
create table task (id bigint, project_id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint fk_project references project);
create index ix on task (project_id) where id > 0;
-- hazards
NOTE constraint task.fk_project
  Whoever deletes a row of project or changes its key has all of task read: no index begins with project_id.
  advice: Add @Table(indexes = @Index(columnList = "project_id")) to the entity.

-- case: has an index that begins with the columns in another order
-- before
create table project (a bigint, b bigint, primary key (a, b));
create table task (id bigint, a bigint, b bigint);
-- after
create table project (a bigint, b bigint, primary key (a, b));
create table task (id bigint, a bigint, b bigint, constraint fk_project foreign key (a, b) references project);
create index ix on task (b, a, id);
-- no hazards

-- case: has a unique constraint
-- before
create table project (id bigint primary key);
create table task (id bigint);
-- after
create table project (id bigint primary key);
create table task (id bigint, project_id bigint constraint uk unique constraint fk_project references project);
-- no hazards
