-- case: says which values occur twice before a unique constraint
-- before
create table task (id bigint primary key, title text);
-- after
create table task (id bigint primary key, title text constraint uk_title unique);
-- rows
insert into task values (1, 'b'), (2, 'a'), (3, 'a'), (4, 'b'), (5, 'b'), (6, null), (7, null), (8, 'c');
-- hazards
FAILS constraint task.uk_title
  Adding constraint task.uk_title fails if two rows have the same title.
  SOME: 2 values occur more than once
  samples: b (3 times) | a (2 times)
  advice: Decide which of the rows stay, and correct the others first.

-- case: says that no value occurs twice
-- before
create table task (id bigint primary key, title text);
-- after
create table task (id bigint primary key, title text constraint uk_title unique);
-- rows
insert into task values (1, 'b'), (2, 'a'), (3, null), (4, null);
-- hazards
FAILS constraint task.uk_title
  Adding constraint task.uk_title fails if two rows have the same title.
  NONE: No rows are affected: every value occurs once
  advice: Decide which of the rows stay, and correct the others first.

-- case: says that the table is empty
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, title text, constraint uk_title unique (title, id));
-- hazards
FAILS constraint task.uk_title
  Adding constraint task.uk_title fails if two rows have the same title and id.
  NONE: No rows are affected: the table is empty
  advice: Decide which of the rows stay, and correct the others first.

-- case: counts combinations, and cuts long values
-- before
create table task (id bigint, "Title" text, at date);
-- after
create table task (id bigint, "Title" text, at date, constraint uk_title unique ("Title", at));
-- rows
insert into task values (1, 'b', '2020-01-01'), (2, 'b', '2020-01-01'), (3, 'b', '2020-01-02'), (4, repeat('x', 100), '2020-01-02'), (4, repeat('x', 100), '2020-01-02');
-- hazards
FAILS constraint task.uk_title
  Adding constraint task.uk_title fails if two rows have the same "Title" and at.
  SOME: 2 combinations of values occur more than once
  samples: (b, 2020-01-01) (2 times) | (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx… (2 times)
  advice: Decide which of the rows stay, and correct the others first.

-- case: takes nulls for equal where the key does
-- since: 15
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, title text, constraint uk_title unique nulls not distinct (title));
-- rows
insert into task values (1, null), (2, null);
-- hazards
FAILS constraint task.uk_title
  Adding constraint task.uk_title fails if two rows have the same title.
  SOME: 1 value occurs more than once
  samples: null (2 times)
  advice: Decide which of the rows stay, and correct the others first.

-- case: looks at the rows of a partial index only
-- before
create table task (id bigint, title text, done boolean);
-- after
create table task (id bigint, title text, done boolean);
create unique index ix_title on task (lower(title) desc) where not done;
-- rows
insert into task values (1, 'a', true), (2, 'A', true), (3, 'b', false), (4, 'B', false);
-- hazards
FAILS index task.ix_title
  Adding index task.ix_title fails if two rows have the same lower(title).
  SOME: 1 value occurs more than once
  samples: b (2 times)
  advice: Decide which of the rows stay, and correct the others first.

-- case: counts under the name before a rename
-- before
create table task (id bigint, title text);
-- renames
table public.task => table public.ticket
column public.ticket.title => column public.ticket.name
-- after
create table ticket (id bigint, name text constraint uk_name unique);
-- rows
insert into task values (1, 'a'), (2, 'a');
-- hazards
FAILS constraint ticket.uk_name
  Adding constraint ticket.uk_name fails if two rows have the same name.
  SOME: 1 value occurs more than once
  samples: a (2 times)
  advice: Decide which of the rows stay, and correct the others first.

-- case: counts the value that every row gets
-- before
create table task (id bigint);
-- after
create table task (id bigint, code integer not null constraint uk_code unique);
-- rows
insert into task values (1), (2);
-- answers
rows column public.task.code new integer => 7
-- hazards
FAILS constraint task.uk_code
  Adding constraint task.uk_code fails if two rows have the same code.
  SOME: 1 value occurs more than once
  samples: 7 (2 times)
  advice: Decide which of the rows stay, and correct the others first.

-- case: meets nobody's rows in a new table
-- before
create table task (id bigint);
-- after
create table task (id bigint);
create table tag (id bigint primary key, name text unique);
-- no hazards

-- case: can't fail on a new column without a value
-- before
create table task (id bigint);
-- after
create table task (id bigint, code text constraint uk_code unique);
-- rows
insert into task values (1), (2);
-- no hazards

-- case: can't fail where a shorter key stands already
-- before
create table task (id bigint constraint pk primary key, title text);
-- after
create table task (id bigint constraint pk primary key, title text, constraint uk unique (title, id));
-- rows
insert into task values (1, 'a'), (2, 'a');
-- no hazards

-- case: can't fail on numbers that are new
-- before
create table task (title text);
-- after
create table task (title text, id bigint generated by default as identity constraint pk primary key);
-- rows
insert into task values ('a'), ('a');
-- no hazards

-- case: may fail where rounding makes values equal
-- before
create table task (price numeric(10,2) constraint uk unique);
-- after
create table task (price integer constraint uk unique);
-- rows
insert into task values (1.1), (1.2);
-- no hazards

-- case: can't count what excludes what
-- before
create table task (id bigint, during int4range);
-- after
create table task (id bigint, during int4range, constraint no_overlap exclude using gist (during with &&));
-- rows
insert into task values (1, '[1,3)'), (2, '[2,4)');
-- hazards
FAILS constraint task.no_overlap
  Adding constraint task.no_overlap fails if one row excludes another.
  UNKNOWN: Not counted: it compares by more than equality
  advice: Decide which of the rows stay, and correct the others first.
