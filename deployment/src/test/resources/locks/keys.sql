-- case: adds constraints
-- before
create table project (id bigint primary key);
create table task (id bigint not null, code text, n integer, project_id bigint);
insert into project values (1), (2);
insert into task values (1, 'a', 1, 1), (2, 'b', null, null);
-- after
create table project (id bigint primary key);
create table task (id bigint not null constraint pk primary key, code text constraint uk unique, n integer constraint ck check (n > 0), project_id bigint constraint fk references project);
-- expect
Make task.id the primary key: ACCESS EXCLUSIVE on task, reads all of task
Add check ck on task.n: ACCESS EXCLUSIVE on task, reads all of task
Make task.code unique: ACCESS EXCLUSIVE on task, reads all of task
Reference project from task.project_id (foreign key): SHARE ROW EXCLUSIVE on project, SHARE ROW EXCLUSIVE on task, reads all of task

-- case: drops constraints
-- before
create table project (id bigint primary key);
create table task (id bigint not null constraint pk primary key, code text constraint uk unique, n integer constraint ck check (n > 0), project_id bigint constraint fk references project);
insert into project values (1), (2);
insert into task values (1, 'a', 1, 1), (2, 'b', null, null);
-- after
create table project (id bigint primary key);
create table task (id bigint not null, code text, n integer, project_id bigint);
-- expect
Stop referencing project from task.project_id (foreign key): ACCESS EXCLUSIVE on project, ACCESS EXCLUSIVE on task
Drop check ck on task.n: ACCESS EXCLUSIVE on task
Drop primary key pk on task.id: ACCESS EXCLUSIVE on task
Drop unique constraint uk on task.code: ACCESS EXCLUSIVE on task

-- case: refers to itself
-- before
create table task (id bigint primary key, parent_id bigint);
insert into task values (1, null), (2, 1);
-- after
create table task (id bigint primary key, parent_id bigint constraint fk references task);
-- expect
Reference task from task.parent_id (foreign key): SHARE ROW EXCLUSIVE on task, reads all of task

-- case: adds a foreign key whose columns have an index
-- before
create table project (id bigint primary key);
create table task (id bigint primary key, project_id bigint);
create index ix on task (project_id);
insert into project values (1), (2);
insert into task values (1, 1), (2, null);
-- after
create table project (id bigint primary key);
create table task (id bigint primary key, project_id bigint constraint fk references project);
create index ix on task (project_id);
-- expect
Reference project from task.project_id (foreign key): SHARE ROW EXCLUSIVE on project, SHARE ROW EXCLUSIVE on task, reads all of task

-- case: widens a check of an enum
-- before
create table task (id bigint primary key, state varchar(20) constraint ck check (state in ('OPEN', 'DONE')));
insert into task values (1, 'OPEN'), (2, 'DONE');
-- after
create table task (id bigint primary key, state varchar(20) constraint ck check (state in ('OPEN', 'DONE', 'LATE')));
-- expect
Drop check ck on task.state: ACCESS EXCLUSIVE on task
Add check ck on task.state: ACCESS EXCLUSIVE on task, reads all of task

-- case: narrows a check of an enum
-- before
create table task (id bigint primary key, state varchar(20) constraint ck check (state in ('OPEN', 'DONE', 'LATE')));
insert into task values (1, 'OPEN'), (2, 'DONE');
-- after
create table task (id bigint primary key, state varchar(20) constraint ck check (state in ('OPEN', 'DONE')));
-- expect
Drop check ck on task.state: ACCESS EXCLUSIVE on task
Add check ck on task.state: ACCESS EXCLUSIVE on task, reads all of task

-- case: adds an exclusion constraint
-- before
create table booking (during int4range);
insert into booking values ('[1,2]'), ('[4,5]');
-- after
create table booking (during int4range, constraint no_overlap exclude using gist (during with &&));
-- expect
Add exclusion constraint no_overlap on booking.during: ACCESS EXCLUSIVE on booking, reads all of booking

-- case: adds and drops indexes
-- before
create table task (id bigint primary key, a text, b text);
create index ix_a on task (a);
insert into task values (1, 'a', 'b'), (2, 'aa', 'bb');
-- after
create table task (id bigint primary key, a text, b text);
create index ix_b on task (b);
create unique index ux_lower on task (lower(b));
-- expect
Drop index ix_a on task.a: ACCESS EXCLUSIVE on task
Add index ix_b on task.b: SHARE on task, reads all of task
Add unique index ux_lower on task.b: SHARE on task, reads all of task

-- case: creates tables that refer to each other and to one that is there
-- before
create table project (id bigint primary key);
insert into project values (1), (2);
-- after
create table project (id bigint primary key);
create table task (id bigint primary key, project_id bigint constraint fk references project, first_id bigint);
create table step (id bigint primary key, task_id bigint constraint fk references task);
alter table task add constraint fk_first foreign key (first_id) references step;
-- expect
Create table step: nothing
Create table task: nothing
Reference task from step.task_id (foreign key): SHARE ROW EXCLUSIVE on step, SHARE ROW EXCLUSIVE on task, reads all of step
Reference project from task.project_id (foreign key): SHARE ROW EXCLUSIVE on project, SHARE ROW EXCLUSIVE on task, reads all of task
Reference step from task.first_id (foreign key): SHARE ROW EXCLUSIVE on step, SHARE ROW EXCLUSIVE on task, reads all of task

-- case: drops a table that refers to another
-- before
create table project (id bigint primary key);
create table task (id bigint generated by default as identity primary key, project_id bigint constraint fk references project);
insert into project values (1), (2);
insert into task values (1, 1);
-- after
create table project (id bigint primary key);
-- expect
Stop referencing project from task.project_id (foreign key): ACCESS EXCLUSIVE on project, ACCESS EXCLUSIVE on task
Drop table task: ACCESS EXCLUSIVE on task
