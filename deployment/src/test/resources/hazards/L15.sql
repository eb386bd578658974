-- case: waits for as long as it takes
-- no lock timeout
-- before
create table task (id bigint);
-- after
create table task (id bigint, title text);
-- hazards
BLOCKS table task
  While the migration waits for a lock on task, everybody else queues behind it without a limit.
  advice: Set a lock_timeout, after which the migration gives up and can be tried again.

-- case: gives up at some time
-- before
create table task (id bigint);
-- after
create table task (id bigint, title text);
-- no hazards

-- case: has nobody to wait for
-- no lock timeout
-- before
create table task (id bigint);
-- after
create table task (id bigint);
create table project (id bigint);
-- no hazards

-- case: keeps nobody waiting
-- no lock timeout
-- before
create table task (id bigint);
-- after
create table task (id bigint);
comment on table task is 'to do';
-- no hazards
