-- case: compares the next number with the largest
-- before
create sequence task_seq increment by 1;
create table task (id bigint primary key);
-- after
create sequence task_seq increment by 50;
create table task (id bigint primary key);
-- rows
select setval('task_seq', 7);
insert into task values (7), (6);
-- numbered
sequence public.task_seq => column public.task.id
-- hazards
NOTE sequence task_seq
  Code that still counts in steps of 1 leaves gaps once sequence task_seq counts in steps of 50.
  NONE: No rows are affected: the next value is 57, and the largest id is 7
  advice: Release the code with the other allocationSize together with the migration.

-- case: foresees numbers that are there already
-- before
create sequence task_seq increment by 50;
create table task (id bigint default nextval('task_seq'));
-- after
create sequence task_seq increment by 1;
create table task (id bigint default nextval('task_seq'));
-- rows
select setval('task_seq', 51);
insert into task values (80);
-- hazards
FAILS sequence task_seq
  Inserts will meet numbers that rows have already: sequence task_seq counts in steps of 1 instead of 50.
  SOME: The next value is 52, and the largest id is 80
  advice: Release the code with the other allocationSize together with the migration.

-- case: does not know which rows a sequence numbers
-- before
create sequence task_seq increment by 50;
-- after
create sequence task_seq increment by 1;
-- hazards
BREAKS sequence task_seq
  Code that still counts in steps of 50 gives numbers twice once sequence task_seq counts in steps of 1.
  UNKNOWN: Not counted: which column it numbers isn't known
  advice: Release the code with the other allocationSize together with the migration.

-- case: counts on
-- before
create sequence task_seq increment by 50 cache 1;
-- after
create sequence task_seq increment by 50 cache 10;
-- no hazards
