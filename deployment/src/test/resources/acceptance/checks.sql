-- case: changes a check of an enum
-- before
create table task (status varchar(255) not null check (status in ('OPEN', 'DONE')), n smallint check (n between 0 and 1));
-- after
create table task (status varchar(255) not null check (status in ('OPEN', 'DONE', 'BLOCKED')), n smallint check (n between 0 and 2));
-- migration
alter table task drop constraint task_n_check;
alter table task drop constraint task_status_check;
alter table task add constraint task_n_check check (n between 0 and 2);
alter table task add constraint task_status_check check (status in ('OPEN', 'DONE', 'BLOCKED'));
-- undo
alter table task drop constraint task_status_check;
alter table task drop constraint task_n_check;
alter table task add constraint task_status_check check (status in ('OPEN', 'DONE'));
alter table task add constraint task_n_check check (n between 0 and 1);

-- case: adds a check of a list of text
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (b in ('A', 'B')));
-- migration
alter table task add constraint ck check (b in ('A', 'B'));
-- undo
alter table task drop constraint ck;

-- case: adds a check of a list of varchar
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (c in ('A', 'B', 'it''s')));
-- migration
alter table task add constraint ck check (c in ('A', 'B', 'it''s'));
-- undo
alter table task drop constraint ck;

-- case: adds a check of a list of one
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (c in ('A')));
-- migration
alter table task add constraint ck check (c in ('A'));
-- undo
alter table task drop constraint ck;

-- case: adds a check of a list of numbers
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (a in (1, 2, 3)));
-- migration
alter table task add constraint ck check (a in (1, 2, 3));
-- undo
alter table task drop constraint ck;

-- case: adds a check that excludes a list
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (c not in ('A', 'B')));
-- migration
alter table task add constraint ck check (c not in ('A', 'B'));
-- undo
alter table task drop constraint ck;

-- case: adds a check of a range
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (a between 0 and 10));
-- migration
alter table task add constraint ck check (a between 0 and 10);
-- undo
alter table task drop constraint ck;

-- case: adds a check of a range with negative numbers
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (a between -5 and 5));
-- migration
alter table task add constraint ck check (a between -5 and 5);
-- undo
alter table task drop constraint ck;

-- case: adds a check of a range of fractions
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (e between 0 and 99.99));
-- migration
alter table task add constraint ck check ((e >= (0)::numeric) and (e <= 99.99));
-- undo
alter table task drop constraint ck;

-- case: adds a check of a bound
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (a > 0));
-- migration
alter table task add constraint ck check (a > 0);
-- undo
alter table task drop constraint ck;

-- case: adds a check of a negative bound
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (a >= -1));
-- migration
alter table task add constraint ck check (a >= -1);
-- undo
alter table task drop constraint ck;

-- case: adds a check of two bounds
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (a >= 0 and a < 10 or a = 99));
-- migration
alter table task add constraint ck check (((a >= 0) and (a < 10)) or (a = 99));
-- undo
alter table task drop constraint ck;

-- case: adds a check of a length
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (length(c) > 2));
-- migration
alter table task add constraint ck check (length((c)::text) > 2);
-- undo
alter table task drop constraint ck;

-- case: adds a check of a pattern
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (c ~ '^[A-Z]+$' and b like 'A%'));
-- migration
alter table task add constraint ck check (((c)::text ~ '^[A-Z]+$'::text) and (b ~~ 'A%'::text));
-- undo
alter table task drop constraint ck;

-- case: adds a check of null
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (b is not null or c is not null));
-- migration
alter table task add constraint ck check ((b is not null) or (c is not null));
-- undo
alter table task drop constraint ck;

-- case: adds a check over two columns
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (a < e));
-- migration
alter table task add constraint ck check ((a)::numeric < e);
-- undo
alter table task drop constraint ck;

-- case: adds a check of a date
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (d > date '2026-01-01'));
-- migration
alter table task add constraint ck check (d > '2026-01-01');
-- undo
alter table task drop constraint ck;

-- case: adds a check with a function
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (lower(c) = c));
-- migration
alter table task add constraint ck check (lower((c)::text) = (c)::text);
-- undo
alter table task drop constraint ck;

-- case: adds a check of a flag
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (f));
-- migration
alter table task add constraint ck check (f);
-- undo
alter table task drop constraint ck;

-- case: adds a check of a negated flag
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (not f));
-- migration
alter table task add constraint ck check (not f);
-- undo
alter table task drop constraint ck;

-- case: adds a check of an array
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (cardinality(g) <= 3 and 'x' <> all (g)));
-- migration
alter table task add constraint ck check ((cardinality(g) <= 3) and ('x'::text <> all (g)));
-- undo
alter table task drop constraint ck;

-- case: adds a check with a choice
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (case when f then a > 0 else a is null end));
-- migration
alter table task add constraint ck check (case when f then (a > 0) else (a is null) end);
-- undo
alter table task drop constraint ck;

-- case: adds a check that speaks of capitals in quotes
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (b <> 'SELECT "X" FROM y'));
-- migration
alter table task add constraint ck check (b <> 'SELECT "X" FROM y');
-- undo
alter table task drop constraint ck;

-- case: adds a check of nothing
-- before
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[]);
-- after
create table task (a int, b text, c varchar(20), d date, e numeric(5,2), f boolean, g text[], constraint ck check (true));
-- migration
alter table task add constraint ck check (true);
-- undo
alter table task drop constraint ck;

-- case: adds a check that is not inherited
-- before
create table task (a int);
-- after
create table task (a int, constraint ck check (a > 0) no inherit);
-- migration
alter table task add constraint ck check (a > 0) no inherit;
-- undo
alter table task drop constraint ck;

-- case: adds two checks to one column
-- before
create table task (a int);
-- after
create table task (a int constraint one check (a > 0) constraint two check (a < 9));
-- migration
alter table task add constraint one check (a > 0);
alter table task add constraint two check (a < 9);
-- undo
alter table task drop constraint two;
alter table task drop constraint one;

-- case: adds a constant to a checked list
-- before
create table task (id int, status varchar(255) check (status in ('A', 'B')));
-- after
create table task (id int, status varchar(255) check (status in ('A', 'B', 'C')));
-- migration
alter table task drop constraint task_status_check;
alter table task add constraint task_status_check check (status in ('A', 'B', 'C'));
-- undo
alter table task drop constraint task_status_check;
alter table task add constraint task_status_check check (status in ('A', 'B'));

-- case: adds a constant in the middle of a checked list
-- before
create table task (id int, status varchar(255) check (status in ('A', 'C')));
-- after
create table task (id int, status varchar(255) check (status in ('A', 'B', 'C')));
-- migration
alter table task drop constraint task_status_check;
alter table task add constraint task_status_check check (status in ('A', 'B', 'C'));
-- undo
alter table task drop constraint task_status_check;
alter table task add constraint task_status_check check (status in ('A', 'C'));

-- case: removes a constant from a checked list
-- before
create table task (id int, status varchar(255) check (status in ('A', 'B', 'C')));
-- after
create table task (id int, status varchar(255) check (status in ('A', 'C')));
-- questions
What do rows get that have 'B' in task.status? No row has it
-- migration
alter table task drop constraint task_status_check;
alter table task add constraint task_status_check check (status in ('A', 'C'));
-- undo
alter table task drop constraint task_status_check;
alter table task add constraint task_status_check check (status in ('A', 'B', 'C'));

-- case: renames a constant of a checked list
-- before
create table task (id int, status varchar(255) check (status in ('A', 'OLD')));
-- after
create table task (id int, status varchar(255) check (status in ('A', 'NEW')));
-- questions
What do rows get that have 'OLD' in task.status? Renamed to 'NEW'
-- migration
alter table task drop constraint task_status_check;
update task set status = 'NEW' where status = 'OLD';
alter table task add constraint task_status_check check (status in ('A', 'NEW'));
-- undo
alter table task drop constraint task_status_check;
update task set status = 'OLD' where status = 'NEW';
alter table task add constraint task_status_check check (status in ('A', 'OLD'));

-- case: removes all constants of a checked list but one
-- before
create table task (id int, status varchar(255) check (status in ('A', 'B')));
-- after
create table task (id int, status varchar(255) check (status in ('A')));
-- questions
What do rows get that have 'B' in task.status? No row has it
-- migration
alter table task drop constraint task_status_check;
alter table task add constraint task_status_check check (status in ('A'));
-- undo
alter table task drop constraint task_status_check;
alter table task add constraint task_status_check check (status in ('A', 'B'));

-- case: adds a first check of a list
-- before
create table task (id int, status varchar(255));
-- after
create table task (id int, status varchar(255) check (status in ('A', 'B')));
-- migration
alter table task add constraint task_status_check check (status in ('A', 'B'));
-- undo
alter table task drop constraint task_status_check;

-- case: drops the check of a list
-- before
create table task (id int, status varchar(255) check (status in ('A', 'B')));
-- after
create table task (id int, status varchar(255));
-- migration
alter table task drop constraint task_status_check;
-- undo
alter table task add constraint task_status_check check (status in ('A', 'B'));

-- case: changes the range of an ordinal
-- before
create table task (kind smallint check (kind between 0 and 2));
-- after
create table task (kind smallint check (kind between 0 and 3));
-- migration
alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind between 0 and 3);
-- undo
alter table task drop constraint task_kind_check;
alter table task add constraint task_kind_check check (kind between 0 and 2);

-- case: changes a check that has another name too
-- before
create table task (a int constraint one check (a > 0));
-- after
create table task (a int constraint two check (a > 1));
-- migration
alter table task drop constraint one;
alter table task add constraint two check (a > 1);
-- undo
alter table task drop constraint two;
alter table task add constraint one check (a > 0);

-- case: changes a check and moves its name to another column
-- before
create table task (a int constraint ck check (a > 0), b int);
-- after
create table task (a int, b int constraint ck check (b > 0));
-- migration
alter table task drop constraint ck;
alter table task add constraint ck check (b > 0);
-- undo
alter table task drop constraint ck;
alter table task add constraint ck check (a > 0);

-- case: changes a check and drops a column of it
-- before
create table task (a int, b int, constraint ck check (a > b));
-- after
create table task (a int, constraint ck check (a > 0));
-- migration
alter table task drop constraint ck;
alter table task add constraint ck check (a > 0);
alter table task drop column b;
-- undo
alter table task add column b integer;
alter table task drop constraint ck;
alter table task add constraint ck check (a > b);

-- case: changes a check and adds a column to it
-- before
create table task (a int, constraint ck check (a > 0));
-- after
create table task (a int, b int, constraint ck check (a > b));
-- migration
alter table task drop constraint ck;
alter table task add column b integer;
alter table task add constraint ck check (a > b);
-- undo
alter table task drop constraint ck;
alter table task drop column b;
alter table task add constraint ck check (a > 0);

-- case: swaps the names of two checks
-- before
create table task (a int, b int, constraint one check (a > 0), constraint two check (b > 0));
-- after
create table task (a int, b int, constraint one check (b > 0), constraint two check (a > 0));
-- migration
alter table task drop constraint one;
alter table task drop constraint two;
alter table task add constraint one check (b > 0);
alter table task add constraint two check (a > 0);
-- undo
alter table task drop constraint two;
alter table task drop constraint one;
alter table task add constraint two check (b > 0);
alter table task add constraint one check (a > 0);

-- case: checks odd names
-- before
create table "Odd" ("The A" int, "check" varchar(5));
-- after
create table "Odd" ("The A" int, "check" varchar(5), constraint "The Check" check ("The A" > 0), constraint "c2" check ("check" in ('A', 'B')));
-- migration
alter table "Odd" add constraint "The Check" check ("The A" > 0);
alter table "Odd" add constraint c2 check ("check" in ('A', 'B'));
-- undo
alter table "Odd" drop constraint c2;
alter table "Odd" drop constraint "The Check";

-- case: replaces a check by an enum type
-- before
create table task (v varchar(9) constraint ck check (v in ('A', 'B')) default 'A' not null);
-- after
create type letter as enum ('A', 'B');
create table task (v letter default 'A' not null);
-- migration
alter table task drop constraint ck;
create type letter as enum ('A', 'B');
alter table task alter column v drop default;
alter table task alter column v type letter using v::letter;
alter table task alter column v set default 'A';
-- undo
alter table task alter column v drop default;
alter table task alter column v type varchar(9);
alter table task alter column v set default 'A';
drop type letter;
alter table task add constraint ck check (v in ('A', 'B'));

-- case: renames a constant of an enum that is stored as text, in the rows as well
-- before
create table task (status varchar(20) not null check (status in ('OPEN', 'DONE')));
insert into task values ('OPEN'), ('DONE');
-- after
create table task (status varchar(20) not null check (status in ('DONE', 'TODO')));
insert into task values ('TODO');
-- questions
What do rows get that have 'OPEN' in task.status? Renamed to 'TODO'
-- migration
alter table task drop constraint task_status_check;
update task set status = 'TODO' where status = 'OPEN';
alter table task add constraint task_status_check check (status in ('DONE', 'TODO'));
-- undo
alter table task drop constraint task_status_check;
update task set status = 'OPEN' where status = 'TODO';
alter table task add constraint task_status_check check (status in ('OPEN', 'DONE'));
