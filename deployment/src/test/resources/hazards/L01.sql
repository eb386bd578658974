-- case: builds an index on a table that is there
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, title text);
create index ix_title on task (title);
-- rows
insert into task values (1, 'a'), (2, 'b');
-- hazards
BLOCKS index task.ix_title
  Nobody can write to task while ix_title is built.
  SOME: 2 rows
  safe forms: CONCURRENTLY

-- case: builds a unique index
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, title text);
create unique index ux_title on task (lower(title));
-- hazards
BLOCKS index task.ux_title
  Nobody can write to task while ux_title is built.
  NONE: No rows are affected: the table is empty
  safe forms: CONCURRENTLY

-- case: offers nothing that may build a corrupt index
-- server: 14.3
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, title text);
create index ix_title on task (title);
-- hazards
BLOCKS index task.ix_title
  Nobody can write to task while ix_title is built.
  NONE: No rows are affected: the table is empty

-- case: offers what later servers do well
-- server: 14.4
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, title text);
create index ix_title on task (title);
-- hazards
BLOCKS index task.ix_title
  Nobody can write to task while ix_title is built.
  NONE: No rows are affected: the table is empty
  safe forms: CONCURRENTLY

-- case: builds an index on a table under its new name
-- before
create table task (id bigint, title text);
-- renames
table public.task => table public.job
-- after
create table job (id bigint, title text);
create index ix_title on job (title);
-- hazards
BLOCKS index job.ix_title
  Nobody can write to job while ix_title is built.
  NONE: No rows are affected: the table is empty
  safe forms: CONCURRENTLY

-- case: builds an index on a new table
-- before
create table project (id bigint);
-- after
create table project (id bigint);
create table task (id bigint, title text);
create index ix_title on task (title);
-- no hazards
