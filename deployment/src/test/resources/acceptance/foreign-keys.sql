-- case: changes what a foreign key does
-- both
create table users (id bigint primary key);
-- before
create table task (user_id bigint constraint fk references users);
-- after
create table task (user_id bigint constraint fk references users on delete cascade);
-- migration
alter table task drop constraint fk;
alter table task add constraint fk foreign key (user_id) references users (id) on delete cascade;
-- undo
alter table task drop constraint fk;
alter table task add constraint fk foreign key (user_id) references users (id);

-- case: refers to a table created in the same go
-- before
create table task (id bigint primary key);
-- after
create table label (id bigint primary key, name varchar(50) not null unique);
create table task (id bigint primary key);
create table task_label (task_id bigint not null references task, label_id bigint not null references label, primary key (task_id, label_id));
-- migration
create table label (
    id bigint not null,
    name varchar(50) not null,
    constraint label_pkey primary key (id),
    constraint label_name_key unique (name)
);
create table task_label (
    task_id bigint not null,
    label_id bigint not null,
    constraint task_label_pkey primary key (task_id, label_id)
);
alter table task_label add constraint task_label_label_id_fkey foreign key (label_id) references label (id);
alter table task_label add constraint task_label_task_id_fkey foreign key (task_id) references task (id);
-- undo
alter table task_label drop constraint task_label_task_id_fkey;
alter table task_label drop constraint task_label_label_id_fkey;
drop table task_label;
drop table label;

-- case: adds a foreign key on delete cascade
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
-- after
create table task (u bigint constraint fk references users on delete cascade);
-- migration
alter table task add constraint fk foreign key (u) references users (id) on delete cascade;
-- undo
alter table task drop constraint fk;

-- case: adds a foreign key on delete set null
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
-- after
create table task (u bigint constraint fk references users on delete set null);
-- migration
alter table task add constraint fk foreign key (u) references users (id) on delete set null;
-- undo
alter table task drop constraint fk;

-- case: adds a foreign key on delete set default
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
-- after
create table task (u bigint constraint fk references users on delete set default);
-- migration
alter table task add constraint fk foreign key (u) references users (id) on delete set default;
-- undo
alter table task drop constraint fk;

-- case: adds a foreign key on delete restrict
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
-- after
create table task (u bigint constraint fk references users on delete restrict);
-- migration
alter table task add constraint fk foreign key (u) references users (id) on delete restrict;
-- undo
alter table task drop constraint fk;

-- case: adds a foreign key on update cascade
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
-- after
create table task (u bigint constraint fk references users on update cascade);
-- migration
alter table task add constraint fk foreign key (u) references users (id) on update cascade;
-- undo
alter table task drop constraint fk;

-- case: adds a foreign key on update restrict
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
-- after
create table task (u bigint constraint fk references users on update restrict);
-- migration
alter table task add constraint fk foreign key (u) references users (id) on update restrict;
-- undo
alter table task drop constraint fk;

-- case: adds a foreign key on update set null on delete cascade
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
-- after
create table task (u bigint constraint fk references users on update set null on delete cascade);
-- migration
alter table task add constraint fk foreign key (u) references users (id) on update set null on delete cascade;
-- undo
alter table task drop constraint fk;

-- case: adds a foreign key deferrable
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
-- after
create table task (u bigint constraint fk references users deferrable);
-- migration
alter table task add constraint fk foreign key (u) references users (id) deferrable;
-- undo
alter table task drop constraint fk;

-- case: adds a foreign key deferrable initially deferred
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
-- after
create table task (u bigint constraint fk references users deferrable initially deferred);
-- migration
alter table task add constraint fk foreign key (u) references users (id) deferrable initially deferred;
-- undo
alter table task drop constraint fk;

-- case: changes on delete
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint constraint fk references users on delete cascade);
-- after
create table task (u bigint constraint fk references users on delete set null);
-- migration
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (id) on delete set null;
-- undo
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (id) on delete cascade;

-- case: makes a foreign key deferrable
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint constraint fk references users);
-- after
create table task (u bigint constraint fk references users deferrable initially deferred);
-- migration
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (id) deferrable initially deferred;
-- undo
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (id);

-- case: changes the table that a foreign key refers to
-- both
create table users (id bigint primary key, code text unique);
create table people (id bigint primary key);
-- before
create table task (u bigint constraint fk references users);
-- after
create table task (u bigint constraint fk references people);
-- migration
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references people (id);
-- undo
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (id);

-- case: changes the column that a foreign key refers to
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u text, v text constraint fk references users (code));
-- after
create table task (u text constraint fk references users (code), v text);
-- migration
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (code);
-- undo
alter table task drop constraint fk;
alter table task add constraint fk foreign key (v) references users (code);

-- case: changes the target column of a foreign key
-- before
create table users (id bigint primary key, number bigint unique);
create table task (u bigint constraint fk references users);
-- after
create table users (id bigint primary key, number bigint unique);
create table task (u bigint constraint fk references users (number));
-- migration
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (number);
-- undo
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (id);

-- case: drops a foreign key and keeps the column
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint constraint fk references users);
-- after
create table task (u bigint);
-- migration
alter table task drop constraint fk;
-- undo
alter table task add constraint fk foreign key (u) references users (id);

-- case: adds a composite foreign key
-- both
create table part (x int, y int, primary key (x, y), unique (y, x));
-- before
create table item (a int, b int);
-- after
create table item (a int, b int, constraint fk foreign key (b, a) references part (y, x));
-- migration
alter table item add constraint fk foreign key (b, a) references part (y, x);
-- undo
alter table item drop constraint fk;

-- case: adds a composite foreign key with match full
-- both
create table part (x int, y int, primary key (x, y));
-- before
create table item (a int, b int);
-- after
create table item (a int, b int, constraint fk foreign key (a, b) references part match full);
-- migration
alter table item add constraint fk foreign key (a, b) references part (x, y) match full;
-- undo
alter table item drop constraint fk;

-- case: sets only some columns null on delete
-- since: 15
-- both
create table part (x int, y int, primary key (x, y));
-- before
create table item (a int, b int);
-- after
create table item (a int, b int, constraint fk foreign key (a, b) references part on delete set null (b));
-- migration
alter table item add constraint fk foreign key (a, b) references part (x, y) on delete set null (b);
-- undo
alter table item drop constraint fk;

-- case: adds a column to a composite foreign key
-- before
create table part (x int, y int, primary key (x), unique (x, y));
create table item (a int, b int, constraint fk foreign key (a) references part);
-- after
create table part (x int, y int, primary key (x), unique (x, y));
create table item (a int, b int, constraint fk foreign key (a, b) references part (x, y));
-- migration
alter table item drop constraint fk;
alter table item add constraint fk foreign key (a, b) references part (x, y);
-- undo
alter table item drop constraint fk;
alter table item add constraint fk foreign key (a) references part (x);

-- case: adds a reference to its own table
-- before
create table node (id bigint primary key);
-- after
create table node (id bigint primary key, parent bigint constraint fk references node);
-- migration
alter table node add column parent bigint;
alter table node add constraint fk foreign key (parent) references node (id);
-- undo
alter table node drop constraint fk;
alter table node drop column parent;

-- case: adds a composite reference to its own table
-- before
create table node (a int, b int, primary key (a, b));
-- after
create table node (a int, b int, pa int, pb int, primary key (a, b), constraint fk foreign key (pa, pb) references node);
-- migration
alter table node add column pa integer;
alter table node add column pb integer;
alter table node add constraint fk foreign key (pa, pb) references node (a, b);
-- undo
alter table node drop constraint fk;
alter table node drop column pb;
alter table node drop column pa;

-- case: adds references between two tables in both directions
-- before
create table a (id int primary key);
create table b (id int primary key);
-- after
create table a (id int primary key, b_id int);
create table b (id int primary key, a_id int constraint fk_a references a);
alter table a add constraint fk_b foreign key (b_id) references b;
-- migration
alter table a add column b_id integer;
alter table a add constraint fk_b foreign key (b_id) references b (id);
alter table b add column a_id integer;
alter table b add constraint fk_a foreign key (a_id) references a (id);
-- undo
alter table b drop constraint fk_a;
alter table b drop column a_id;
alter table a drop constraint fk_b;
alter table a drop column b_id;

-- case: creates three tables that refer to each other in a circle
-- after
create table a (id int primary key, b_id int not null);
create table b (id int primary key, c_id int not null);
create table c (id int primary key, a_id int not null constraint fk_a references a);
alter table a add constraint fk_b foreign key (b_id) references b;
alter table b add constraint fk_c foreign key (c_id) references c;
-- migration
create table a (
    id integer not null,
    b_id integer not null,
    constraint a_pkey primary key (id)
);
create table b (
    id integer not null,
    c_id integer not null,
    constraint b_pkey primary key (id)
);
create table c (
    id integer not null,
    a_id integer not null,
    constraint c_pkey primary key (id)
);
alter table a add constraint fk_b foreign key (b_id) references b (id);
alter table b add constraint fk_c foreign key (c_id) references c (id);
alter table c add constraint fk_a foreign key (a_id) references a (id);
-- undo
alter table c drop constraint fk_a;
alter table b drop constraint fk_c;
alter table a drop constraint fk_b;
drop table c;
drop table b;
drop table a;

-- case: adds a second foreign key over the same column
-- both
create table users (id bigint primary key, code text unique);
create table people (id bigint primary key);
-- before
create table task (u bigint constraint fk references users);
-- after
create table task (u bigint constraint fk references users, constraint fk2 foreign key (u) references people);
-- migration
alter table task add constraint fk2 foreign key (u) references people (id);
-- undo
alter table task drop constraint fk2;

-- case: drops one of two equal foreign keys
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint constraint fk references users, constraint fk2 foreign key (u) references users);
-- after
create table task (u bigint constraint fk2 references users);
-- migration
alter table task drop constraint fk;
-- undo
alter table task add constraint fk foreign key (u) references users (id);

-- case: refers to a unique index
-- both
create table part (code text);
create unique index ux on part (code);
-- before
create table item (code text);
-- after
create table item (code text constraint fk references part (code));
-- migration
alter table item add constraint fk foreign key (code) references part (code);
-- undo
alter table item drop constraint fk;

-- case: replaces the unique index that a foreign key hangs on by a constraint
-- before
create table part (code text);
create unique index ux on part (code);
create table item (code text constraint fk references part (code));
-- after
create table part (code text constraint ux unique);
create table item (code text constraint fk references part (code));
-- migration
alter table item drop constraint fk;
drop index ux;
alter table part add constraint ux unique (code);
alter table item add constraint fk foreign key (code) references part (code);
-- undo
alter table item drop constraint fk;
alter table part drop constraint ux;
create unique index ux on part (code);
alter table item add constraint fk foreign key (code) references part (code);

-- case: refers to a table in another schema
-- both
create schema auth;
create table auth.users (id bigint primary key);
-- before
create table task (id int);
-- after
create table task (id int, u bigint constraint fk references auth.users);
-- migration
alter table task add column u bigint;
alter table task add constraint fk foreign key (u) references auth.users (id);
-- undo
alter table task drop constraint fk;
alter table task drop column u;

-- case: refers to a table with an odd name
-- both
create table "User" ("Id" bigint primary key);
-- before
create table task (id int);
-- after
create table task (id int, "Owner Id" bigint constraint "FK owner" references "User" ("Id"));
-- migration
alter table task add column "Owner Id" bigint;
alter table task add constraint "FK owner" foreign key ("Owner Id") references "User" ("Id");
-- undo
alter table task drop constraint "FK owner";
alter table task drop column "Owner Id";

-- case: takes a validated foreign key for another than one that is not
-- both
create table users (id bigint primary key, code text unique);
-- before
create table task (u bigint);
alter table task add constraint fk foreign key (u) references users not valid;
-- after
create table task (u bigint constraint fk references users);
-- migration
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (id);
-- undo
alter table task drop constraint fk;
alter table task add constraint fk foreign key (u) references users (id) not valid;
