-- case: leaves order and names alone
-- before
create table t (a int, b text, c int, constraint one unique (a), constraint c1 check (c > 0));
create index i1 on t (b);
-- after
create table t (b text, c int, a int, constraint two unique (a), constraint c2 check (c > 0));
create index i2 on t (b);
-- expect nothing
