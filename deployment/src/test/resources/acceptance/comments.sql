-- case: changes comments
-- both
create table t (a int, b int);
-- before
comment on table t is 'old';
comment on column t.a is 'gone';
create type status as enum ('A');
create sequence s;
-- after
comment on table t is 'new';
comment on column t.b is 'it''s \ here';
create type status as enum ('A');
comment on type status is 'x';
create sequence s;
comment on sequence s is 'y';
-- migration
comment on column t.a is null;
comment on column t.b is 'it''s \ here';
comment on table t is 'new';
comment on sequence s is 'y';
comment on type status is 'x';
-- undo
comment on type status is null;
comment on sequence s is null;
comment on table t is 'old';
comment on column t.b is null;
comment on column t.a is 'gone';
