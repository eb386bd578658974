-- case: keeps odd names apart
-- before
create table "Order" (id int);
-- after
create table "Order" (id int, "select" text, "a ""b" varchar(3) default 'x''y');
create table "order" (id int primary key, "Größe" int, constraint "Check It" check ("Größe" > 0));
create index "Ix" on "Order" ("select");
-- migration
alter table "Order" add column "select" text;
alter table "Order" add column "a ""b" varchar(3) default 'x''y';
create index "Ix" on "Order" ("select");
create table "order" (
    id integer not null,
    "Größe" integer,
    constraint order_pkey primary key (id),
    constraint "Check It" check ("Größe" > 0)
);
-- undo
drop table "order";
drop index "Ix";
alter table "Order" drop column "a ""b";
alter table "Order" drop column "select";

-- case: quotes capitals
-- after
create table "Task" ("Id" bigint primary key, "userName" text);
-- migration
create table "Task" (
    "Id" bigint not null,
    "userName" text,
    constraint "Task_pkey" primary key ("Id")
);
-- undo
drop table "Task";

-- case: quotes reserved words
-- after
create table "user" ("order" int primary key, "group" text default 'x', "table" int references "user", "select" int unique, "from" int check ("from" > 0));
create index "where" on "user" ("group");
-- migration
create table "user" (
    "order" integer not null,
    "group" text default 'x',
    "table" integer,
    "select" integer,
    "from" integer,
    constraint user_pkey primary key ("order"),
    constraint user_from_check check ("from" > 0),
    constraint user_select_key unique ("select")
);
create index "where" on "user" ("group");
alter table "user" add constraint user_table_fkey foreign key ("table") references "user" ("order");
-- undo
alter table "user" drop constraint user_table_fkey;
drop table "user";

-- case: leaves words bare that are only keywords elsewhere
-- after
create table name (value text, key int, type text, date date, time time, text text, year int);
-- migration
create table name (
    value text,
    key integer,
    type text,
    date date,
    "time" time,
    text text,
    year integer
);
-- undo
drop table name;

-- case: quotes blanks, dots and quotes
-- after
create table "a b" ("x.y" int, "say ""hi""" text, "it's" text default 'it''s', "semi;colon" int, "1st" int, "$x" int, "%" int);
-- migration
create table "a b" (
    "x.y" integer,
    "say ""hi""" text,
    "it's" text default 'it''s',
    "semi;colon" integer,
    "1st" integer,
    "$x" integer,
    "%" integer
);
-- undo
drop table "a b";

-- case: quotes letters of other languages
-- after
create table straße ("größe" numeric(5,2), "名前" text, "имя" text, "Éa" int, constraint "schlüssel" unique ("名前"));
-- migration
create table "straße" (
    "größe" numeric(5,2),
    "名前" text,
    "имя" text,
    "Éa" integer,
    constraint "schlüssel" unique ("名前")
);
-- undo
drop table "straße";

-- case: keeps the longest names
-- before
create table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (id int);
-- after
create table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (id int, bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb text, constraint ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc unique (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb));
create index ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd on aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb);
-- migration
alter table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa add column bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb text;
alter table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa add constraint ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc unique (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb);
create index ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd on aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb);
-- undo
drop index ddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd;
alter table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa drop constraint ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc;
alter table aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa drop column bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb;

-- case: lets the server cut names that are too long
-- after
create table tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc int constraint kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk check (cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc > 0));
-- migration
create table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt (
    ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc integer,
    constraint kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk check (ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc > 0)
);
-- undo
drop table ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt;

-- case: cuts the names of unnamed constraints as the server does
-- after
create table tttttttttttttttttttttttttttttttttttttttttttttttttt (cccccccccccccccccccccccccccccccccccccccccccccccccc int unique, n int check (n > 0));
-- migration
create table tttttttttttttttttttttttttttttttttttttttttttttttttt (
    cccccccccccccccccccccccccccccccccccccccccccccccccc integer,
    n integer,
    constraint ttttttttttttttttttttttttttttt_ccccccccccccccccccccccccccccc_key unique (cccccccccccccccccccccccccccccccccccccccccccccccccc),
    constraint tttttttttttttttttttttttttttttttttttttttttttttttttt_n_check check (n > 0)
);
-- undo
drop table tttttttttttttttttttttttttttttttttttttttttttttttttt;

-- case: adds columns with odd names
-- before
create table "T" (id int);
-- after
create table "T" (id int, "Order" int default 1 not null, "two words" text collate "C");
-- migration
alter table "T" add column "Order" integer default 1 not null;
alter table "T" add column "two words" text collate "C";
-- undo
alter table "T" drop column "two words";
alter table "T" drop column "Order";

-- case: changes columns with odd names
-- before
create table "T" ("A" int default 1, "B b" varchar(5), "c""c" text not null);
-- after
create table "T" ("A" bigint default 2, "B b" integer, "c""c" text);
-- migration
alter table "T" alter column "A" drop default;
alter table "T" alter column "A" type bigint;
alter table "T" alter column "A" set default 2;
alter table "T" alter column "c""c" drop not null;
alter table "T" alter column "B b" type integer using "B b"::integer;
-- undo
alter table "T" alter column "B b" type varchar(5);
update "T" set "c""c" = '' where "c""c" is null;
alter table "T" alter column "c""c" set not null;
alter table "T" alter column "A" drop default;
alter table "T" alter column "A" type integer;
alter table "T" alter column "A" set default 1;

-- case: tells names apart that differ in case
-- before
create table task (id int, name text);
-- after
create table task (id int, name text, "Name" text, "NAME" text);
create table "Task" (id int);
-- migration
create table "Task" (
    id integer
);
alter table task add column "Name" text;
alter table task add column "NAME" text;
-- undo
alter table task drop column "NAME";
alter table task drop column "Name";
drop table "Task";

-- case: tells tables of the same name in two schemas apart
-- before
create schema one;
create schema two;
create table one.task (id int);
create table two.task (id int);
-- after
create schema one;
create schema two;
create table one.task (id int, n int);
create table two.task (id int, t text);
-- migration
alter table one.task add column n integer;
alter table two.task add column t text;
-- undo
alter table two.task drop column t;
alter table one.task drop column n;

-- case: tells constraints of the same name on two tables apart
-- both
create table z (id bigint primary key);
-- before
create table a (n int constraint ck check (n > 0), u bigint constraint fk references z);
create table b (n int constraint ck check (n > 0), u bigint constraint fk references z);
-- after
create table a (n int constraint ck check (n > 1), u bigint constraint fk references z);
create table b (n int constraint ck check (n > 0), u bigint constraint fk references z on delete cascade);
-- migration
alter table a drop constraint ck;
alter table a add constraint ck check (n > 1);
alter table b drop constraint fk;
alter table b add constraint fk foreign key (u) references z (id) on delete cascade;
-- undo
alter table b drop constraint fk;
alter table b add constraint fk foreign key (u) references z (id);
alter table a drop constraint ck;
alter table a add constraint ck check (n > 0);

-- case: tells indexes of the same name in two schemas apart
-- before
create schema app;
create table t (a int, b int);
create table app.t (a int, b int);
create index ix on t (a);
create index ix on app.t (a);
-- after
create schema app;
create table t (a int, b int);
create table app.t (a int, b int);
create index ix on t (b);
create index ix on app.t (a);
-- migration
drop index ix;
create index ix on t (b);
-- undo
drop index ix;
create index ix on t (a);

-- case: refers to sequences with odd names
-- after
create sequence "My Seq";
create sequence "it's";
create table task (a bigint default nextval('"My Seq"'), b bigint default nextval('"it''s"'));
-- migration
create sequence "My Seq" start with 1 increment by 1;
create sequence "it's" start with 1 increment by 1;
create table task (
    a bigint default nextval('"My Seq"'),
    b bigint default nextval('"it''s"')
);
-- undo
drop table task;
drop sequence "it's";
drop sequence "My Seq";

-- case: checks and computes over odd names
-- after
create table "T" ("A a" int check ("A a" > 0), "B" int generated always as ("A a" * 2) stored, "c" varchar(5) check ("c" in ('X', 'y')), "D d" varchar(5) check ("D d" in ('X', 'y')));
create index "I i" on "T" (("A a" + "B")) where "c" <> 'Z';
-- migration
create table "T" (
    "A a" integer,
    "B" integer generated always as ("A a" * 2) stored,
    c varchar(5),
    "D d" varchar(5),
    constraint "T_A a_check" check ("A a" > 0),
    constraint "T_D d_check" check ("D d" in ('X', 'y')),
    constraint "T_c_check" check (c in ('X', 'y'))
);
create index "I i" on "T" ((("A a" + "B"))) where ((c)::text <> 'Z'::text);
-- undo
drop table "T";
