-- case: allows and requires nulls
-- before
create table task (id bigint primary key, a int not null, b int);
-- after
create table task (id bigint primary key, a int, b int not null);
-- migration
alter table task alter column b set not null;
alter table task alter column a drop not null;
-- undo
alter table task alter column a set not null;
alter table task alter column b drop not null;
