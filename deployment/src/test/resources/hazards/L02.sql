-- case: drops an index
-- before
create table task (id bigint, title text);
create index ix_title on task (title);
-- after
create table task (id bigint, title text);
-- rows
insert into task values (1, 'a'), (2, 'b');
-- hazards
BLOCKS index task.ix_title
  Dropping ix_title locks task: nobody can read or write it until the migration is committed.
  SOME: 2 rows
  safe forms: CONCURRENTLY

-- case: drops an index along with its table
-- before
create table task (id bigint, title text);
create index ix_title on task (title);
-- after
-- no hazards

-- case: drops no index
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, title text);
create index ix_title on task (title);
-- no hazards
