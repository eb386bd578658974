-- case: sorts by another collation
-- before
create table task (id bigint, title text);
create index ix_title on task (title);
create index ix_both on task (id, title);
-- after
create table task (id bigint, title text collate "C");
create index ix_title on task (title);
create index ix_both on task (id, title);
-- rows
insert into task values (1, 'a'), (2, 'b');
-- hazards
NOTE column task.title
  Nobody can read or write task while ix_both, ix_title are built anew.

-- case: has rows checked again
-- before
create table task (id bigint, title varchar(10) constraint ck check (title in ('A', 'B')));
-- after
create table task (id bigint, title varchar(20) constraint ck check (title in ('A', 'B')));
-- hazards
NOTE column task.title
  Nobody can read or write task while its rows are checked again.

-- case: keeps the index of a text that becomes longer
-- before
create table task (id bigint, title varchar(50));
create index ix_title on task (title);
-- after
create table task (id bigint, title varchar(100));
create index ix_title on task (title);
-- no hazards
