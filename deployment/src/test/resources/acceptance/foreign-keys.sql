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
