-- case: allows nulls
-- before
create table task (id bigint, title text not null);
-- after
create table task (id bigint, title text);
-- hazards
NOTE column task.title
  The previous release may meet nulls in task.title, where there were none.

-- case: drops constraints
-- before
create table project (id bigint primary key);
create table task (id bigint, code text constraint uk unique, n integer constraint ck check (n > 0), project_id bigint constraint fk references project);
-- after
create table project (id bigint primary key);
create table task (id bigint, code text, n integer, project_id bigint);
-- hazards
NOTE constraint task.fk
  The previous release may meet rows of task whose project_id refers to no row of project.
NOTE constraint task.ck
  The previous release may meet rows of task that ck refused so far.
NOTE constraint task.uk
  The previous release may meet several rows of task with the same code.

-- case: knows a new constant of an enum that is stored as text
-- before
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'DONE')));
-- after
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'LATE', 'DONE')));
-- hazards
NOTE constraint task.ck_state
  The previous release may meet values of state in task that it doesn't know.

-- case: knows a new label
-- before
create type mood as enum ('GOOD', 'BAD');
create table task (id bigint, mood mood);
-- after
create type mood as enum ('GOOD', 'SO_SO', 'BAD');
create table task (id bigint, mood mood);
-- hazards
NOTE type mood
  The previous release may meet labels of mood that it doesn't know: SO_SO.

-- case: drops a constraint along with what it is about
-- before
create table project (id bigint primary key);
create table task (id bigint, code text constraint uk unique, project_id bigint constraint fk references project);
create table step (id bigint, project_id bigint constraint fk references project);
-- after
create table project (id bigint primary key);
create table task (id bigint);
-- no hazards

-- case: knows fewer constants
-- before
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'LATE', 'DONE')));
-- after
create table task (id bigint, state varchar(9) constraint ck_state check (state in ('OPEN', 'DONE')));
-- no hazards
