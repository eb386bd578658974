-- case: adds keys and checks
-- before
create table users (id bigint, name text);
create table task (id bigint not null, n int, user_id bigint, title text, a int, b int);
-- after
create table users (id bigint primary key, name text);
create table task (id bigint not null constraint pk_task primary key, n int constraint ck_n check (n >= 0 and n <= 5), user_id bigint constraint fk_user references users on update cascade on delete set null, title text, a int, b int, constraint uk_title unique (title), constraint uk_ab unique (a, b) deferrable);
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
alter table part add column b integer not null;
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
