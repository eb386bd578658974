-- case: changes types the server converts by itself
-- before
create table task (a int, b varchar(50) default 'x', c varchar(50) default 'x', d text, e numeric(10,2), f date, g varchar(10)[], h int default 7);
create index ix_b on task (b);
-- after
create table task (a bigint, b varchar(100) default 'x', c text default 'x', d varchar(50), e numeric(12,2), f timestamp(6), g text[], h varchar(5) default 'n');
create index ix_b on task (b);
-- migration
alter table task alter column a type bigint;
alter table task alter column b type varchar(100);
alter table task alter column c drop default;
alter table task alter column c type text;
alter table task alter column c set default 'x';
alter table task alter column d type varchar(50);
alter table task alter column e type numeric(12,2);
alter table task alter column f type timestamp(6);
alter table task alter column g type text[];
alter table task alter column h drop default;
alter table task alter column h type varchar(5);
alter table task alter column h set default 'n';
-- undo
alter table task alter column h drop default;
alter table task alter column h type integer using h::integer;
alter table task alter column h set default 7;
alter table task alter column g type varchar(10)[];
alter table task alter column f type date;
alter table task alter column e type numeric(10,2);
alter table task alter column d type text;
alter table task alter column c drop default;
alter table task alter column c type varchar(50);
alter table task alter column c set default 'x';
alter table task alter column b type varchar(50);
alter table task alter column a type integer;

-- case: changes types with an explicit conversion
-- before
create table task (a text, b varchar(255) default '1' not null, c int, d json, e text default '2020-01-01');
-- after
create table task (a uuid, b int default 1 not null, c boolean, d jsonb, e date default '2020-01-02');
-- migration
alter table task alter column a type uuid using a::uuid;
alter table task alter column b drop default;
alter table task alter column b type integer using b::integer;
alter table task alter column b set default 1;
alter table task alter column c type boolean using c::boolean;
alter table task alter column d type jsonb using d::jsonb;
alter table task alter column e drop default;
alter table task alter column e type date using e::date;
alter table task alter column e set default '2020-01-02';
-- undo
alter table task alter column e drop default;
alter table task alter column e type text;
alter table task alter column e set default '2020-01-01';
alter table task alter column d type json using d::json;
alter table task alter column c type integer using c::integer;
alter table task alter column b drop default;
alter table task alter column b type varchar(255);
alter table task alter column b set default '1';
alter table task alter column a type text;

-- case: changes a type with a check on the column
-- before
create table task (a varchar(20) check (a in ('X', 'Y')), b text check (b in ('X', 'Y')));
-- after
create table task (a text check (a in ('X', 'Y')), b varchar(20) check (b in ('X', 'Y')));
-- migration
alter table task drop constraint task_a_check;
alter table task drop constraint task_b_check;
alter table task alter column a type text;
alter table task alter column b type varchar(20);
alter table task add constraint task_a_check check (a in ('X', 'Y'));
alter table task add constraint task_b_check check (b in ('X', 'Y'));
-- undo
alter table task drop constraint task_b_check;
alter table task drop constraint task_a_check;
alter table task alter column b type text;
alter table task alter column a type varchar(20);
alter table task add constraint task_b_check check (b in ('X', 'Y'));
alter table task add constraint task_a_check check (a in ('X', 'Y'));

-- case: changes a type on both sides of a foreign key
-- before
create table users (id bigint primary key);
create table task (user_id bigint constraint fk_user references users);
-- after
create table users (id text primary key);
create table task (user_id text constraint fk_user references users);
-- migration
alter table task drop constraint fk_user;
alter table task alter column user_id type text;
alter table users alter column id type text;
alter table task add constraint fk_user foreign key (user_id) references users (id);
-- undo
alter table task drop constraint fk_user;
alter table users alter column id type bigint using id::bigint;
alter table task alter column user_id type bigint using user_id::bigint;
alter table task add constraint fk_user foreign key (user_id) references users (id);

-- case: widens an integer on both sides of a foreign key
-- before
create table users (id int primary key);
create table task (user_id int constraint fk_user references users);
-- after
create table users (id bigint primary key);
create table task (user_id bigint constraint fk_user references users);
-- migration
alter table task alter column user_id type bigint;
alter table users alter column id type bigint;
-- undo
alter table users alter column id type integer;
alter table task alter column user_id type integer;
