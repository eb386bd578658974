-- case: counts the rows that have no value
-- before
create table task (id bigint primary key, title text, key text unique);
-- after
create table task (id bigint primary key, title text not null, key text not null unique);
-- rows
insert into task values (1, 'a', 'a'), (2, null, 'b'), (3, null, null);
-- hazards
FAILS column task.key
  The migration fails if a row of task has no key.
  SOME: 1 of 3 rows has no key
  samples: id 3
  advice: Say which value such rows get.
NOTE column task.title
  Rows of task that have no title get ''.
  SOME: 2 of 3 rows have no title
  samples: id 2 | id 3

-- case: fails where a person says that no row needs a value
-- before
create table task (id bigint primary key, title text);
-- after
create table task (id bigint primary key, title text not null);
-- rows
insert into task values (1, 'a'), (2, null), (3, null), (4, null), (5, null);
-- answers
rows column public.task.title required text => NONE
-- hazards
FAILS column task.title
  The migration fails if a row of task has no title.
  SOME: 4 of 5 rows have no title
  samples: id 2 | id 3 | id 4
  advice: Say which value such rows get.

-- case: says that every row has one
-- before
create table task (id bigint primary key, title text);
-- after
create table task (id bigint primary key, title text not null);
-- rows
insert into task values (1, 'a');
-- answers
rows column public.task.title required text => NONE
-- hazards
FAILS column task.title
  The migration fails if a row of task has no title.
  NONE: No rows are affected: the only row has a title
  advice: Say which value such rows get.

-- case: tries an expression that may give none
-- before
create table task (id bigint, "Title" text, note text);
-- after
create table task (id bigint, "Title" text not null, note text);
-- rows
insert into task values (1, null, 'x'), (2, null, null), (3, 'a', null);
-- answers
rows column public.task."Title" required text => lower(note)
-- hazards
FAILS column task."Title"
  Rows of task that have no "Title" get lower(note); the migration fails if that is null for one of them.
  SOME: 1 of 3 rows gets no "Title"

-- case: counts the rows that a new column meets
-- before
create table task (id bigint);
-- after
create table task (id bigint, title text not null, code integer not null, key uuid not null, n integer not null);
-- rows
insert into task values (1), (null);
-- answers
rows column public.task.title new text => NONE
rows column public.task.code new integer => 7
rows column public.task.key new uuid => gen_random_uuid()
rows column public.task.n new integer => id + 1
-- hazards
FAILS column task.title
  The migration fails if task has rows: no value is given for its new column title.
  SOME: 2 rows
  advice: Say which value such rows get.
FAILS column task.n
  Every row of task gets id + 1 in the new column n; the migration fails if that is null for one of them.
  SOME: 1 of 2 rows gets no n
NOTE column task.code
  Every row of task gets 7 in the new column code.
  SOME: 2 rows
NOTE column task.key
  Every row of task gets gen_random_uuid() in the new column key.
  SOME: 2 rows

-- case: computes nothing for some rows
-- before
create table task (a int);
-- after
create table task (a int, b int generated always as (a * 2) stored not null);
-- rows
insert into task values (1), (null);
-- hazards
FAILS column task.b
  The migration fails if a row of task has no value in the new column b, which is computed as (a * 2).
  SOME: 1 of 2 rows gets no b

-- case: finds nothing missing in a new table
-- before
create table task (id bigint);
-- after
create table task (id bigint);
create table tag (id bigint not null);
-- no hazards

-- case: needs no value where there is a default
-- before
create table task (id bigint);
-- after
create table task (id bigint, n integer not null default 0);
-- rows
insert into task values (1);
-- no hazards
