-- case: turns varchar(10) into varchar(20)
-- before
create table task (v varchar(10));
-- after
create table task (v varchar(20));
-- migration
alter table task alter column v type varchar(20);
-- undo
alter table task alter column v type varchar(10);

-- case: turns varchar(255) into text
-- before
create table task (v varchar(255));
-- after
create table task (v text);
-- migration
alter table task alter column v type text;
-- undo
alter table task alter column v type varchar(255);

-- case: turns varchar into varchar(50)
-- before
create table task (v varchar);
-- after
create table task (v varchar(50));
-- migration
alter table task alter column v type varchar(50);
-- undo
alter table task alter column v type varchar;

-- case: turns text into varchar(255)
-- before
create table task (v text);
-- after
create table task (v varchar(255));
-- migration
alter table task alter column v type varchar(255);
-- undo
alter table task alter column v type text;

-- case: turns char(3) into varchar(3)
-- before
create table task (v char(3));
-- after
create table task (v varchar(3));
-- migration
alter table task alter column v type varchar(3);
-- undo
alter table task alter column v type char(3);

-- case: turns char(3) into text
-- before
create table task (v char(3));
-- after
create table task (v text);
-- migration
alter table task alter column v type text;
-- undo
alter table task alter column v type char(3);

-- case: turns varchar(10) into char(10)
-- before
create table task (v varchar(10));
-- after
create table task (v char(10));
-- migration
alter table task alter column v type char(10);
-- undo
alter table task alter column v type varchar(10);

-- case: turns smallint into integer
-- before
create table task (v smallint);
-- after
create table task (v integer);
-- migration
alter table task alter column v type integer;
-- undo
alter table task alter column v type smallint;

-- case: turns integer into bigint
-- before
create table task (v integer);
-- after
create table task (v bigint);
-- migration
alter table task alter column v type bigint;
-- undo
alter table task alter column v type integer;

-- case: turns smallint into bigint
-- before
create table task (v smallint);
-- after
create table task (v bigint);
-- migration
alter table task alter column v type bigint;
-- undo
alter table task alter column v type smallint;

-- case: turns integer into numeric(10,2)
-- before
create table task (v integer);
-- after
create table task (v numeric(10,2));
-- migration
alter table task alter column v type numeric(10,2);
-- undo
alter table task alter column v type integer;

-- case: turns numeric(10,2) into numeric(12,4)
-- before
create table task (v numeric(10,2));
-- after
create table task (v numeric(12,4));
-- migration
alter table task alter column v type numeric(12,4);
-- undo
alter table task alter column v type numeric(10,2);

-- case: turns numeric(10,2) into bigint
-- before
create table task (v numeric(10,2));
-- after
create table task (v bigint);
-- migration
alter table task alter column v type bigint;
-- undo
alter table task alter column v type numeric(10,2);

-- case: turns numeric(38,2) into double precision
-- before
create table task (v numeric(38,2));
-- after
create table task (v double precision);
-- migration
alter table task alter column v type double precision;
-- undo
alter table task alter column v type numeric(38,2);

-- case: turns real into double precision
-- before
create table task (v real);
-- after
create table task (v double precision);
-- migration
alter table task alter column v type double precision;
-- undo
alter table task alter column v type real;

-- case: turns integer into double precision
-- before
create table task (v integer);
-- after
create table task (v double precision);
-- migration
alter table task alter column v type double precision;
-- undo
alter table task alter column v type integer;

-- case: turns integer into text
-- before
create table task (v integer);
-- after
create table task (v text);
-- migration
alter table task alter column v type text;
-- undo
alter table task alter column v type integer using v::integer;

-- case: turns bigint into varchar(255)
-- before
create table task (v bigint);
-- after
create table task (v varchar(255));
-- migration
alter table task alter column v type varchar(255);
-- undo
alter table task alter column v type bigint using v::bigint;

-- case: turns boolean into varchar(5)
-- before
create table task (v boolean);
-- after
create table task (v varchar(5));
-- migration
alter table task alter column v type varchar(5);
-- undo
alter table task alter column v type boolean using v::boolean;

-- case: turns boolean into integer
-- before
create table task (v boolean);
-- after
create table task (v integer);
-- migration
alter table task alter column v type integer using v::integer;
-- undo
alter table task alter column v type boolean using v::boolean;

-- case: turns integer into boolean
-- before
create table task (v integer);
-- after
create table task (v boolean);
-- migration
alter table task alter column v type boolean using v::boolean;
-- undo
alter table task alter column v type integer using v::integer;

-- case: turns uuid into varchar(36)
-- before
create table task (v uuid);
-- after
create table task (v varchar(36));
-- migration
alter table task alter column v type varchar(36);
-- undo
alter table task alter column v type uuid using v::uuid;

-- case: turns uuid into text
-- before
create table task (v uuid);
-- after
create table task (v text);
-- migration
alter table task alter column v type text;
-- undo
alter table task alter column v type uuid using v::uuid;

-- case: turns date into timestamp
-- before
create table task (v date);
-- after
create table task (v timestamp);
-- migration
alter table task alter column v type timestamp;
-- undo
alter table task alter column v type date;

-- case: turns date into text
-- before
create table task (v date);
-- after
create table task (v text);
-- migration
alter table task alter column v type text;
-- undo
alter table task alter column v type date using v::date;

-- case: turns timestamp into timestamp with time zone
-- before
create table task (v timestamp);
-- after
create table task (v timestamp with time zone);
-- migration
alter table task alter column v type timestamp with time zone;
-- undo
alter table task alter column v type timestamp;

-- case: turns timestamp(6) into timestamp(3)
-- before
create table task (v timestamp(6));
-- after
create table task (v timestamp(3));
-- migration
alter table task alter column v type timestamp(3);
-- undo
alter table task alter column v type timestamp(6);

-- case: turns timestamp(6) with time zone into timestamp(6)
-- before
create table task (v timestamp(6) with time zone);
-- after
create table task (v timestamp(6));
-- migration
alter table task alter column v type timestamp(6);
-- undo
alter table task alter column v type timestamp(6) with time zone;

-- case: turns timestamp with time zone into date
-- before
create table task (v timestamp with time zone);
-- after
create table task (v date);
-- migration
alter table task alter column v type date;
-- undo
alter table task alter column v type timestamp with time zone;

-- case: turns time(0) into time(6)
-- before
create table task (v time(0));
-- after
create table task (v time(6));
-- migration
alter table task alter column v type time(6);
-- undo
alter table task alter column v type time(0);

-- case: turns time with time zone into time
-- before
create table task (v time with time zone);
-- after
create table task (v time);
-- migration
alter table task alter column v type time using v::time;
-- undo
alter table task alter column v type time with time zone using v::time with time zone;

-- case: turns interval into interval second(6)
-- before
create table task (v interval);
-- after
create table task (v interval second(6));
-- migration
alter table task alter column v type interval second(6) using v::interval second(6);
-- undo
alter table task alter column v type interval using v::interval;

-- case: turns interval second(6) into text
-- before
create table task (v interval second(6));
-- after
create table task (v text);
-- migration
alter table task alter column v type text;
-- undo
alter table task alter column v type interval second(6) using v::interval second(6);

-- case: turns interval into time
-- before
create table task (v interval);
-- after
create table task (v time);
-- migration
alter table task alter column v type time using v::time;
-- undo
alter table task alter column v type interval using v::interval;

-- case: turns text into json
-- before
create table task (v text);
-- after
create table task (v json);
-- migration
alter table task alter column v type json using v::json;
-- undo
alter table task alter column v type text;

-- case: turns text into jsonb
-- before
create table task (v text);
-- after
create table task (v jsonb);
-- migration
alter table task alter column v type jsonb using v::jsonb;
-- undo
alter table task alter column v type text;

-- case: turns json into jsonb
-- before
create table task (v json);
-- after
create table task (v jsonb);
-- migration
alter table task alter column v type jsonb using v::jsonb;
-- undo
alter table task alter column v type json using v::json;

-- case: turns varchar(100) into inet
-- before
create table task (v varchar(100));
-- after
create table task (v inet);
-- migration
alter table task alter column v type inet using v::inet;
-- undo
alter table task alter column v type varchar(100);

-- case: turns inet into cidr
-- before
create table task (v inet);
-- after
create table task (v cidr);
-- migration
alter table task alter column v type cidr using v::cidr;
-- undo
alter table task alter column v type inet using v::inet;

-- case: turns text into xml
-- before
create table task (v text);
-- after
create table task (v xml);
-- migration
alter table task alter column v type xml using v::xml;
-- undo
alter table task alter column v type text;

-- case: turns text into bytea
-- before
create table task (v text);
-- after
create table task (v bytea);
-- migration
alter table task alter column v type bytea using v::bytea;
-- undo
alter table task alter column v type text;

-- case: turns text into numeric(5,1)
-- before
create table task (v text);
-- after
create table task (v numeric(5,1));
-- migration
alter table task alter column v type numeric(5,1) using v::numeric(5,1);
-- undo
alter table task alter column v type text;

-- case: turns varchar(20) into date
-- before
create table task (v varchar(20));
-- after
create table task (v date);
-- migration
alter table task alter column v type date using v::date;
-- undo
alter table task alter column v type varchar(20);

-- case: turns varchar(20) into timestamp(6) with time zone
-- before
create table task (v varchar(20));
-- after
create table task (v timestamp(6) with time zone);
-- migration
alter table task alter column v type timestamp(6) with time zone using v::timestamp(6) with time zone;
-- undo
alter table task alter column v type varchar(20);

-- case: turns text into interval
-- before
create table task (v text);
-- after
create table task (v interval);
-- migration
alter table task alter column v type interval using v::interval;
-- undo
alter table task alter column v type text;

-- case: turns integer[] into bigint[]
-- before
create table task (v integer[]);
-- after
create table task (v bigint[]);
-- migration
alter table task alter column v type bigint[];
-- undo
alter table task alter column v type integer[];

-- case: turns varchar(10)[] into text[]
-- before
create table task (v varchar(10)[]);
-- after
create table task (v text[]);
-- migration
alter table task alter column v type text[];
-- undo
alter table task alter column v type varchar(10)[];

-- case: turns text[] into uuid[]
-- before
create table task (v text[]);
-- after
create table task (v uuid[]);
-- migration
alter table task alter column v type uuid[] using v::uuid[];
-- undo
alter table task alter column v type text[];

-- case: turns text[] into varchar(20)[]
-- before
create table task (v text[]);
-- after
create table task (v varchar(20)[]);
-- migration
alter table task alter column v type varchar(20)[];
-- undo
alter table task alter column v type text[];

-- case: turns numeric(10,2)[] into integer[]
-- before
create table task (v numeric(10,2)[]);
-- after
create table task (v integer[]);
-- migration
alter table task alter column v type integer[];
-- undo
alter table task alter column v type numeric(10,2)[];

-- case: turns timestamp(6)[] into timestamp(6) with time zone[]
-- before
create table task (v timestamp(6)[]);
-- after
create table task (v timestamp(6) with time zone[]);
-- migration
alter table task alter column v type timestamp(6) with time zone[];
-- undo
alter table task alter column v type timestamp(6)[];

-- case: turns text into text[]
-- before
create table task (v text);
-- after
create table task (v text[]);
-- migration
alter table task alter column v type text[] using case when v is not null then array[v] end;
-- undo
alter table task alter column v type text using array_to_string(v, ',');

-- case: turns bit(8) into bit varying(8)
-- before
create table task (v bit(8));
-- after
create table task (v bit varying(8));
-- migration
alter table task alter column v type bit varying(8) using v::bit varying(8);
-- undo
alter table task alter column v type bit(8) using v::bit(8);

-- case: turns oid into bigint
-- before
create table task (v oid);
-- after
create table task (v bigint);
-- migration
alter table task alter column v type bigint using v::bigint;
-- undo
alter table task alter column v type oid using v::oid;

-- case: turns integer into oid
-- before
create table task (v integer);
-- after
create table task (v oid);
-- migration
alter table task alter column v type oid using v::oid;
-- undo
alter table task alter column v type integer using v::integer;

-- case: turns bytea into text
-- before
create table task (v bytea);
-- after
create table task (v text);
-- migration
alter table task alter column v type text;
-- undo
alter table task alter column v type bytea using v::bytea;

-- case: turns jsonb into text
-- before
create table task (v jsonb);
-- after
create table task (v text);
-- migration
alter table task alter column v type text;
-- undo
alter table task alter column v type jsonb using v::jsonb;

-- case: turns text into an enum type and a default with it
-- before
create table task (v varchar(10) default 'A');
-- after
create type letter as enum ('A', 'B');
create table task (v letter default 'A');
-- migration
create type letter as enum ('A', 'B');
alter table task alter column v drop default;
alter table task alter column v type letter using v::letter;
alter table task alter column v set default 'A';
-- undo
alter table task alter column v drop default;
alter table task alter column v type varchar(10);
alter table task alter column v set default 'A';
drop type letter;

-- case: turns an array of text into an array of an enum
-- both
create type letter as enum ('A', 'B');
-- before
create table task (v text[] default '{A}');
-- after
create table task (v letter[] default '{A}');
-- migration
alter table task alter column v drop default;
alter table task alter column v type letter[] using v::letter[];
alter table task alter column v set default '{A}';
-- undo
alter table task alter column v drop default;
alter table task alter column v type text[];
alter table task alter column v set default '{A}';

-- case: turns one enum into another
-- both
create type letter as enum ('A', 'B');
create type grade as enum ('A', 'B', 'C');
-- before
create table task (v letter default 'A' not null);
-- after
create table task (v grade default 'B' not null);
-- migration
alter table task alter column v drop default;
alter table task alter column v type grade using v::text::grade;
alter table task alter column v set default 'B';
-- undo
alter table task alter column v drop default;
alter table task alter column v type letter using v::text::letter;
alter table task alter column v set default 'A';

-- case: turns an enum into text of a checked list
-- both
create type letter as enum ('A', 'B');
-- before
create table task (v letter not null);
-- after
create table task (v varchar(255) not null check (v in ('A', 'B')));
-- migration
alter table task alter column v type varchar(255);
alter table task add constraint task_v_check check (v in ('A', 'B'));
-- undo
alter table task drop constraint task_v_check;
alter table task alter column v type letter using v::letter;

-- case: turns text of a checked list into an enum that is new
-- before
create table task (v varchar(255) check (v in ('A', 'B')));
-- after
create type letter as enum ('A', 'B');
create table task (v letter);
-- migration
alter table task drop constraint task_v_check;
create type letter as enum ('A', 'B');
alter table task alter column v type letter using v::letter;
-- undo
alter table task alter column v type varchar(255);
drop type letter;
alter table task add constraint task_v_check check (v in ('A', 'B'));

-- case: turns an ordinal with its check into text with its check
-- before
create table task (v smallint not null check (v between 0 and 1));
-- after
create table task (v varchar(255) not null check (v in ('A', 'B')));
-- questions
How do the values of task.v (smallint) become varchar(255)? case v when 0 then 'A' when 1 then 'B' end
-- migration
alter table task drop constraint task_v_check;
alter table task alter column v type varchar(255) using case v when 0 then 'A' when 1 then 'B' end;
alter table task add constraint task_v_check check (v in ('A', 'B'));
-- undo
alter table task drop constraint task_v_check;
alter table task alter column v type smallint using case v when 'A' then 0 when 'B' then 1 end;
alter table task add constraint task_v_check check (v between 0 and 1);

-- case: changes a type with a default that stays the same
-- before
create table task (v integer default 5);
-- after
create table task (v bigint default 5);
-- migration
alter table task alter column v type bigint;
-- undo
alter table task alter column v type integer;

-- case: changes a type with a default that reads otherwise
-- before
create table task (v varchar(10) default 'x', n integer default 1, f boolean default true);
-- after
create table task (v text default 'x', n numeric(5,2) default 1, f text default 'true');
-- migration
alter table task alter column v drop default;
alter table task alter column v type text;
alter table task alter column v set default 'x';
alter table task alter column n type numeric(5,2);
alter table task alter column f drop default;
alter table task alter column f type text;
alter table task alter column f set default 'true';
-- undo
alter table task alter column f drop default;
alter table task alter column f type boolean using f::boolean;
alter table task alter column f set default true;
alter table task alter column n type integer;
alter table task alter column v drop default;
alter table task alter column v type varchar(10);
alter table task alter column v set default 'x';

-- case: changes a type with a default that has to go
-- before
create table task (v text default 'x');
-- after
create table task (v integer);
-- migration
alter table task alter column v drop default;
alter table task alter column v type integer using v::integer;
-- undo
alter table task alter column v type text;
alter table task alter column v set default 'x';

-- case: changes a type and gives the column its first default
-- before
create table task (v text);
-- after
create table task (v integer default 3);
-- migration
alter table task alter column v type integer using v::integer;
alter table task alter column v set default 3;
-- undo
alter table task alter column v drop default;
alter table task alter column v type text;

-- case: changes a type and its nullability
-- before
create table task (v text);
-- after
create table task (v uuid not null);
-- questions
Which value do rows of task get that have no v (text) so far? gen_random_uuid()::text
-- migration
update task set v = gen_random_uuid()::text where v is null;
alter table task alter column v set not null;
alter table task alter column v type uuid using v::uuid;
-- undo
alter table task alter column v type text;
alter table task alter column v drop not null;

-- case: changes the type of a primary key
-- before
create table task (id integer primary key, n int);
-- after
create table task (id bigint primary key, n int);
-- migration
alter table task alter column id type bigint;
-- undo
alter table task alter column id type integer;

-- case: changes the type of a unique column
-- before
create table task (v varchar(10) unique);
-- after
create table task (v varchar(50) unique);
-- migration
alter table task alter column v type varchar(50);
-- undo
alter table task alter column v type varchar(10);

-- case: changes the type of an indexed column
-- before
create table task (v varchar(10));
-- after
create table task (v text);
-- both
create index ix on task (v);
create index ix_lower on task (lower(v));
-- migration
drop index ix_lower;
alter table task alter column v type text;
create index ix_lower on task (lower(v));
-- undo
drop index ix_lower;
alter table task alter column v type varchar(10);
create index ix_lower on task (lower((v)::text));

-- case: changes the type of a column in a predicate
-- before
create table task (id int, v varchar(10));
-- after
create table task (id int, v text);
-- both
create index ix on task (id) where v = 'x';
-- migration
drop index ix;
alter table task alter column v type text;
create index ix on task (id) where (v = 'x'::text);
-- undo
drop index ix;
alter table task alter column v type varchar(10);
create index ix on task (id) where ((v)::text = 'x'::text);

-- case: changes the type of a column with an operator class
-- before
create table task (v varchar(10));
create index ix on task (v varchar_pattern_ops);
-- after
create table task (v text);
create index ix on task (v text_pattern_ops);
-- migration
drop index ix;
alter table task alter column v type text;
create index ix on task (v text_pattern_ops);
-- undo
drop index ix;
alter table task alter column v type varchar(10);
create index ix on task (v varchar_pattern_ops);

-- case: changes the type under a check that compares two columns
-- before
create table task (a integer, b integer, constraint ck check (a < b));
-- after
create table task (a bigint, b bigint, constraint ck check (a < b));
-- migration
alter table task alter column a type bigint;
alter table task alter column b type bigint;
-- undo
alter table task alter column b type integer;
alter table task alter column a type integer;

-- case: changes the type under a check that reads the same afterwards
-- before
create table task (a integer, constraint ck check (a > 0));
-- after
create table task (a bigint, constraint ck check (a > 0));
-- migration
alter table task alter column a type bigint;
-- undo
alter table task alter column a type integer;

-- case: changes the type of a column that a generated column is computed from
-- before
create table task (a integer, b bigint generated always as (a * 2) stored);
-- after
create table task (a bigint, b bigint generated always as (a * 2) stored);
-- migration
alter table task drop column b;
alter table task alter column a type bigint;
alter table task add column b bigint generated always as (a * 2) stored;
-- undo
alter table task drop column b;
alter table task alter column a type integer;
alter table task add column b bigint generated always as (a * 2) stored;

-- case: changes the types of a computed column and of what it is computed from
-- before
create table task (a integer, b integer generated always as (a * 2) stored);
-- after
create table task (a bigint, b bigint generated always as (a * 2) stored);
-- migration
alter table task drop column b;
alter table task alter column a type bigint;
alter table task add column b bigint generated always as (a * 2) stored;
-- undo
alter table task drop column b;
alter table task alter column a type integer;
alter table task add column b integer generated always as (a * 2) stored;

-- case: changes the type under two computed columns, one with an index and a check
-- before
create table task (first varchar(10), last varchar(10), label text generated always as (first || last) stored, size integer generated always as (length(first)) stored, constraint ck check (size > 0));
-- after
create table task (first text, last varchar(20), label text generated always as (first || last) stored, size integer generated always as (length(first)) stored, constraint ck check (size > 0));
-- both
create index ix on task (label);
-- migration
alter table task drop constraint ck;
drop index ix;
alter table task drop column label;
alter table task drop column size;
alter table task alter column first type text;
alter table task alter column last type varchar(20);
alter table task add column label text generated always as (first || (last)::text) stored;
alter table task add column size integer generated always as (length(first)) stored;
alter table task add constraint ck check (size > 0);
create index ix on task (label);
-- undo
drop index ix;
alter table task drop constraint ck;
alter table task drop column size;
alter table task drop column label;
alter table task alter column last type varchar(10);
alter table task alter column first type varchar(10);
alter table task add column size integer generated always as (length((first)::text)) stored;
alter table task add column label text generated always as ((first)::text || (last)::text) stored;
create index ix on task (label);
alter table task add constraint ck check (size > 0);

-- case: changes the type under a computed column that others refer to
-- before
create table task (a integer, b bigint generated always as (a + 1) stored unique);
create table item (task_b bigint constraint fk references task (b));
-- after
create table task (a bigint, b bigint generated always as (a + 1) stored unique);
create table item (task_b bigint constraint fk references task (b));
-- migration
alter table item drop constraint fk;
alter table task drop constraint task_b_key;
alter table task drop column b;
alter table task alter column a type bigint;
alter table task add column b bigint generated always as (a + 1) stored;
alter table task add constraint task_b_key unique (b);
alter table item add constraint fk foreign key (task_b) references task (b);
-- undo
alter table item drop constraint fk;
alter table task drop constraint task_b_key;
alter table task drop column b;
alter table task alter column a type integer;
alter table task add column b bigint generated always as (a + 1) stored;
alter table task add constraint task_b_key unique (b);
alter table item add constraint fk foreign key (task_b) references task (b);

-- case: changes the type of an identity
-- before
create table task (id integer generated always as identity primary key);
-- after
create table task (id bigint generated always as identity primary key);
-- migration
alter table task alter column id type bigint;
-- undo
alter table task alter column id type integer;

-- case: changes the type of a key to uuid together with what refers to it
-- before
create table users (id varchar(36) primary key);
create table task (id bigint primary key, owner varchar(36) constraint fk_owner references users, maker varchar(36) not null constraint fk_maker references users);
-- after
create table users (id uuid primary key);
create table task (id bigint primary key, owner uuid constraint fk_owner references users, maker uuid not null constraint fk_maker references users);
-- migration
alter table task drop constraint fk_maker;
alter table task drop constraint fk_owner;
alter table task alter column owner type uuid using owner::uuid;
alter table task alter column maker type uuid using maker::uuid;
alter table users alter column id type uuid using id::uuid;
alter table task add constraint fk_maker foreign key (maker) references users (id);
alter table task add constraint fk_owner foreign key (owner) references users (id);
-- undo
alter table task drop constraint fk_owner;
alter table task drop constraint fk_maker;
alter table users alter column id type varchar(36);
alter table task alter column maker type varchar(36);
alter table task alter column owner type varchar(36);
alter table task add constraint fk_owner foreign key (owner) references users (id);
alter table task add constraint fk_maker foreign key (maker) references users (id);

-- case: changes the type of one column of a composite key
-- before
create table part (a integer, b integer, primary key (a, b));
create table item (a integer, b integer, constraint fk foreign key (a, b) references part);
-- after
create table part (a integer, b text, primary key (a, b));
create table item (a integer, b text, constraint fk foreign key (a, b) references part);
-- migration
alter table item drop constraint fk;
alter table item alter column b type text;
alter table part alter column b type text;
alter table item add constraint fk foreign key (a, b) references part (a, b);
-- undo
alter table item drop constraint fk;
alter table part alter column b type integer using b::integer;
alter table item alter column b type integer using b::integer;
alter table item add constraint fk foreign key (a, b) references part (a, b);

-- case: changes the type of a column that refers to its own table
-- before
create table node (id varchar(36) primary key, parent varchar(36) constraint fk references node);
-- after
create table node (id uuid primary key, parent uuid constraint fk references node);
-- migration
alter table node drop constraint fk;
alter table node alter column id type uuid using id::uuid;
alter table node alter column parent type uuid using parent::uuid;
alter table node add constraint fk foreign key (parent) references node (id);
-- undo
alter table node drop constraint fk;
alter table node alter column parent type varchar(36);
alter table node alter column id type varchar(36);
alter table node add constraint fk foreign key (parent) references node (id);

-- case: changes the precision of a timestamp with a default
-- before
create table task (at timestamp(6) default current_timestamp not null);
-- after
create table task (at timestamp(3) with time zone default current_timestamp not null);
-- migration
alter table task alter column at type timestamp(3) with time zone;
-- undo
alter table task alter column at type timestamp(6);

-- case: turns timestamp into time, from which no cast leads back
-- before
create table task (v timestamp);
-- after
create table task (v time);
-- migration
alter table task alter column v type time using v::time;
-- undo
alter table task alter column v type timestamp using null;

-- case: turns integer into uuid, to which no cast leads
-- before
create table task (v integer);
-- after
create table task (v uuid);
-- questions
How do the values of task.v (integer) become uuid? Give the old values up: every row gets null
-- migration
alter table task alter column v type uuid using null;
-- undo
alter table task alter column v type integer using null;

-- case: turns boolean into date, to which no cast leads
-- before
create table task (v boolean);
-- after
create table task (v date);
-- questions
How do the values of task.v (boolean) become date? Give the old values up: every row gets null
-- migration
alter table task alter column v type date using null;
-- undo
alter table task alter column v type boolean using null;

-- case: turns uuid into bigint, to which no cast leads
-- before
create table task (v uuid);
-- after
create table task (v bigint);
-- questions
How do the values of task.v (uuid) become bigint? Give the old values up: every row gets null
-- migration
alter table task alter column v type bigint using null;
-- undo
alter table task alter column v type uuid using null;

-- case: turns jsonb into integer, from which only a function leads back
-- before
create table task (v jsonb);
-- after
create table task (v integer);
-- migration
alter table task alter column v type integer using v::integer;
-- undo
alter table task alter column v type jsonb using to_jsonb(v);

-- case: turns a required number into a uuid
-- before
create table task (v bigint not null default 0);
-- after
create table task (v uuid not null);
-- questions
How do the values of task.v (bigint) become uuid? Give the old values up: every row gets gen_random_uuid()
-- migration
alter table task alter column v drop default;
alter table task alter column v type uuid using gen_random_uuid();
-- undo
alter table task alter column v type bigint using 0;
alter table task alter column v set default 0;
