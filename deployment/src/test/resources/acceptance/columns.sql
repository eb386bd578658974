-- case: adds columns
-- before
create table task (id bigint primary key);
-- after
create table task (id bigint primary key, priority varchar(255) not null, done boolean default false not null, data jsonb, amount numeric(10,2) default 0, at timestamp(6), tags text[] default '{}', code char(3) default 'abc', big bigint default 5);
-- migration
alter table task add column priority varchar(255) not null;
alter table task add column done boolean default false not null;
alter table task add column data jsonb;
alter table task add column amount numeric(10,2) default 0;
alter table task add column at timestamp(6);
alter table task add column tags text[] default '{}';
alter table task add column code char(3) default 'abc'::bpchar;
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
