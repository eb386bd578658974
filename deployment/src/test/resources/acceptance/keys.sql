-- case: adds keys and checks
-- before
create table users (id bigint, name text);
create table task (id bigint not null, n int, user_id bigint, title text, a int, b int);
-- after
create table users (id bigint primary key, name text);
create table task (id bigint not null constraint pk_task primary key, n int constraint ck_n check (n >= 0 and n <= 5), user_id bigint constraint fk_user references users on update cascade on delete set null, title text, a int, b int, constraint uk_title unique (title), constraint uk_ab unique (a, b) deferrable);
-- questions
Which value do rows of users get that have no id (bigint) so far? Every row has a value
-- migration
alter table users alter column id set not null;
alter table task add constraint pk_task primary key (id);
alter table users add constraint users_pkey primary key (id);
alter table task add constraint ck_n check (n between 0 and 5);
alter table task add constraint uk_ab unique (a, b) deferrable;
alter table task add constraint uk_title unique (title);
alter table task add constraint fk_user foreign key (user_id) references users (id) on update cascade on delete set null;
-- undo
alter table task drop constraint fk_user;
alter table task drop constraint uk_title;
alter table task drop constraint uk_ab;
alter table task drop constraint ck_n;
alter table users drop constraint users_pkey;
alter table task drop constraint pk_task;
alter table users alter column id drop not null;

-- case: changes a primary key that others refer to
-- before
create table users (id bigint constraint pk_users primary key, code text not null unique);
create table task (user_id bigint constraint fk_user references users (id), code text constraint fk_code references users (code));
-- after
create table users (id bigint unique, code text constraint pk_users primary key);
create table task (user_id bigint constraint fk_user references users (id), code text constraint fk_code references users (code));
-- migration
alter table task drop constraint fk_code;
alter table task drop constraint fk_user;
alter table users drop constraint pk_users;
alter table users drop constraint users_code_key;
alter table users alter column id drop not null;
alter table users add constraint pk_users primary key (code);
alter table users add constraint users_id_key unique (id);
alter table task add constraint fk_code foreign key (code) references users (code);
alter table task add constraint fk_user foreign key (user_id) references users (id);
-- undo
alter table task drop constraint fk_user;
alter table task drop constraint fk_code;
alter table users drop constraint users_id_key;
alter table users drop constraint pk_users;
alter table users alter column id set not null;
alter table users add constraint users_code_key unique (code);
alter table users add constraint pk_users primary key (id);
alter table task add constraint fk_user foreign key (user_id) references users (id);
alter table task add constraint fk_code foreign key (code) references users (code);

-- case: changes an index and a unique constraint under the same name
-- before
create table task (a int, b int, constraint uk unique (a));
create index ix on task (a);
-- after
create table task (a int, b int, constraint uk unique (a, b));
create index ix on task (b);
-- migration
alter table task drop constraint uk;
drop index ix;
alter table task add constraint uk unique (a, b);
create index ix on task (b);
-- undo
drop index ix;
alter table task drop constraint uk;
create index ix on task (a);
alter table task add constraint uk unique (a);

-- case: drops a key together with one of its columns
-- before
create table part (a int, b int, primary key (a, b));
create table item (a int, b int, constraint fk_part foreign key (a, b) references part);
-- after
create table part (a int primary key);
create table item (a int, b int, constraint fk_part foreign key (a) references part);
-- migration
alter table item drop constraint fk_part;
alter table part drop constraint part_pkey;
alter table part add constraint part_pkey primary key (a);
alter table item add constraint fk_part foreign key (a) references part (a);
alter table part drop column b;
-- undo
alter table part add column b integer default 0 not null;
alter table part alter column b drop default;
alter table item drop constraint fk_part;
alter table part drop constraint part_pkey;
alter table part add constraint part_pkey primary key (a, b);
alter table item add constraint fk_part foreign key (a, b) references part (a, b);

-- case: gives a name to something else
-- both
create table users (id bigint primary key);
-- before
create table task (a bigint, b bigint, constraint one unique (a), constraint fk_one foreign key (a) references users);
create index ix_one on task (a);
-- after
create table task (a bigint, b bigint, constraint one unique (b), constraint two unique (a), constraint fk_one foreign key (b) references users, constraint fk_two foreign key (a) references users);
create index ix_one on task (b);
create index ix_two on task (a);
-- migration
alter table task drop constraint fk_one;
alter table task drop constraint one;
drop index ix_one;
alter table task add constraint one unique (b);
alter table task add constraint two unique (a);
create index ix_one on task (b);
create index ix_two on task (a);
alter table task add constraint fk_one foreign key (b) references users (id);
alter table task add constraint fk_two foreign key (a) references users (id);
-- undo
alter table task drop constraint fk_two;
alter table task drop constraint fk_one;
drop index ix_two;
drop index ix_one;
alter table task drop constraint two;
alter table task drop constraint one;
create index ix_one on task (a);
alter table task add constraint one unique (a);
alter table task add constraint fk_one foreign key (a) references users (id);

-- case: adds a primary key
-- before
create table task (id bigint not null);
-- after
create table task (id bigint not null, constraint pk_task primary key (id));
-- migration
alter table task add constraint pk_task primary key (id);
-- undo
alter table task drop constraint pk_task;

-- case: adds a composite primary key
-- before
create table item (a int not null, b int not null, c int);
-- after
create table item (a int not null, b int not null, c int, constraint pk primary key (b, a));
-- migration
alter table item add constraint pk primary key (b, a);
-- undo
alter table item drop constraint pk;

-- case: adds a column to the primary key
-- before
create table item (a int, b int not null, constraint pk primary key (a));
-- after
create table item (a int, b int not null, constraint pk primary key (a, b));
-- migration
alter table item drop constraint pk;
alter table item add constraint pk primary key (a, b);
-- undo
alter table item drop constraint pk;
alter table item add constraint pk primary key (a);

-- case: adds a new column to the primary key
-- before
create table item (a int, constraint pk primary key (a));
-- after
create table item (a int, b int default 0, constraint pk primary key (a, b));
-- migration
alter table item drop constraint pk;
alter table item add column b integer default 0 not null;
alter table item add constraint pk primary key (a, b);
-- undo
alter table item drop constraint pk;
alter table item drop column b;
alter table item add constraint pk primary key (a);

-- case: changes the order of the primary key
-- before
create table item (a int, b int, constraint pk primary key (a, b));
-- after
create table item (a int, b int, constraint pk primary key (b, a));
-- migration
alter table item drop constraint pk;
alter table item add constraint pk primary key (b, a);
-- undo
alter table item drop constraint pk;
alter table item add constraint pk primary key (a, b);

-- case: changes the order of a primary key that others refer to
-- before
create table item (a int, b int, constraint pk primary key (a, b));
-- after
create table item (a int, b int, constraint pk primary key (b, a));
-- both
create table part (a int, b int, constraint fk foreign key (a, b) references item (a, b));
-- migration
alter table part drop constraint fk;
alter table item drop constraint pk;
alter table item add constraint pk primary key (b, a);
alter table part add constraint fk foreign key (a, b) references item (a, b);
-- undo
alter table part drop constraint fk;
alter table item drop constraint pk;
alter table item add constraint pk primary key (a, b);
alter table part add constraint fk foreign key (a, b) references item (a, b);

-- case: moves the primary key to another column
-- before
create table task (id bigint not null, code text not null, constraint pk primary key (id));
-- after
create table task (id bigint not null, code text not null, constraint pk primary key (code));
-- migration
alter table task drop constraint pk;
alter table task add constraint pk primary key (code);
-- undo
alter table task drop constraint pk;
alter table task add constraint pk primary key (id);

-- case: replaces the primary key by a new column
-- before
create table task (code text primary key);
-- after
create table task (id bigint generated by default as identity primary key, code text not null unique);
-- migration
alter table task drop constraint task_pkey;
alter table task add column id bigint generated by default as identity;
alter table task add constraint task_pkey primary key (id);
alter table task add constraint task_code_key unique (code);
-- undo
alter table task drop constraint task_code_key;
alter table task drop constraint task_pkey;
alter table task drop column id;
alter table task add constraint task_pkey primary key (code);

-- case: gives the primary key another name together with other columns
-- before
create table task (a int, b int, constraint pk_old primary key (a));
-- after
create table task (a int, b int, constraint pk_new primary key (b));
-- questions
Which value do rows of task get that have no b (integer) so far? Every row has a value
-- migration
alter table task drop constraint pk_old;
alter table task alter column b set not null;
alter table task alter column a drop not null;
alter table task add constraint pk_new primary key (b);
-- undo
alter table task drop constraint pk_new;
alter table task alter column a set not null;
alter table task alter column b drop not null;
alter table task add constraint pk_old primary key (a);

-- case: turns the primary key into a unique constraint
-- before
create table task (id bigint not null, constraint k primary key (id));
-- after
create table task (id bigint not null, constraint k unique (id));
-- migration
alter table task drop constraint k;
alter table task add constraint k unique (id);
-- undo
alter table task drop constraint k;
alter table task add constraint k primary key (id);

-- case: turns a unique constraint into a unique index
-- before
create table task (code text, constraint k unique (code));
-- after
create table task (code text);
create unique index k on task (code);
-- migration
alter table task drop constraint k;
create unique index k on task (code);
-- undo
drop index k;
alter table task add constraint k unique (code);

-- case: turns a unique constraint that others refer to into a primary key
-- before
create table users (id bigint not null, constraint k unique (id));
-- after
create table users (id bigint not null, constraint k primary key (id));
-- both
create table task (u bigint constraint fk references users (id));
-- migration
alter table task drop constraint fk;
alter table users drop constraint k;
alter table users add constraint k primary key (id);
alter table task add constraint fk foreign key (u) references users (id);
-- undo
alter table task drop constraint fk;
alter table users drop constraint k;
alter table users add constraint k unique (id);
alter table task add constraint fk foreign key (u) references users (id);

-- case: adds a unique constraint on one column
-- before
create table task (code text);
-- after
create table task (code text constraint uk_code unique);
-- migration
alter table task add constraint uk_code unique (code);
-- undo
alter table task drop constraint uk_code;

-- case: adds a unique constraint on several columns
-- before
create table task (a int, b int, c int);
-- after
create table task (a int, b int, c int, constraint uk unique (c, a));
-- migration
alter table task add constraint uk unique (c, a);
-- undo
alter table task drop constraint uk;

-- case: adds a unique constraint on an old and a new column
-- before
create table task (a int);
-- after
create table task (a int, b int, constraint uk unique (a, b));
-- migration
alter table task add column b integer;
alter table task add constraint uk unique (a, b);
-- undo
alter table task drop constraint uk;
alter table task drop column b;

-- case: changes the order of a unique constraint
-- before
create table task (a int, b int, constraint uk unique (a, b));
-- after
create table task (a int, b int, constraint uk unique (b, a));
-- migration
alter table task drop constraint uk;
alter table task add constraint uk unique (b, a);
-- undo
alter table task drop constraint uk;
alter table task add constraint uk unique (a, b);

-- case: makes a unique constraint deferrable
-- before
create table task (a int, constraint uk unique (a));
-- after
create table task (a int, constraint uk unique (a) deferrable initially deferred);
-- migration
alter table task drop constraint uk;
alter table task add constraint uk unique (a) deferrable initially deferred;
-- undo
alter table task drop constraint uk;
alter table task add constraint uk unique (a);

-- case: includes a column in a unique constraint
-- before
create table task (a int, b int, constraint uk unique (a));
-- after
create table task (a int, b int, constraint uk unique (a) include (b));
-- migration
alter table task drop constraint uk;
alter table task add constraint uk unique (a) include (b);
-- undo
alter table task drop constraint uk;
alter table task add constraint uk unique (a);

-- case: counts nulls as equal
-- since: 15
-- before
create table task (a int, constraint uk unique (a));
-- after
create table task (a int, constraint uk unique nulls not distinct (a));
-- migration
alter table task drop constraint uk;
alter table task add constraint uk unique nulls not distinct (a);
-- undo
alter table task drop constraint uk;
alter table task add constraint uk unique (a);

-- case: drops one of two equal unique constraints
-- before
create table task (a int, constraint one unique (a));
alter table task add constraint two unique (a);
-- after
create table task (a int, constraint two unique (a));
-- migration
alter table task drop constraint one;
-- undo
alter table task add constraint one unique (a);

-- case: adds a unique constraint that looks like the primary key
-- before
create table task (a int primary key);
-- after
create table task (a int primary key);
alter table task add constraint uk unique (a);
-- migration
alter table task add constraint uk unique (a);
-- undo
alter table task drop constraint uk;

-- case: swaps the names of two unique constraints
-- before
create table task (a int, b int, constraint x unique (a), constraint y unique (b));
-- after
create table task (a int, b int, constraint x unique (b), constraint y unique (a));
-- migration
alter table task drop constraint x;
alter table task drop constraint y;
alter table task add constraint x unique (b);
alter table task add constraint y unique (a);
-- undo
alter table task drop constraint y;
alter table task drop constraint x;
alter table task add constraint y unique (b);
alter table task add constraint x unique (a);

-- case: adds an exclusion constraint
-- before
create table booking (room int, during int4range);
-- after
create table booking (room int, during int4range, constraint no_overlap exclude using gist (during with &&));
-- migration
alter table booking add constraint no_overlap exclude using gist (during with &&);
-- undo
alter table booking drop constraint no_overlap;

-- case: drops a unique constraint that a foreign key hangs on, and the foreign key
-- before
create table users (code text constraint uk unique);
create table task (code text constraint fk references users (code));
-- after
create table users (code text);
create table task (code text);
-- migration
alter table task drop constraint fk;
alter table users drop constraint uk;
-- undo
alter table users add constraint uk unique (code);
alter table task add constraint fk foreign key (code) references users (code);

-- case: adds a unique constraint and what refers to it
-- before
create table users (code text);
create table task (code text);
-- after
create table users (code text constraint uk unique);
create table task (code text constraint fk references users (code));
-- migration
alter table users add constraint uk unique (code);
alter table task add constraint fk foreign key (code) references users (code);
-- undo
alter table task drop constraint fk;
alter table users drop constraint uk;
