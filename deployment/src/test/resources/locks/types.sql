-- case: lengthens texts
-- before
create table task (id bigint primary key, a varchar(50) unique, b varchar(50), c text, d varchar(50));
create index ix_b on task (b);
create index ix_lower on task (lower(b));
create index ix_part on task (id) where b is not null;
create index ix_include on task (id) include (b);
create index ix_two on task (id, b);
insert into task values (1, 'a', 'b', 'c', 'd'), (2, 'aa', 'bb', 'cc', 'dd');
-- after
create table task (id bigint primary key, a varchar(100) unique, b text, c varchar, d varchar);
create index ix_b on task (b);
create index ix_lower on task (lower(b));
create index ix_part on task (id) where b is not null;
create index ix_include on task (id) include (b);
create index ix_two on task (id, b);
-- expect
Drop index ix_lower on task.b: ACCESS EXCLUSIVE on task
Change type of task.a from varchar(50) to varchar(100): ACCESS EXCLUSIVE on task
Change type of task.b from varchar(50) to text: ACCESS EXCLUSIVE on task, rebuilds ix_part, reads all of task
Change type of task.c from text to varchar: ACCESS EXCLUSIVE on task
Change type of task.d from varchar(50) to varchar: ACCESS EXCLUSIVE on task
Add index ix_lower on task.b: SHARE on task, reads all of task

-- case: shortens a text
-- before
create table task (id bigint primary key, a varchar(50));
create index ix on task (a);
insert into task values (1, 'a');
-- after
create table task (id bigint primary key, a varchar(20));
create index ix on task (a);
-- expect
Change type of task.a from varchar(50) to varchar(20): ACCESS EXCLUSIVE on task, rewrites task, rebuilds ix, rebuilds task_pkey

-- case: limits a text
-- before
create table task (id bigint primary key, a text);
create index ix on task (a);
insert into task values (1, 'a');
-- after
create table task (id bigint primary key, a varchar(20));
create index ix on task (a);
-- expect
Change type of task.a from text to varchar(20): ACCESS EXCLUSIVE on task, rewrites task, rebuilds ix, rebuilds task_pkey

-- case: widens a text with a check
-- before
create table task (id bigint primary key, a varchar(20) constraint ck check (a in ('A', 'B')), b varchar(10));
insert into task values (1, 'A', 'b');
-- after
create table task (id bigint primary key, a varchar(40) constraint ck check (a in ('A', 'B')), b varchar(20));
-- expect
Change type of task.a from varchar(20) to varchar(40): ACCESS EXCLUSIVE on task, reads all of task
Change type of task.b from varchar(10) to varchar(20): ACCESS EXCLUSIVE on task

-- case: widens an integer
-- before
create table task (id integer primary key, n integer);
create index ix on task (n);
insert into task values (1, 1);
-- after
create table task (id integer primary key, n bigint);
create index ix on task (n);
-- expect
Change type of task.n from integer to bigint: ACCESS EXCLUSIVE on task, rewrites task, rebuilds ix, rebuilds task_pkey

-- case: widens an integer that others refer to
-- before
create table project (id integer primary key);
create table task (id bigint primary key, project_id integer constraint fk references project);
insert into project values (1);
insert into task values (1, 1), (2, null);
-- after
create table project (id bigint primary key);
create table task (id bigint primary key, project_id integer constraint fk references project);
-- expect
Change type of project.id from integer to bigint: ACCESS EXCLUSIVE on project, ACCESS EXCLUSIVE on task, rewrites project, rebuilds project_pkey, reads all of task

-- case: widens an integer that refers to others
-- before
create table project (id integer primary key);
create table task (id bigint primary key, project_id integer constraint fk references project);
insert into project values (1);
insert into task values (1, 1), (2, null);
-- after
create table project (id integer primary key);
create table task (id bigint primary key, project_id bigint constraint fk references project);
-- expect
Change type of task.project_id from integer to bigint: ACCESS EXCLUSIVE on project, ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey

-- case: lengthens a text that others refer to
-- before
create table project (code varchar(10) primary key);
create table task (id bigint primary key, project varchar(10) constraint fk references project);
insert into project values ('a');
insert into task values (1, 'a'), (2, null);
-- after
create table project (code varchar(20) primary key);
create table task (id bigint primary key, project varchar(20) constraint fk references project);
-- expect
Change type of project.code from varchar(10) to varchar(20): ACCESS EXCLUSIVE on project, ACCESS EXCLUSIVE on task
Change type of task.project from varchar(10) to varchar(20): ACCESS EXCLUSIVE on project, ACCESS EXCLUSIVE on task

-- case: changes precision and scale
-- before
create table task (id bigint primary key, a numeric(10,2), b numeric(10,2), c numeric(10,2), d numeric(10,2), e numeric);
insert into task values (1, 1, 1, 1, 1, 1);
-- after
create table task (id bigint primary key, a numeric(12,2), b numeric(12,4), c numeric(8,2), d numeric, e numeric(10,2));
-- expect
Change type of task.a from numeric(10,2) to numeric(12,2): ACCESS EXCLUSIVE on task
Change type of task.b from numeric(10,2) to numeric(12,4): ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey
Change type of task.c from numeric(10,2) to numeric(8,2): ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey
Change type of task.d from numeric(10,2) to numeric: ACCESS EXCLUSIVE on task
Change type of task.e from numeric to numeric(10,2) (values may be rounded): ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey

-- case: gives points in time a zone in UTC
-- time zone: UTC
-- before
create table task (id bigint primary key, a timestamp, b timestamp, c timestamp(6), d timestamptz);
create index ix_a on task (a);
create index ix_id on task (id, b);
create index ix_include on task (id) include (b);
insert into task values (1, now(), now(), now(), now());
-- after
create table task (id bigint primary key, a timestamptz, b timestamptz, c timestamptz(6), d timestamp);
create index ix_a on task (a);
create index ix_id on task (id, b);
create index ix_include on task (id) include (b);
-- expect
Change type of task.a from timestamp to timestamp with time zone: ACCESS EXCLUSIVE on task, rebuilds ix_a, reads all of task
Change type of task.b from timestamp to timestamp with time zone: ACCESS EXCLUSIVE on task, rebuilds ix_id, reads all of task
Change type of task.c from timestamp(6) to timestamp(6) with time zone: ACCESS EXCLUSIVE on task
Change type of task.d from timestamp with time zone to timestamp: ACCESS EXCLUSIVE on task

-- case: gives points in time a zone elsewhere
-- time zone: Europe/Berlin
-- before
create table task (id bigint primary key, a timestamp);
create index ix_a on task (a);
insert into task values (1, now());
-- after
create table task (id bigint primary key, a timestamptz);
create index ix_a on task (a);
-- expect
Change type of task.a from timestamp to timestamp with time zone: ACCESS EXCLUSIVE on task, rewrites task, rebuilds ix_a, rebuilds task_pkey

-- case: gives points in time a zone in London
-- time zone: Europe/London
-- before
create table task (id bigint primary key, a timestamp);
insert into task values (1, now());
-- after
create table task (id bigint primary key, a timestamptz);
-- expect
Change type of task.a from timestamp to timestamp with time zone: ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey

-- case: gives points in time a zone and fewer digits
-- before
create table task (id bigint primary key, a timestamp);
insert into task values (1, now());
-- after
create table task (id bigint primary key, a timestamptz(3));
-- expect
Change type of task.a from timestamp to timestamp(3) with time zone (fractions of a second may be rounded): ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey

-- case: changes the digits of seconds
-- before
create table task (id bigint primary key, a timestamp(3), b timestamp(3), c timestamp, d time(2), e timestamptz(6));
insert into task values (1, now(), now(), now(), now(), now());
-- after
create table task (id bigint primary key, a timestamp(6), b timestamp, c timestamp(3), d time(4), e timestamptz);
-- expect
Change type of task.a from timestamp(3) to timestamp(6): ACCESS EXCLUSIVE on task
Change type of task.b from timestamp(3) to timestamp: ACCESS EXCLUSIVE on task
Change type of task.d from time(2) to time(4): ACCESS EXCLUSIVE on task
Change type of task.e from timestamp(6) with time zone to timestamp with time zone: ACCESS EXCLUSIVE on task
Change type of task.c from timestamp to timestamp(3) (fractions of a second may be rounded): ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey

-- case: changes the fields of intervals
-- before
create table task (id bigint primary key, a interval, b interval second(6), c interval day, d interval(3));
insert into task values (1, '1 day', '1 second', '1 day', '1 second');
-- after
create table task (id bigint primary key, a interval second(6), b interval second(3), c interval, d interval);
-- expect
Change type of task.d from interval(3) to interval: ACCESS EXCLUSIVE on task
Change type of task.a from interval to interval second(6) (values may be lost): ACCESS EXCLUSIVE on task
Change type of task.b from interval second(6) to interval second(3) (values may be lost): ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey
Change type of task.c from interval day to interval (values may be lost): ACCESS EXCLUSIVE on task

-- case: changes a collation
-- before
create table task (id bigint primary key, a text, b varchar(10) unique);
create index ix on task (a);
create index ix_include on task (id) include (a);
create index ix_plain on task (id);
insert into task values (1, 'a', 'b');
-- after
create table task (id bigint primary key, a text collate "C", b varchar(10) collate "C" unique);
create index ix on task (a);
create index ix_include on task (id) include (a);
create index ix_plain on task (id);
-- expect
Change type of task.a from text to text collate "C": ACCESS EXCLUSIVE on task, rebuilds ix, reads all of task
Change type of task.b from varchar(10) to varchar(10) collate "C": ACCESS EXCLUSIVE on task, rebuilds task_b_key, reads all of task

-- case: changes types whose values look the same
-- before
create table task (id bigint primary key, a integer, b oid, c cidr, d xml, e char(3), f bit(8), g json, h varchar(10)[], i text[], j numeric(10,2)[]);
create index ix_a on task (a);
create index ix_c on task (c);
insert into task values (1, 1, 1, '10.0.0.0/8', '<a/>', 'abc', '10101010', '{}', '{a}', '{a}', '{1}');
-- after
create table task (id bigint primary key, a oid, b integer, c inet, d text, e varchar(3), f bit varying(8), g jsonb, h varchar[], i varchar[], j numeric[]);
create index ix_a on task (a);
create index ix_c on task (c);
-- expect
Change type of task.e from char(3) to varchar(3): ACCESS EXCLUSIVE on task, rewrites task, rebuilds ix_a, rebuilds ix_c, rebuilds task_pkey
Change type of task.h from varchar(10)[] to varchar[]: ACCESS EXCLUSIVE on task
Change type of task.i from text[] to varchar[]: ACCESS EXCLUSIVE on task, rewrites task, rebuilds ix_a, rebuilds ix_c, rebuilds task_pkey
Change type of task.j from numeric(10,2)[] to numeric[]: ACCESS EXCLUSIVE on task
Change type of task.a from integer to oid (values may be lost): ACCESS EXCLUSIVE on task, rebuilds ix_a, reads all of task
Change type of task.b from oid to integer (values may be lost): ACCESS EXCLUSIVE on task
Change type of task.c from cidr to inet (values may be lost): ACCESS EXCLUSIVE on task
Change type of task.d from xml to text (values may be lost): ACCESS EXCLUSIVE on task
Change type of task.f from bit(8) to bit varying(8) (values may be lost): ACCESS EXCLUSIVE on task, rewrites task, rebuilds ix_a, rebuilds ix_c, rebuilds task_pkey
Change type of task.g from json to jsonb (values may be lost): ACCESS EXCLUSIVE on task, rewrites task, rebuilds ix_a, rebuilds ix_c, rebuilds task_pkey

-- case: computes the new value
-- before
create table task (id bigint primary key, a boolean, b text);
insert into task values (1, true, 'a');
-- after
create table task (id bigint primary key, a integer, b text[]);
-- expect
Change type of task.a from boolean to integer: ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey
Change type of task.b from text to text[] (values may be lost): ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey

-- case: replaces a default along with the type
-- before
create table task (id bigint primary key, a varchar(10) default 'x');
insert into task values (1);
-- after
create table task (id bigint primary key, a text default 'y');
-- expect
Change type of task.a from varchar(10) to text: ACCESS EXCLUSIVE on task

-- case: changes the type of what a computed column reads
-- before
create table task (id bigint primary key, a integer, b integer generated always as (a + 1) stored);
insert into task values (1, 1);
-- after
create table task (id bigint primary key, a bigint, b bigint generated always as (a + 1) stored);
-- expect
Drop column task.b: ACCESS EXCLUSIVE on task
Change type of task.a from integer to bigint: ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey
Add column task.b (bigint, computed as (a + 1)): ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey

-- case: changes the type of a computed column
-- before
create table task (id bigint primary key, a integer, b integer generated always as (a + 1) stored);
insert into task values (1, 1);
-- after
create table task (id bigint primary key, a integer, b bigint generated always as (a + 1) stored);
-- expect
Change type of task.b from integer to bigint: ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey

-- case: changes the type of a column computed when read
-- since: 18
-- before
create table task (id bigint primary key, a integer, b integer generated always as (a + 1) virtual);
insert into task values (1, 1);
-- after
create table task (id bigint primary key, a integer, b bigint generated always as (a + 1) virtual);
-- expect
Change type of task.b from integer to bigint: ACCESS EXCLUSIVE on task

-- case: has a view make way
-- before
create table task (id bigint primary key, a integer);
create view every_task as select * from task;
create materialized view counted as select count(*) as n from every_task;
insert into task values (1, 1);
-- after
create table task (id bigint primary key, a bigint);
create view every_task as select * from task;
create materialized view counted as select count(*) as n from every_task;
-- expect
Drop materialized view counted for the time of the change: ACCESS EXCLUSIVE on counted
Drop view every_task for the time of the change: ACCESS EXCLUSIVE on every_task
Change type of task.a from integer to bigint: ACCESS EXCLUSIVE on task, rewrites task, rebuilds task_pkey
Create view every_task again: ACCESS SHARE on task
Create materialized view counted again: ACCESS SHARE on every_task, ACCESS SHARE on task, reads all of task
