-- case: builds the index of a unique constraint
-- before
create table task (id bigint, code text);
-- after
create table task (id bigint, code text constraint uk_code unique);
-- rows
insert into task values (1, 'a'), (2, 'b');
-- hazards
BLOCKS constraint task.uk_code
  Nobody can read or write task while the index of uk_code is built.
  SOME: 2 rows
  safe forms: CONCURRENTLY

-- case: builds the index of an exclusion constraint
-- before
create table booking (during int4range);
-- after
create table booking (during int4range, constraint no_overlap exclude using gist (during with &&));
-- hazards
BLOCKS constraint booking.no_overlap
  Nobody can read or write booking while the index of no_overlap is built.
  NONE: No rows are affected: the table is empty

-- case: has the key on a new table
-- before
create table project (id bigint);
-- after
create table project (id bigint);
create table task (id bigint, code text constraint uk_code unique);
-- no hazards
