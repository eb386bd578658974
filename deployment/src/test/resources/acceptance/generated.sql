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
