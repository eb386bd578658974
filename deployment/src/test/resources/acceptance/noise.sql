-- case: leaves order and names alone
-- before
create table t (a int, b text, c int, constraint one unique (a), constraint c1 check (c > 0));
create index i1 on t (b);
-- after
create table t (b text, c int, a int, constraint two unique (a), constraint c2 check (c > 0));
create index i2 on t (b);
-- expect nothing

-- case: ignores the name of a primary key
-- before
create table task (id bigint constraint one primary key);
-- after
create table task (id bigint constraint two primary key);
-- expect nothing

-- case: ignores the name of a unique constraint
-- before
create table task (v text constraint one unique);
-- after
create table task (v text constraint two unique);
-- expect nothing

-- case: ignores the name of a foreign key
-- both
create table users (id bigint primary key);
-- before
create table task (u bigint constraint one references users);
-- after
create table task (u bigint constraint two references users);
-- expect nothing

-- case: ignores the name of a check
-- before
create table task (n int constraint one check (n > 0));
-- after
create table task (n int constraint two check (n > 0));
-- expect nothing

-- case: ignores the name of an index
-- both
create table task (v text);
-- before
create index one on task (v);
-- after
create index two on task (v);
-- expect nothing

-- case: ignores the order of columns
-- before
create table task (a int, b text, c date);
-- after
create table task (c date, a int, b text);
-- expect nothing

-- case: ignores whether a constraint stands at its column
-- before
create table task (id bigint primary key, v text unique, n int check (n > 0), u bigint references task);
-- after
create table task (id bigint, v text, n int, u bigint, primary key (id), unique (v), check (n > 0), foreign key (u) references task (id));
-- expect nothing

-- case: ignores whether a constraint came later
-- before
create table task (id bigint primary key, v text not null unique);
-- after
create table task (id bigint, v text);
alter table task alter column v set not null;
alter table task add primary key (id);
alter table task add unique (v);
-- expect nothing

-- case: ignores the names that not null has
-- before
create table task (v text not null);
-- after
create table task (v text constraint filled not null);
-- expect nothing

-- case: ignores whitespace and keywords in capitals
-- before
create table task (a int default 1+2, n int check (n>0 and n<9));
-- after
CREATE TABLE task (a INT DEFAULT 1  +  2, n INT CHECK ( (n > 0)
  AND (n < 9) ));
-- expect nothing

-- case: ignores aliases of types
-- before
create table task (a int8, b varchar(5), c timestamptz, d decimal(5,2), e bool, f float8, g char, h float(24));
-- after
create table task (a bigint, b character varying(5), c timestamp with time zone, d numeric(5,2), e boolean, f double precision, g character(1), h real);
-- expect nothing

-- case: ignores a cast in a default of text
-- before
create table task (a varchar(20) default 'x', b text default 'x', c varchar default 'it''s', d varchar(9) default '');
-- after
create table task (a varchar(20) default 'x'::text, b text default 'x'::varchar, c varchar default 'it''s'::text, d varchar(9) default ''::varchar);
-- expect nothing

-- case: ignores quotes around the default of a number
-- before
create table task (a bigint default 0, b integer default -1, c numeric(5,2) default 1.50, d smallint default 3);
-- after
create table task (a bigint default '0', b integer default '-1', c numeric(5,2) default '1.50', d smallint default '3');
-- expect nothing

-- case: ignores quotes around the default of a flag
-- before
create table task (a boolean default false);
-- after
create table task (a boolean default 'false');
-- expect nothing

-- case: ignores how a date is written
-- before
create table task (a date default '2026-01-02', b timestamp default '2026-01-02 03:04:05');
-- after
create table task (a date default date '2026-01-02', b timestamp default '2026-01-02T03:04:05'::timestamp);
-- expect nothing

-- case: ignores a default of null
-- before
create table task (a varchar(5), b integer, c numeric(5,2), d timestamp(3), e text[]);
-- after
create table task (a varchar(5) default null, b integer default null, c numeric(5,2) default null, d timestamp(3) default null, e text[] default null);
-- expect nothing

-- case: ignores the order of a list of text
-- before
create table task (v varchar(9) check (v in ('A', 'B', 'C')));
-- after
create table task (v varchar(9) check (v in ('C', 'A', 'B')));
-- expect nothing

-- case: ignores the order of a list of numbers
-- before
create table task (n integer check (n in (1, 2, 10)));
-- after
create table task (n integer check (n in (10, 2, 1)));
-- expect nothing

-- case: ignores the order of a list that excludes
-- before
create table task (v text check (v not in ('A', 'B')));
-- after
create table task (v text check (v not in ('B', 'A')));
-- expect nothing

-- case: ignores the order of a list of labels
-- both
create type mood as enum ('SAD', 'OK', 'FINE');
-- before
create table task (v mood check (v in ('SAD', 'OK')));
-- after
create table task (v mood check (v in ('OK', 'SAD')));
-- expect nothing

-- case: ignores repetitions in a list
-- before
create table task (v text check (v in ('A', 'B')));
-- after
create table task (v text check (v in ('B', 'A', 'A')));
-- expect nothing

-- case: ignores whether a list is an array
-- before
create table task (v varchar(9) check (v in ('A', 'B')), t text check (t in ('A', 'B')), n int check (n in (1, 2)), x varchar(9) check (x not in ('A', 'B')));
-- after
create table task (v varchar(9) check (v = any (array['A', 'B'])), t text check (t = any (array['B', 'A'])), n int check (n = any (array[1, 2])), x varchar(9) check (x <> all (array['A', 'B'])));
-- expect nothing

-- case: ignores whether a list of one is a list
-- before
create table task (v varchar(9) check (v in ('A')), t text check (t not in ('A')));
-- after
create table task (v varchar(9) check (v = any (array['A'])), t text check (t <> 'A'));
-- expect nothing

-- case: ignores casts in a check of text
-- before
create table task (v varchar(9) check (v <> 'A'), w varchar(9) check (w in ('A', 'B')));
-- after
create table task (v varchar(9) check (v::text <> 'A'::text), w varchar(9) check (w::text in ('A'::text, 'B'::text)));
-- expect nothing

-- case: ignores commas, quotes and brackets inside the values of a list
-- before
create table task (v text check (v in ('a, b', 'it''s', 'x]', 'ARRAY[', '"')));
-- after
create table task (v text check (v in ('x]', '"', 'it''s', 'ARRAY[', 'a, b')));
-- expect nothing

-- case: ignores whether a range is written as between
-- before
create table task (n smallint check (n between 0 and 2));
-- after
create table task (n smallint check (n >= 0 and n <= 2));
-- expect nothing

-- case: ignores the order of a list in a predicate
-- both
create table task (id int, v varchar(9));
-- before
create index ix on task (id) where v in ('A', 'B');
-- after
create index ix on task (id) where v in ('B', 'A');
-- expect nothing

-- case: ignores what an index says by itself
-- both
create table task (v int, n text);
-- before
create index ix on task (v, n);
-- after
create index ix on task using btree (v asc nulls last, n text_ops) ;
-- expect nothing

-- case: ignores actions and matches that are the default
-- both
create table users (id bigint primary key);
-- before
create table task (u bigint constraint fk references users);
-- after
create table task (u bigint constraint fk references users (id) match simple on delete no action on update no action not deferrable);
-- expect nothing

-- case: ignores options of a sequence that are the default
-- before
create sequence s;
-- after
create sequence s as bigint start with 1 increment by 1 minvalue 1 maxvalue 9223372036854775807 cache 1 no cycle;
-- expect nothing

-- case: ignores options of an identity that are the default
-- before
create table task (id bigint generated by default as identity);
-- after
create table task (id bigint generated by default as identity (start with 1 increment by 1 minvalue 1 no cycle));
-- expect nothing

-- case: ignores how far a sequence has counted
-- before
create sequence s;
create table task (id bigint generated always as identity);
-- after
create sequence s;
select nextval('s'), setval('s', 7);
create table task (id bigint generated always as identity);
insert into task default values;
-- expect nothing

-- case: ignores rows
-- before
create table task (id bigint);
-- after
create table task (id bigint);
insert into task values (1), (2);
-- expect nothing

-- case: ignores the name of the sequence behind an identity
-- before
create table task (id bigint generated always as identity);
-- after
create table task (id bigint generated always as identity (sequence name numbers));
-- expect nothing

-- case: ignores quotes around names that need none
-- before
create table task (id bigint, "n" int);
-- after
create table "task" ("id" bigint, n int);
-- expect nothing

-- case: ignores the schema of a name in the default one
-- before
create table public.task (id bigint);
-- after
create table task (id bigint);
-- expect nothing

-- case: ignores columns that were dropped before
-- before
create table task (id bigint, v text);
-- after
create table task (x int, id bigint, y text, v text);
alter table task drop column x, drop column y;
-- expect nothing

-- case: ignores a label that was added later
-- before
create type mood as enum ('SAD', 'OK', 'FINE');
-- after
create type mood as enum ('SAD', 'FINE');
alter type mood add value 'OK' after 'SAD';
-- expect nothing

-- case: ignores who owns what and who may do what
-- before
create table task (id bigint);
-- after
create table task (id bigint);
grant select on task to public;
-- expect nothing

-- case: ignores storage and statistics
-- before
create table task (v text);
create index ix on task (v);
-- after
create table task (v text) with (fillfactor = 70);
alter table task alter column v set storage external, alter column v set statistics 10;
create index ix on task (v);
-- expect nothing

-- case: ignores an explicit collation that is the default
-- before
create table task (v text);
-- after
create table task (v text collate "default");
-- expect nothing

-- case: ignores views, functions and triggers
-- both
create table task (id bigint);
create view some_tasks as select id from task;
-- after
create function f() returns trigger language plpgsql as 'begin return new; end';
create trigger t before insert on task for each row execute function f();
-- expect nothing

-- case: ignores the order of a list that a generated name depends on
-- before
create table task (v varchar(255) not null check (v in ('B', 'A')), w smallint check (w in (2, 0, 1)));
-- after
create table task (v varchar(255) not null constraint ck_v check (v in ('A', 'B')), w smallint constraint ck_w check (w in (0, 1, 2)));
-- expect nothing

-- case: takes a list of other values for a change
-- before
create table task (v text check (v in ('A', 'B')));
-- after
create table task (v text check (v in ('A', 'b')));
-- questions
What do rows get that have 'B' in task.v? Renamed to 'b'
-- migration
alter table task drop constraint task_v_check;
update task set v = 'b' where v = 'B';
alter table task add constraint task_v_check check (v in ('A', 'b'));
-- undo
alter table task drop constraint task_v_check;
update task set v = 'B' where v = 'b';
alter table task add constraint task_v_check check (v in ('A', 'B'));

-- case: takes a list that compares for less for another than one that lists
-- before
create table task (v text check (v = any (array['A', 'B'])));
-- after
create table task (v text check (v <> any (array['A', 'B'])));
-- migration
alter table task drop constraint task_v_check;
alter table task add constraint task_v_check check (v <> any (array['A'::text, 'B'::text]));
-- undo
alter table task drop constraint task_v_check;
alter table task add constraint task_v_check check (v in ('A', 'B'));

-- case: takes a default of another value for a change
-- before
create table task (v varchar(5) default 'x', n bigint default 1);
-- after
create table task (v varchar(5) default 'X'::text, n bigint default '2');
-- migration
alter table task alter column v set default 'X'::text;
alter table task alter column n set default 2;
-- undo
alter table task alter column n set default 1;
alter table task alter column v set default 'x';

-- case: takes a default cut off by a cast for another
-- before
create table task (v varchar(5) default 'abc');
-- after
create table task (v varchar(5) default 'abc'::varchar(2));
-- migration
alter table task alter column v set default 'abc'::character varying(2);
-- undo
alter table task alter column v set default 'abc';
