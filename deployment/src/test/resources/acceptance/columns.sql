-- case: adds columns
-- before
create table task (id bigint primary key);
-- after
create table task (id bigint primary key, priority varchar(255) not null, done boolean default false not null, data jsonb, amount numeric(10,2) default 0, at timestamp(6), tags text[] default '{}', code char(3) default 'abc', big bigint default 5);
-- questions
Which value do the rows that task already has get in priority (varchar(255), not null)? ''
-- migration
alter table task add column priority varchar(255) default '' not null;
alter table task alter column priority drop default;
alter table task add column done boolean default false not null;
alter table task add column data jsonb;
alter table task add column amount numeric(10,2) default 0;
alter table task add column at timestamp(6);
alter table task add column tags text[] default '{}';
alter table task add column code char(3) default 'abc';
alter table task add column big bigint default 5;
-- undo
alter table task drop column big;
alter table task drop column code;
alter table task drop column tags;
alter table task drop column at;
alter table task drop column amount;
alter table task drop column data;
alter table task drop column done;
alter table task drop column priority;

-- case: adds a column with all that hangs on it
-- both
create table users (id bigint primary key);
-- before
create table task (id bigint primary key);
-- after
create table task (id bigint primary key, assignee_id bigint not null unique constraint fk_assignee references users, status varchar(255) check (status in ('OPEN')));
create index ix_assignee on task (assignee_id);
-- questions
Which value do the rows that task already has get in assignee_id (bigint, not null)? The table has no rows
-- migration
alter table task add column assignee_id bigint not null;
alter table task add column status varchar(255);
alter table task add constraint task_assignee_id_key unique (assignee_id);
alter table task add constraint task_status_check check (status in ('OPEN'));
create index ix_assignee on task (assignee_id);
alter table task add constraint fk_assignee foreign key (assignee_id) references users (id);
-- undo
alter table task drop constraint fk_assignee;
drop index ix_assignee;
alter table task drop constraint task_status_check;
alter table task drop constraint task_assignee_id_key;
alter table task drop column status;
alter table task drop column assignee_id;

-- case: drops a column under a key of several columns and an index
-- before
create table task (id bigint primary key, a int, b int, c int, constraint uk_abc unique (a, b, c), constraint ck check (a > b));
create index ix_part on task (c) where a > 0;
create index ix_incl on task (c) include (a);
create index ix_expr on task ((a + c));
create index ix_other on task (c);
-- after
create table task (id bigint primary key, b int, c int, constraint uk_abc unique (b, c));
create index ix_other on task (c);
-- migration
alter table task drop constraint uk_abc;
alter table task add constraint uk_abc unique (b, c);
alter table task drop constraint ck;
drop index ix_expr;
drop index ix_incl;
drop index ix_part;
alter table task drop column a;
-- undo
alter table task add column a integer;
create index ix_part on task (c) where (a > 0);
create index ix_incl on task (c) include (a);
create index ix_expr on task (((a + c)));
alter table task add constraint ck check (a > b);
alter table task drop constraint uk_abc;
alter table task add constraint uk_abc unique (a, b, c);

-- case: changes a collation
-- before
create table task (a text, b varchar(10) collate "C");
-- after
create table task (a text collate "C", b varchar(10));
-- migration
alter table task alter column a type text collate "C";
alter table task alter column b type varchar(10);
-- undo
alter table task alter column b type varchar(10) collate "C";
alter table task alter column a type text;

-- case: adds a column in the middle of the table
-- before
create table task (id bigint primary key, note text);
-- after
create table task (id bigint primary key, title varchar(80), note text);
-- migration
alter table task add column title varchar(80);
-- undo
alter table task drop column title;

-- case: adds several columns in the order of the new table
-- before
create table task (id bigint);
-- after
create table task (z int, id bigint, a int, m int);
-- migration
alter table task add column z integer;
alter table task add column a integer;
alter table task add column m integer;
-- undo
alter table task drop column m;
alter table task drop column a;
alter table task drop column z;

-- case: adds a first column to a table without any
-- before
create table marker ();
-- after
create table marker (id bigint);
-- migration
alter table marker add column id bigint;
-- undo
alter table marker drop column id;

-- case: replaces the only column
-- before
create table marker (a int);
-- after
create table marker (b int);
-- migration
alter table marker add column b integer;
alter table marker drop column a;
-- undo
alter table marker add column a integer;
alter table marker drop column b;

-- case: adds a column to a table with rows
-- before
create table task (id bigint);
insert into task values (1);
-- after
create table task (id bigint, note text);
-- migration
alter table task add column note text;
-- undo
alter table task drop column note;

-- case: adds a column with a comment
-- before
create table task (id bigint);
-- after
create table task (id bigint, note text);
comment on column task.note is 'it''s free text';
-- migration
alter table task add column note text;
comment on column task.note is 'it''s free text';
-- undo
alter table task drop column note;

-- case: adds a column with a default and requires it
-- before
create table task (id bigint);
-- after
create table task (id bigint, done boolean default false not null);
-- migration
alter table task add column done boolean default false not null;
-- undo
alter table task drop column done;

-- case: adds a reference with its foreign key and index
-- both
create table users (id bigint primary key);
-- before
create table task (id bigint primary key);
-- after
create table task (id bigint primary key, owner_id bigint constraint fk_owner references users);
create index ix_owner on task (owner_id);
-- migration
alter table task add column owner_id bigint;
create index ix_owner on task (owner_id);
alter table task add constraint fk_owner foreign key (owner_id) references users (id);
-- undo
alter table task drop constraint fk_owner;
drop index ix_owner;
alter table task drop column owner_id;

-- case: adds a required column of a checked list with a default
-- before
create table task (id bigint);
-- after
create table task (id bigint, status varchar(255) default 'OPEN' not null constraint ck_status check (status in ('OPEN', 'DONE')));
-- migration
alter table task add column status varchar(255) default 'OPEN' not null;
alter table task add constraint ck_status check (status in ('OPEN', 'DONE'));
-- undo
alter table task drop constraint ck_status;
alter table task drop column status;

-- case: adds a column with a collation
-- before
create table task (id bigint);
-- after
create table task (id bigint, code varchar(10) collate "C", name text collate "POSIX");
-- migration
alter table task add column code varchar(10) collate "C";
alter table task add column name text collate "POSIX";
-- undo
alter table task drop column name;
alter table task drop column code;

-- case: adds a column with a collation of its own making
-- both
create collation german (provider = icu, locale = 'de');
-- before
create table task (id bigint);
-- after
create table task (id bigint, code text collate german);
-- migration
alter table task add column code text collate german;
-- undo
alter table task drop column code;

-- case: adds a column to each of two tables
-- before
create table a (id int);
create table b (id int);
-- after
create table a (id int, n int);
create table b (id int, n int);
-- migration
alter table a add column n integer;
alter table b add column n integer;
-- undo
alter table b drop column n;
alter table a drop column n;

-- case: moves a column from one table to another
-- before
create table task (id bigint, due date);
create table plan (id bigint);
-- after
create table task (id bigint);
create table plan (id bigint, due date);
-- migration
alter table plan add column due date;
alter table task drop column due;
-- undo
alter table task add column due date;
alter table plan drop column due;

-- case: swaps two columns of different types
-- before
create table task (a integer, b text);
-- after
create table task (a text, b integer);
-- migration
alter table task alter column a type text;
alter table task alter column b type integer using b::integer;
-- undo
alter table task alter column b type text;
alter table task alter column a type integer using a::integer;

-- case: drops a column that nothing hangs on
-- before
create table task (id bigint, note text);
-- after
create table task (id bigint);
-- migration
alter table task drop column note;
-- undo
alter table task add column note text;

-- case: drops a column with a unique constraint
-- before
create table task (id bigint, code text constraint uk_code unique);
-- after
create table task (id bigint);
-- migration
alter table task drop constraint uk_code;
alter table task drop column code;
-- undo
alter table task add column code text;
alter table task add constraint uk_code unique (code);

-- case: drops a column with a check over two columns
-- before
create table task (a int, b int, constraint ck check (a < b));
-- after
create table task (a int);
-- migration
alter table task drop constraint ck;
alter table task drop column b;
-- undo
alter table task add column b integer;
alter table task add constraint ck check (a < b);

-- case: drops a column with an index over an expression
-- before
create table task (a int, b text);
create index ix on task (lower(b));
-- after
create table task (a int);
-- migration
drop index ix;
alter table task drop column b;
-- undo
alter table task add column b text;
create index ix on task (lower(b));

-- case: drops a column with a predicate about it
-- before
create table task (a int, b boolean);
create index ix on task (a) where b;
-- after
create table task (a int);
-- migration
drop index ix;
alter table task drop column b;
-- undo
alter table task add column b boolean;
create index ix on task (a) where b;

-- case: drops a column that others refer to
-- before
create table users (id bigint primary key, code text unique);
create table task (code text constraint fk_code references users (code));
-- after
create table users (id bigint primary key);
create table task (code text);
-- migration
alter table task drop constraint fk_code;
alter table users drop constraint users_code_key;
alter table users drop column code;
-- undo
alter table users add column code text;
alter table users add constraint users_code_key unique (code);
alter table task add constraint fk_code foreign key (code) references users (code);

-- case: drops a column together with the one that refers to it
-- before
create table users (id bigint primary key, code text unique);
create table task (id int, code text constraint fk_code references users (code));
-- after
create table users (id bigint primary key);
create table task (id int);
-- migration
alter table task drop constraint fk_code;
alter table users drop constraint users_code_key;
alter table task drop column code;
alter table users drop column code;
-- undo
alter table users add column code text;
alter table task add column code text;
alter table users add constraint users_code_key unique (code);
alter table task add constraint fk_code foreign key (code) references users (code);

-- case: drops a column that refers to its own table
-- before
create table node (id bigint primary key, parent bigint constraint fk references node);
-- after
create table node (id bigint primary key);
-- migration
alter table node drop constraint fk;
alter table node drop column parent;
-- undo
alter table node add column parent bigint;
alter table node add constraint fk foreign key (parent) references node (id);

-- case: drops the primary key with its column
-- before
create table task (id bigint primary key, n int);
-- after
create table task (n int);
-- migration
alter table task drop constraint task_pkey;
alter table task drop column id;
-- undo
alter table task add column id bigint not null;
alter table task add constraint task_pkey primary key (id);

-- case: drops a column and its comment
-- before
create table task (id bigint, note text);
comment on column task.note is 'free';
-- after
create table task (id bigint);
-- migration
alter table task drop column note;
-- undo
alter table task add column note text;
comment on column task.note is 'free';

-- case: changes a collation under an index
-- before
create table task (v text);
-- after
create table task (v text collate "C");
-- both
create index ix on task (v);
-- migration
alter table task alter column v type text collate "C";
-- undo
alter table task alter column v type text;

-- case: changes a collation together with the type and default
-- before
create table task (v varchar(10) default 'a');
-- after
create table task (v text collate "C" default 'b');
-- migration
alter table task alter column v drop default;
alter table task alter column v type text collate "C";
alter table task alter column v set default 'b';
-- undo
alter table task alter column v drop default;
alter table task alter column v type varchar(10);
alter table task alter column v set default 'a';
