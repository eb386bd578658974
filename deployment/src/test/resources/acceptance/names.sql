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
