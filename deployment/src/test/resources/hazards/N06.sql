-- case: creates a schema
-- before
create table task (id bigint);
-- after
create schema audit;
create table task (id bigint);
-- hazards
NOTE schema audit
  Creating schema audit needs the right to create in the database.
  advice: Grant it to the role that migrates, or have another role do this part.

-- case: creates a table
-- before
create table task (id bigint);
-- after
create table task (id bigint);
create table project (id bigint);
-- no hazards
