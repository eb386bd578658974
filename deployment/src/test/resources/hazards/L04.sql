-- case: builds the index of a primary key
-- before
create table task (id bigint not null);
-- after
create table task (id bigint constraint pk_task primary key);
-- rows
insert into task values (1), (2);
-- hazards
BLOCKS constraint task.pk_task
  Nobody can read or write task while the index of pk_task is built.
  SOME: 2 rows
  safe forms: CONCURRENTLY

-- case: has the key on a new table
-- before
create table project (id bigint);
-- after
create table project (id bigint);
create table task (id bigint constraint pk_task primary key);
-- no hazards
