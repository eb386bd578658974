-- case: tells what may have another name
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, name text);
-- asked
column public.task.title => column public.task.name
-- answers
rename column public.task.title => SEPARATE
-- rows
insert into task values (1, 'a');
-- hazards
NOTE column task.title
  Column task.title is dropped as if it had nothing to do with task.name, which is new.
  advice: If it was renamed, answer so: what it holds stays then. Both are alike.

-- case: has nothing to say where nothing was asked
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, name text);
-- no hazards
