-- case: drops a table before one of its name is created as a sequence
-- note: what stands in the way of a name goes first, even though it loses data
-- before
create table x (id int);
create table y (id int);
-- after
create sequence x;
create table y (id int, n int);
-- migration
alter table y add column n integer;
drop table x;
create sequence x start with 1 increment by 1;
-- undo
drop sequence x;
create table x (
    id integer
);
alter table y drop column n;

-- case: drops a type before a table takes its name
-- before
create type x as enum ('A');
-- after
create table x (id int);
-- migration
drop type x;
create table x (
    id integer
);
-- undo
drop table x;
create type x as enum ('A');

-- case: drops a table before a type takes its name
-- before
create table x (id int);
-- after
create type x as enum ('A');
-- migration
drop table x;
create type x as enum ('A');
-- undo
drop type x;
create table x (
    id integer
);

-- case: drops a constraint before an index takes its name
-- before
create table t (a int, b int, constraint k unique (a));
-- after
create table t (a int, b int);
create index k on t (b);
-- migration
alter table t drop constraint k;
create index k on t (b);
-- undo
drop index k;
alter table t add constraint k unique (a);

-- case: drops an index before a constraint takes its name
-- before
create table t (a int, b int);
create index k on t (a);
-- after
create table t (a int, b int, constraint k unique (b));
-- migration
drop index k;
alter table t add constraint k unique (b);
-- undo
alter table t drop constraint k;
create index k on t (a);

-- case: passes names around a circle
-- before
create table t (a int, b int, c int);
create index x on t (a);
create index y on t (b);
create index z on t (c);
-- after
create table t (a int, b int, c int);
create index x on t (b);
create index y on t (c);
create index z on t (a);
-- migration
drop index x;
drop index y;
drop index z;
create index x on t (b);
create index y on t (c);
create index z on t (a);
-- undo
drop index z;
drop index y;
drop index x;
create index z on t (c);
create index y on t (b);
create index x on t (a);

-- case: passes the name of a constraint to another table
-- before
create table a (n int constraint k unique);
create table b (n int);
-- after
create table a (n int);
create table b (n int constraint k unique);
-- migration
alter table a drop constraint k;
alter table b add constraint k unique (n);
-- undo
alter table b drop constraint k;
alter table a add constraint k unique (n);

-- case: passes the name of a primary key to a new table
-- before
create table old (id int constraint pk primary key);
-- after
create table new (id int constraint pk primary key);
-- migration
drop table old;
create table new (
    id integer not null,
    constraint pk primary key (id)
);
-- undo
drop table new;
create table old (
    id integer not null,
    constraint pk primary key (id)
);

-- case: creates the key before what refers to it
-- before
create table a (id int);
create table z (a_id int);
-- after
create table a (id int primary key);
create table z (a_id int constraint fk references a);
-- questions
Which value do rows of a get that have no id (integer) so far? Every row has a value
-- migration
alter table a alter column id set not null;
alter table a add constraint a_pkey primary key (id);
alter table z add constraint fk foreign key (a_id) references a (id);
-- undo
alter table z drop constraint fk;
alter table a drop constraint a_pkey;
alter table a alter column id drop not null;

-- case: creates keys of new tables before references in both directions
-- after
create table a (id int primary key, z_id int);
create table z (id int primary key, a_id int constraint fk_a references a);
alter table a add constraint fk_z foreign key (z_id) references z;
-- migration
create table a (
    id integer not null,
    z_id integer,
    constraint a_pkey primary key (id)
);
create table z (
    id integer not null,
    a_id integer,
    constraint z_pkey primary key (id)
);
alter table a add constraint fk_z foreign key (z_id) references z (id);
alter table z add constraint fk_a foreign key (a_id) references a (id);
-- undo
alter table z drop constraint fk_a;
alter table a drop constraint fk_z;
drop table z;
drop table a;

-- case: creates a type before the columns, and drops one after them
-- before
create type one as enum ('A');
create table a (v one);
create table b (v one);
-- after
create type two as enum ('A');
create table a (v two);
create table b (v two);
-- migration
create type two as enum ('A');
alter table a alter column v type two using v::text::two;
alter table b alter column v type two using v::text::two;
drop type one;
-- undo
create type one as enum ('A');
alter table b alter column v type one using v::text::one;
alter table a alter column v type one using v::text::one;
drop type two;

-- case: creates a sequence before the default, and drops one after it
-- before
create sequence one;
create table t (id bigint default nextval('one'));
-- after
create sequence two;
create table t (id bigint default nextval('two'));
-- migration
create sequence two start with 1 increment by 1;
alter table t alter column id set default nextval('two');
select setval('two', (select greatest(max(id) + 1, nextval('two')) from t), false);
drop sequence one;
-- undo
create sequence one start with 1 increment by 1;
alter table t alter column id set default nextval('one');
select setval('one', (select greatest(max(id) + 1, nextval('one')) from t), false);
drop sequence two;

-- case: drops a computed column before its source and an index before both
-- before
create table t (x int, a int, b int generated always as (a + 1) stored);
create index ix on t (b);
-- after
create table t (x int);
-- migration
drop index ix;
alter table t drop column b;
alter table t drop column a;
-- undo
alter table t add column a integer;
alter table t add column b integer generated always as (a + 1) stored;
create index ix on t (b);

-- case: adds a computed column after its source and an index after both
-- before
create table t (x int);
-- after
create table t (x int, b int generated always as (a + 1) stored, a int);
create index ix on t (b);
-- migration
alter table t add column a integer;
alter table t add column b integer generated always as (a + 1) stored;
create index ix on t (b);
-- undo
drop index ix;
alter table t drop column b;
alter table t drop column a;

-- case: drops a default before its type changes and sets one after it
-- before
create table t (v text default 'many');
-- after
create table t (v int default 3);
-- migration
alter table t alter column v drop default;
alter table t alter column v type integer using v::integer;
alter table t alter column v set default 3;
-- undo
alter table t alter column v drop default;
alter table t alter column v type text;
alter table t alter column v set default 'many';

-- case: drops the reference, the key and the table in that order
-- before
create table a (id int, code int constraint uk unique);
create table b (a_code int constraint fk references a (code));
-- after
create table b (a_code int);
-- migration
alter table b drop constraint fk;
drop table a;
-- undo
create table a (
    id integer,
    code integer,
    constraint uk unique (code)
);
alter table b add constraint fk foreign key (a_code) references a (code);

-- case: changes the key of a table that two others refer to
-- before
create table a (id int constraint pk primary key, code int not null);
create table b (x int constraint fk_b references a);
create table c (x int constraint fk_c references a);
-- after
create table a (id int, code int constraint pk primary key);
create table b (x int constraint fk_b references a (code));
create table c (x int constraint fk_c references a (code));
-- migration
alter table b drop constraint fk_b;
alter table c drop constraint fk_c;
alter table a drop constraint pk;
alter table a alter column id drop not null;
alter table a add constraint pk primary key (code);
alter table b add constraint fk_b foreign key (x) references a (code);
alter table c add constraint fk_c foreign key (x) references a (code);
-- undo
alter table c drop constraint fk_c;
alter table b drop constraint fk_b;
alter table a drop constraint pk;
alter table a alter column id set not null;
alter table a add constraint pk primary key (id);
alter table c add constraint fk_c foreign key (x) references a (id);
alter table b add constraint fk_b foreign key (x) references a (id);

-- case: swaps two tables that refer to each other
-- before
create table a (id int primary key);
create table b (id int primary key, a_id int constraint fk references a);
-- after
create table b (id int primary key);
create table a (id int primary key, b_id int constraint fk references b);
-- migration
alter table a add column b_id integer;
alter table a add constraint fk foreign key (b_id) references b (id);
alter table b drop constraint fk;
alter table b drop column a_id;
-- undo
alter table b add column a_id integer;
alter table b add constraint fk foreign key (a_id) references a (id);
alter table a drop constraint fk;
alter table a drop column b_id;

-- case: replaces a column that is the key and referred to
-- before
create table a (id int primary key);
create table b (a_id int constraint fk references a);
-- after
create table a (key uuid primary key);
create table b (a_key uuid constraint fk references a);
-- questions
Which value do the rows that a already has get in key (uuid, not null)? gen_random_uuid()
-- migration
alter table b drop constraint fk;
alter table a drop constraint a_pkey;
alter table a add column key uuid;
update a set key = gen_random_uuid();
alter table a alter column key set not null;
alter table b add column a_key uuid;
alter table a add constraint a_pkey primary key (key);
alter table b add constraint fk foreign key (a_key) references a (key);
alter table a drop column id;
alter table b drop column a_id;
-- undo
alter table b add column a_id integer;
alter table a add column id integer not null;
alter table b drop constraint fk;
alter table a drop constraint a_pkey;
alter table b drop column a_key;
alter table a drop column key;
alter table a add constraint a_pkey primary key (id);
alter table b add constraint fk foreign key (a_id) references a (id);

-- case: moves a unique column with what refers to it
-- before
create table a (id int primary key, code text unique);
create table x (id int primary key);
create table b (code text constraint fk references a (code));
-- after
create table a (id int primary key);
create table x (id int primary key, code text unique);
create table b (code text constraint fk references x (code));
-- migration
alter table b drop constraint fk;
alter table x add column code text;
alter table x add constraint x_code_key unique (code);
alter table b add constraint fk foreign key (code) references x (code);
alter table a drop constraint a_code_key;
alter table a drop column code;
-- undo
alter table a add column code text;
alter table a add constraint a_code_key unique (code);
alter table b drop constraint fk;
alter table x drop constraint x_code_key;
alter table x drop column code;
alter table b add constraint fk foreign key (code) references a (code);

-- case: requires values in a column that becomes the key of a new reference
-- before
create table a (id int);
create table b (id int primary key);
-- after
create table a (id int not null unique);
create table b (id int primary key, a_id int not null constraint fk references a (id));
-- questions
Which value do the rows that b already has get in a_id (integer, not null)? The table has no rows
Which value do rows of a get that have no id (integer) so far? Every row has a value
-- migration
alter table b add column a_id integer not null;
alter table a alter column id set not null;
alter table a add constraint a_id_key unique (id);
alter table b add constraint fk foreign key (a_id) references a (id);
-- undo
alter table b drop constraint fk;
alter table a drop constraint a_id_key;
alter table a alter column id drop not null;
alter table b drop column a_id;

-- case: does unrelated things to unrelated tables
-- before
create table a (id int, gone int);
create table b (id int);
create table c (id int);
-- after
create table a (id int);
create table b (id bigint);
create table d (id int);
-- migration
alter table b alter column id type bigint;
create table d (
    id integer
);
alter table a drop column gone;
drop table c;
-- undo
create table c (
    id integer
);
alter table a add column gone integer;
drop table d;
alter table b alter column id type integer;

-- case: allows nulls in what is left of a primary key only once the key is gone
-- before
create table task (a int, b int, primary key (a, b));
-- after
create table task (a int);
-- migration
alter table task drop constraint task_pkey;
alter table task alter column a drop not null;
alter table task drop column b;
-- undo
alter table task add column b integer default 0 not null;
alter table task alter column b drop default;
update task set a = 0 where a is null;
alter table task alter column a set not null;
alter table task add constraint task_pkey primary key (a, b);

-- case: gives up the name of a key and of an index that something new is to have
-- note: a name means nothing, until something else needs it
-- before
create table task (a int constraint x unique);
create index y on task (a);
-- after
create table task (a int constraint uk_task unique);
create index ix_task on task (a);
create table x (id int);
create table note (b int constraint y primary key);
-- migration
alter table task drop constraint x;
drop index y;
create table note (
    b integer not null,
    constraint y primary key (b)
);
create table x (
    id integer
);
alter table task add constraint uk_task unique (a);
create index ix_task on task (a);
-- undo
drop index ix_task;
alter table task drop constraint uk_task;
drop table x;
drop table note;
create index y on task (a);
alter table task add constraint x unique (a);

-- case: keeps the names of indexes of two tables that only trade them
-- before
create table a (n int);
create table b (n int);
create index x on a (n);
create index z on b (n);
-- after
create table a (n int);
create table b (n int);
create index y on a (n);
create index x on b (n);
-- expect nothing
