-- case: drops what code may still use
-- before
create sequence task_seq;
create table task (id bigint, note text);
create table old (id bigint);
-- after
create table task (id bigint);
-- hazards
BREAKS table old
  The previous release fails where it uses table old, which is gone.
  advice: Release the code that no longer uses it first.
BREAKS column task.note
  The previous release fails where it uses column task.note, which is gone.
  advice: Release the code that no longer uses it first.
BREAKS sequence task_seq
  The previous release fails where it uses sequence task_seq, which is gone.
  advice: Release the code that no longer uses it first.

-- case: puts another column of the same name in place of one
-- before
create table task (id bigint, n integer generated always as (1) stored);
-- after
create table task (id bigint, n integer generated always as (2) stored);
-- no hazards

-- case: drops what code does not use by name
-- before
create table task (id bigint, n integer constraint ck check (n > 0));
create index ix on task (n);
-- after
create table task (id bigint, n integer);
-- no hazards
