-- case: adds indexes
-- both
create table task (a int, b text, c int, d jsonb);
-- after
create index ix_a on task (a desc nulls last, c);
create unique index ix_b on task (lower(b)) where c is not null;
create index ix_d on task using gin (d);
create index ix_c on task using hash (c);
create index ix_i on task (a) include (b, c);
-- migration
create index ix_a on task (a desc nulls last, c);
create unique index ix_b on task (lower(b)) where (c is not null);
create index ix_c on task using hash (c);
create index ix_d on task using gin (d);
create index ix_i on task (a) include (b, c);
-- undo
drop index ix_i;
drop index ix_d;
drop index ix_c;
drop index ix_b;
drop index ix_a;

-- case: adds an index on one column
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (a);
-- migration
create index ix on task (a);
-- undo
drop index ix;

-- case: adds an index on several columns
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (b, a);
-- migration
create index ix on task (b, a);
-- undo
drop index ix;

-- case: adds a unique index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create unique index ux on task (a);
-- migration
create unique index ux on task (a);
-- undo
drop index ux;

-- case: adds a unique index on several columns
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create unique index ux on task (b, a);
-- migration
create unique index ux on task (b, a);
-- undo
drop index ux;

-- case: adds a descending index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (a desc);
-- migration
create index ix on task (a desc);
-- undo
drop index ix;

-- case: adds an index with nulls first
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (a nulls first, b desc nulls last);
-- migration
create index ix on task (a nulls first, b desc nulls last);
-- undo
drop index ix;

-- case: adds a unique index that counts nulls as equal
-- since: 15
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create unique index ux on task (a) nulls not distinct;
-- migration
create unique index ux on task (a) nulls not distinct;
-- undo
drop index ux;

-- case: adds an index on an expression
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (lower(b));
-- migration
create index ix on task (lower(b));
-- undo
drop index ix;

-- case: adds an index on several expressions and a column
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task ((a + 1), upper(b) desc, e);
-- migration
create index ix on task (((a + 1)), upper(b) desc, e);
-- undo
drop index ix;

-- case: adds an index on a part of a document
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task ((c ->> 'Name'));
-- migration
create index ix on task (((c ->> 'Name'::text)));
-- undo
drop index ix;

-- case: adds a partial index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (a) where f;
-- migration
create index ix on task (a) where f;
-- undo
drop index ix;

-- case: adds a partial unique index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create unique index ux on task (a) where b = 'X' and e is not null;
-- migration
create unique index ux on task (a) where ((b = 'X'::text) and (e is not null));
-- undo
drop index ux;

-- case: adds a partial index over a list
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (a) where b in ('A', 'B');
-- migration
create index ix on task (a) where (b = any (array['A'::text, 'B'::text]));
-- undo
drop index ix;

-- case: adds an index that includes columns
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create unique index ux on task (a) include (b, e);
-- migration
create unique index ux on task (a) include (b, e);
-- undo
drop index ux;

-- case: adds an index with an operator class
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (b text_pattern_ops, a);
-- migration
create index ix on task (b text_pattern_ops, a);
-- undo
drop index ix;

-- case: adds an index with a collation
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (b collate "C");
-- migration
create index ix on task (b collate "C");
-- undo
drop index ix;

-- case: adds a gin index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task using gin (c);
-- migration
create index ix on task using gin (c);
-- undo
drop index ix;

-- case: adds a gin index with an operator class
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task using gin (c jsonb_path_ops, d);
-- migration
create index ix on task using gin (c jsonb_path_ops, d);
-- undo
drop index ix;

-- case: adds a gist index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task using gist (g);
-- migration
create index ix on task using gist (g);
-- undo
drop index ix;

-- case: adds a brin index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task using brin (e) with (pages_per_range = 64);
-- migration
create index ix on task using brin (e) with (pages_per_range='64');
-- undo
drop index ix;

-- case: adds a hash index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task using hash (b);
-- migration
create index ix on task using hash (b);
-- undo
drop index ix;

-- case: adds an index with a storage parameter
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- after
create index ix on task (a) with (fillfactor = 70);
-- migration
create index ix on task (a) with (fillfactor='70');
-- undo
drop index ix;

-- case: drops an index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- before
create index ix on task (a);
-- migration
drop index ix;
-- undo
create index ix on task (a);

-- case: changes the columns of an index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- before
create index ix on task (a);
-- after
create index ix on task (a, b);
-- migration
drop index ix;
create index ix on task (a, b);
-- undo
drop index ix;
create index ix on task (a);

-- case: changes the order of an index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- before
create index ix on task (a, b);
-- after
create index ix on task (b, a);
-- migration
drop index ix;
create index ix on task (b, a);
-- undo
drop index ix;
create index ix on task (a, b);

-- case: changes the direction of an index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- before
create index ix on task (a);
-- after
create index ix on task (a desc);
-- migration
drop index ix;
create index ix on task (a desc);
-- undo
drop index ix;
create index ix on task (a);

-- case: makes an index unique
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- before
create index ix on task (a);
-- after
create unique index ix on task (a);
-- migration
drop index ix;
create unique index ix on task (a);
-- undo
drop index ix;
create index ix on task (a);

-- case: changes a predicate
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- before
create index ix on task (a) where f;
-- after
create index ix on task (a) where not f;
-- migration
drop index ix;
create index ix on task (a) where (not f);
-- undo
drop index ix;
create index ix on task (a) where f;

-- case: changes the method of an index
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- before
create index ix on task (b);
-- after
create index ix on task using hash (b);
-- migration
drop index ix;
create index ix on task using hash (b);
-- undo
drop index ix;
create index ix on task (b);

-- case: changes an index and its name
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- before
create index one on task (a);
-- after
create index two on task (b);
-- migration
drop index one;
create index two on task (b);
-- undo
drop index two;
create index one on task (a);

-- case: swaps the names of two indexes
-- both
create table task (a int, b text, c jsonb, d text[], e timestamp, f boolean, g int4range);
-- before
create index one on task (a);
create index two on task (b);
-- after
create index one on task (b);
create index two on task (a);
-- migration
drop index one;
drop index two;
create index one on task (b);
create index two on task (a);
-- undo
drop index two;
drop index one;
create index two on task (b);
create index one on task (a);

-- case: adds an index on a new column
-- before
create table note (id int);
-- after
create table note (id int, code text);
create index ix on note (code, id);
-- migration
alter table note add column code text;
create index ix on note (code, id);
-- undo
drop index ix;
alter table note drop column code;

-- case: creates a table with indexes
-- after
create table note (id int primary key, code text);
create unique index ux on note (lower(code));
create index ix on note (code desc) where id > 0;
-- migration
create table note (
    id integer not null,
    code text,
    constraint note_pkey primary key (id)
);
create index ix on note (code desc) where (id > 0);
create unique index ux on note (lower(code));
-- undo
drop table note;

-- case: drops a table with indexes
-- before
create table note (id int primary key, code text);
create index ix on note (code);
-- migration
drop table note;
-- undo
create table note (
    id integer not null,
    code text,
    constraint note_pkey primary key (id)
);
create index ix on note (code);

-- case: moves the name of an index to another table
-- before
create table x (a int);
create table y (a int);
create index ix on x (a);
-- after
create table x (a int);
create table y (a int);
create index ix on y (a);
-- migration
drop index ix;
create index ix on y (a);
-- undo
drop index ix;
create index ix on x (a);

-- case: gives an index the name of a dropped table
-- before
create table old (a int);
create table kept (a int);
-- after
create table kept (a int);
create index old on kept (a);
-- migration
drop table old;
create index old on kept (a);
-- undo
drop index old;
create table old (
    a integer
);

-- case: gives a table the name of a dropped index
-- before
create table kept (a int);
create index old on kept (a);
-- after
create table kept (a int);
create table old (a int);
-- migration
drop index old;
create table old (
    a integer
);
-- undo
drop table old;
create index old on kept (a);

-- case: adds an index with an odd name on odd columns
-- before
create table "Odd Table" ("The A" int, "select" text);
-- after
create table "Odd Table" ("The A" int, "select" text);
create index "The Index" on "Odd Table" ("The A", lower("select")) where "select" <> 'FROM';
-- migration
create index "The Index" on "Odd Table" ("The A", lower("select")) where ("select" <> 'FROM'::text);
-- undo
drop index "The Index";

-- case: adds an index in another schema
-- before
create schema audit;
create table audit.event (a int);
-- after
create schema audit;
create table audit.event (a int);
create index ix on audit.event (a);
-- migration
create index ix on audit.event (a);
-- undo
drop index audit.ix;
