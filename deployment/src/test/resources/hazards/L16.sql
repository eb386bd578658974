-- case: loses what is known of the values
-- before
create table task (id bigint, title varchar(50));
-- after
create table task (id bigint, title varchar(100));
-- hazards
NOTE column task.title
  The statistics of task.title are lost, and queries may be planned badly until the table is analyzed.
  advice: Run analyze task (title) after the migration.

-- case: keeps what is known of the values
-- before
create table task (id bigint, title varchar(50));
-- after
create table task (id bigint, title varchar(50) not null);
-- no hazards
