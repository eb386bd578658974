-- case: searches for nulls
-- before
create table task (id bigint, title text);
-- after
create table task (id bigint, title text not null);
-- rows
insert into task values (1, 'a'), (2, 'b');
-- hazards
BLOCKS column task.title
  Nobody can read or write task while it is searched for rows without title.
  SOME: 2 rows
  safe forms: PROVEN_NOT_NULL

-- case: is proven by a check that is there
-- before
create table task (id bigint, title text constraint ck_title check (title is not null));
-- after
create table task (id bigint, title text not null constraint ck_title check (title is not null));
-- no hazards

-- case: allows nulls
-- before
create table task (id bigint, title text not null);
-- after
create table task (id bigint, title text);
-- no hazards
