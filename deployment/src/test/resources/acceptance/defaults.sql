-- case: sets, replaces and drops defaults
-- before
create table task (a int default 1, b int default 1, c int, d varchar(10) default 'x');
-- after
create table task (a int default 2, b int, c int default 3, d varchar(10) default 'y');
-- migration
alter table task alter column b drop default;
alter table task alter column a set default 2;
alter table task alter column c set default 3;
alter table task alter column d set default 'y';
-- undo
alter table task alter column d set default 'x';
alter table task alter column c drop default;
alter table task alter column a set default 1;
alter table task alter column b set default 1;
