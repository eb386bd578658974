-- case: adds and changes computed columns
-- before
create table task (a int, b int generated always as (a + 1) stored, c int generated always as (a * 2) stored unique, d int);
create table ref (c int constraint fk_c references task (c));
-- after
create table task (a int, b int generated always as (a + 2) stored, c int unique, d int generated always as (a * 3) stored, e int, f int generated always as (e + a) stored);
create table ref (c int constraint fk_c references task (c));
-- migration
alter table ref drop constraint fk_c;
alter table task drop constraint task_c_key;
alter table task add column e integer;
alter table task drop column b;
alter table task add column b integer generated always as (a + 2) stored;
alter table task alter column c drop expression;
alter table task add column f integer generated always as (e + a) stored;
alter table task add constraint task_c_key unique (c);
alter table ref add constraint fk_c foreign key (c) references task (c);
alter table task drop column d;
alter table task add column d integer generated always as (a * 3) stored;
-- undo
alter table task alter column d drop expression;
alter table ref drop constraint fk_c;
alter table task drop constraint task_c_key;
alter table task drop column f;
alter table task drop column c;
alter table task add column c integer generated always as (a * 2) stored;
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) stored;
alter table task drop column e;
alter table task add constraint task_c_key unique (c);
alter table ref add constraint fk_c foreign key (c) references task (c);

-- case: adds a computed column
-- before
create table task (a int);
-- after
create table task (a int, b int generated always as (a + 1) stored);
-- migration
alter table task add column b integer generated always as (a + 1) stored;
-- undo
alter table task drop column b;

-- case: adds a computed column with what it is computed from
-- before
create table task (id int);
-- after
create table task (id int, b text generated always as (lower(a)) stored, a text);
-- migration
alter table task add column a text;
alter table task add column b text generated always as (lower(a)) stored;
-- undo
alter table task drop column b;
alter table task drop column a;

-- case: adds a computed column with an index and a comment
-- before
create table task (a text);
-- after
create table task (a text, b text generated always as (upper(a)) stored not null);
create unique index ix on task (b);
comment on column task.b is 'in capitals';
-- migration
alter table task add column b text generated always as (upper(a)) stored not null;
comment on column task.b is 'in capitals';
create unique index ix on task (b);
-- undo
drop index ix;
alter table task drop column b;

-- case: drops a computed column with what it is computed from
-- before
create table task (id int, a int, b int generated always as (a + 1) stored);
-- after
create table task (id int);
-- migration
alter table task drop column b;
alter table task drop column a;
-- undo
alter table task add column a integer;
alter table task add column b integer generated always as (a + 1) stored;

-- case: drops what a computed column is no longer computed from
-- before
create table task (a int, b int, c int generated always as (a + b) stored);
-- after
create table task (b int, c int generated always as (b * 2) stored);
-- migration
alter table task drop column c;
alter table task add column c integer generated always as (b * 2) stored;
alter table task drop column a;
-- undo
alter table task add column a integer;
alter table task drop column c;
alter table task add column c integer generated always as (a + b) stored;

-- case: changes an expression
-- before
create table task (a int, b int generated always as (a + 1) stored);
-- after
create table task (a int, b int generated always as (a + 2) stored);
-- migration
alter table task drop column b;
alter table task add column b integer generated always as (a + 2) stored;
-- undo
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) stored;

-- case: changes an expression under an index, a key and a check
-- before
create table task (a int, b int generated always as (a + 1) stored, constraint uk unique (b), constraint ck check (b > 0));
-- after
create table task (a int, b int generated always as (a + 2) stored, constraint uk unique (b), constraint ck check (b > 0));
-- both
create index ix on task (b, a);
-- migration
alter table task drop constraint ck;
alter table task drop constraint uk;
drop index ix;
alter table task drop column b;
alter table task add column b integer generated always as (a + 2) stored;
alter table task add constraint ck check (b > 0);
alter table task add constraint uk unique (b);
create index ix on task (b, a);
-- undo
drop index ix;
alter table task drop constraint uk;
alter table task drop constraint ck;
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) stored;
create index ix on task (b, a);
alter table task add constraint uk unique (b);
alter table task add constraint ck check (b > 0);

-- case: changes an expression and the type
-- before
create table task (a int, b int generated always as (a + 1) stored);
-- after
create table task (a int, b text generated always as (a || 'x') stored);
-- migration
alter table task drop column b;
alter table task add column b text generated always as (a || 'x'::text) stored;
-- undo
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) stored;

-- case: changes only the type of a computed column
-- before
create table task (a int, b int generated always as (a + 1) stored);
-- after
create table task (a int, b bigint generated always as (a + 1) stored);
-- migration
alter table task alter column b type bigint;
-- undo
alter table task alter column b type integer;

-- case: turns a plain column into a computed one
-- before
create table task (a int, b int);
-- after
create table task (a int, b int generated always as (a + 1) stored);
-- migration
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) stored;
-- undo
alter table task alter column b drop expression;

-- case: turns a plain column with a default into a computed one
-- before
create table task (a int, b int default 3 not null);
-- after
create table task (a int, b int generated always as (a + 1) stored);
-- migration
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) stored;
-- undo
alter table task drop column b;
alter table task add column b integer default 3 not null;

-- case: computes one column from another the other way round
-- before
create table task (a int, b int generated always as (a + 1) stored);
-- after
create table task (a int generated always as (b - 1) stored, b int);
-- migration
alter table task alter column b drop expression;
alter table task drop column a;
alter table task add column a integer generated always as (b - 1) stored;
-- undo
alter table task alter column a drop expression;
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) stored;

-- case: computes from a column that is new with the type of an old one
-- before
create table task (a int, c int generated always as (a * 2) stored);
-- after
create table task (b int, c int generated always as (b * 2) stored);
-- migration
alter table task add column b integer;
alter table task drop column c;
alter table task add column c integer generated always as (b * 2) stored;
alter table task drop column a;
-- undo
alter table task add column a integer;
alter table task drop column c;
alter table task add column c integer generated always as (a * 2) stored;
alter table task drop column b;

-- case: computes from several types
-- before
create table sale (id int, price numeric(10,2), count int, note text, at date);
-- after
create table sale (id int, price numeric(10,2), count int, note text, at date, total numeric(20,2) generated always as (price * count) stored, label text generated always as (coalesce(note, 'none') || ' ' || id) stored, year int generated always as (extract(year from at)) stored, free boolean generated always as (price is null or price = 0) stored);
-- migration
alter table sale add column total numeric(20,2) generated always as (price * (count)::numeric) stored;
alter table sale add column label text generated always as ((coalesce(note, 'none'::text) || ' '::text) || id) stored;
alter table sale add column year integer generated always as (extract(year from at)) stored;
alter table sale add column free boolean generated always as ((price is null) or (price = (0)::numeric)) stored;
-- undo
alter table sale drop column free;
alter table sale drop column year;
alter table sale drop column label;
alter table sale drop column total;

-- case: adds a column computed when read
-- since: 18
-- before
create table task (a int);
-- after
create table task (a int, b int generated always as (a + 1) virtual);
-- migration
alter table task add column b integer generated always as (a + 1) virtual;
-- undo
alter table task drop column b;

-- case: changes the expression of a column computed when read
-- since: 18
-- before
create table task (a int, b int generated always as (a + 1) virtual);
-- after
create table task (a int, b int generated always as (a + 2) virtual);
-- migration
alter table task drop column b;
alter table task add column b integer generated always as (a + 2) virtual;
-- undo
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) virtual;

-- case: stores what was computed when read
-- since: 18
-- before
create table task (a int, b int generated always as (a + 1) virtual);
-- after
create table task (a int, b int generated always as (a + 1) stored);
-- migration
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) stored;
-- undo
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) virtual;

-- case: stops computing when read
-- since: 18
-- before
create table task (a int, b int generated always as (a + 1) virtual);
-- after
create table task (a int, b int);
-- migration
alter table task drop column b;
alter table task add column b integer;
-- undo
alter table task drop column b;
alter table task add column b integer generated always as (a + 1) virtual;

-- case: changes the type under a column computed when read
-- since: 18
-- before
create table task (a int, b bigint generated always as (a + 1) virtual);
-- after
create table task (a bigint, b bigint generated always as (a + 1) virtual);
-- migration
alter table task drop column b;
alter table task alter column a type bigint;
alter table task add column b bigint generated always as (a + 1) virtual;
-- undo
alter table task drop column b;
alter table task alter column a type integer;
alter table task add column b bigint generated always as (a + 1) virtual;

-- case: drops one source of two computed columns that change
-- before
create table t (a int, b int, c int, x int generated always as (a + b) stored, y int generated always as (b + c) stored);
-- after
create table t (a bigint, c bigint, x bigint generated always as (a + c) stored, y bigint generated always as (c) stored);
-- migration
alter table t drop column x;
alter table t drop column y;
alter table t alter column a type bigint;
alter table t alter column c type bigint;
alter table t add column x bigint generated always as (a + c) stored;
alter table t add column y bigint generated always as (c) stored;
alter table t drop column b;
-- undo
alter table t add column b integer;
alter table t drop column y;
alter table t drop column x;
alter table t alter column c type integer;
alter table t alter column a type integer;
alter table t add column y integer generated always as (b + c) stored;
alter table t add column x integer generated always as (a + b) stored;

-- case: stops computing while the type of the source changes
-- before
create table t (a int, b int generated always as (a * 2) stored);
-- after
create table t (a bigint, b int);
-- migration
alter table t alter column b drop expression;
alter table t alter column a type bigint;
-- undo
alter table t alter column a type integer;
alter table t drop column b;
alter table t add column b integer generated always as (a * 2) stored;

-- case: starts computing while the type of the source changes
-- before
create table t (a int, b int);
-- after
create table t (a bigint, b bigint generated always as (a * 2) stored);
-- migration
alter table t alter column a type bigint;
alter table t drop column b;
alter table t add column b bigint generated always as (a * 2) stored;
-- undo
alter table t drop column b;
alter table t add column b integer;
alter table t alter column a type integer;

-- case: drops a computed column while the type of the source changes
-- before
create table t (a int, b int generated always as (a * 2) stored);
-- after
create table t (a bigint);
-- migration
alter table t drop column b;
alter table t alter column a type bigint;
-- undo
alter table t alter column a type integer;
alter table t add column b integer generated always as (a * 2) stored;

-- case: adds a computed column while the type of the source changes
-- before
create table t (a int);
-- after
create table t (a bigint, b bigint generated always as (a * 2) stored);
-- migration
alter table t alter column a type bigint;
alter table t add column b bigint generated always as (a * 2) stored;
-- undo
alter table t drop column b;
alter table t alter column a type integer;

-- case: computes from a source that gets another collation
-- before
create table t (a text, b text generated always as (upper(a)) stored);
-- after
create table t (a text collate "C", b text generated always as (upper(a)) stored);
-- migration
alter table t drop column b;
alter table t alter column a type text collate "C";
alter table t add column b text generated always as (upper(a)) stored;
-- undo
alter table t drop column b;
alter table t alter column a type text;
alter table t add column b text generated always as (upper(a)) stored;

-- case: computes over the whole row of types that change
-- before
create table t (a int, b text, c text generated always as (a || b) stored unique);
-- after
create table t (a bigint, b varchar(10), c text generated always as (a || b) stored unique);
-- migration
alter table t drop constraint t_c_key;
alter table t drop column c;
alter table t alter column a type bigint;
alter table t alter column b type varchar(10);
alter table t add column c text generated always as (a || (b)::text) stored;
alter table t add constraint t_c_key unique (c);
-- undo
alter table t drop constraint t_c_key;
alter table t drop column c;
alter table t alter column b type text;
alter table t alter column a type integer;
alter table t add column c text generated always as (a || b) stored;
alter table t add constraint t_c_key unique (c);
