-- case: renames a column
-- before
create table task (id bigint, title text);
-- renames
column public.task.title => column public.task.name
-- after
create table task (id bigint, name text);
-- hazards
BREAKS column task.name
  The previous release fails where it uses column task.title, which is called name from now on.
  advice: Stop the previous release first, or keep the old name in the mapping.
  safe forms: EXPAND_CONTRACT

-- case: renames a table and its sequence
-- before
create sequence task_seq;
create table task (id bigint);
-- renames
table public.task => table public.job
sequence public.task_seq => sequence public.job_seq
-- after
create sequence job_seq;
create table job (id bigint);
-- hazards
BREAKS table job
  The previous release fails where it uses table task, which is called job from now on.
  advice: Stop the previous release first, or keep the old name in the mapping.
BREAKS sequence job_seq
  The previous release fails where it uses sequence task_seq, which is called job_seq from now on.
  advice: Stop the previous release first, or keep the old name in the mapping.

-- case: renames what code does not use by name
-- before
create table task (id bigint, title text constraint uk unique);
create index ix on task (id);
-- renames
constraint public.task.uk => constraint public.task.uk_title
index public.task.ix => index public.task.ix_id
-- after
create table task (id bigint, title text constraint uk_title unique);
create index ix_id on task (id);
-- no hazards
