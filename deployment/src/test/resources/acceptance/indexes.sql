-- case: adds indexes
-- both
create table task (a int, b text, c int, d jsonb);
-- after
create index ix_a on task (a desc nulls last, c);
create unique index ix_b on task (lower(b)) where c is not null;
create index ix_d on task using gin (d);
create index ix_c on task using hash (c);
create index ix_i on task (a) include (b, c);
-- migration
create index ix_a on task (a desc nulls last, c);
create unique index ix_b on task (lower(b)) where (c is not null);
create index ix_c on task using hash (c);
create index ix_d on task using gin (d);
create index ix_i on task (a) include (b, c);
-- undo
drop index ix_i;
drop index ix_d;
drop index ix_c;
drop index ix_b;
drop index ix_a;
