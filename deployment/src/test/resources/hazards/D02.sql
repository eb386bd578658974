-- case: says how many values go
-- before
create table task (id bigint, title text, note text);
-- after
create table task (id bigint);
-- rows
insert into task values (1, 'a', null), (2, null, null), (3, 'b', null);
-- hazards
DESTROYS column task.title
  Drops column task.title with all its values.
  SOME: 2 of 3 rows have a title
  advice: Park this draft, and release the code that no longer uses it first.
DESTROYS column task.note
  Drops column task.note with all its values.
  NONE: No rows are affected: each of the 3 rows has no note
  advice: Park this draft, and release the code that no longer uses it first.

-- case: finds values under the old name of the table
-- before
create table task (id bigint, title text, note text);
-- renames
table public.task => table public.ticket
-- after
create table ticket (id bigint, note text);
-- rows
insert into task values (1, 'a', null);
-- hazards
DESTROYS column ticket.title
  Drops column ticket.title with all its values.
  SOME: The only row has a title
  advice: Park this draft, and release the code that no longer uses it first.

-- case: loses the values that an expression replaces
-- before
create table task (a int, b int);
-- after
create table task (a int, b int generated always as (a + 1) stored);
-- rows
insert into task values (1, 7), (2, null);
-- hazards
DESTROYS column task.b
  Drops the values of task.b, which is computed from now on.
  SOME: 1 of 2 rows has a b
  advice: Keep the values in another column first if they are still needed.

-- case: loses nothing with a computed column
-- before
create table task (a int, b int generated always as (a + 1) stored);
-- after
create table task (a int);
-- rows
insert into task values (1);
-- no hazards
