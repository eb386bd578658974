-- Create users topics and tasks
--
-- Drafted by Migration Review from the entity model. Never edit it once it was applied.
-- creates table task <- io.quarkiverse.migrationreview.tracker.Task
-- creates column task.assignee_id <- io.quarkiverse.migrationreview.tracker.Task#assignee
-- creates column task.checklist <- io.quarkiverse.migrationreview.tracker.Task#checklist
-- creates column task.closed <- io.quarkiverse.migrationreview.tracker.Task#closed
-- creates column task.created <- io.quarkiverse.migrationreview.tracker.Task#created
-- creates column task.due <- io.quarkiverse.migrationreview.tracker.Task#due
-- creates constraint task.fk_task_assignee <- io.quarkiverse.migrationreview.tracker.Task#assignee
-- creates constraint task.fk_task_topic <- io.quarkiverse.migrationreview.tracker.Task#topic
-- creates column task.id <- io.quarkiverse.migrationreview.tracker.Task#id
-- creates index task.ix_task_topic_id_status <- io.quarkiverse.migrationreview.tracker.Task
-- creates column task.status <- io.quarkiverse.migrationreview.tracker.Task#status
-- creates constraint task.task_pkey <- io.quarkiverse.migrationreview.tracker.Task#id
-- creates constraint task.task_status_check <- io.quarkiverse.migrationreview.tracker.Task#status
-- creates column task.title <- io.quarkiverse.migrationreview.tracker.Task#title
-- creates column task.topic_id <- io.quarkiverse.migrationreview.tracker.Task#topic
-- creates table task_label <- io.quarkiverse.migrationreview.tracker.Task#labels
-- creates constraint task_label.fk_task_label_task <- io.quarkiverse.migrationreview.tracker.Task#labels
-- creates column task_label.label <- io.quarkiverse.migrationreview.tracker.Task#labels
-- creates column task_label.task_id <- io.quarkiverse.migrationreview.tracker.Task#labels
-- creates constraint task_label.task_label_pkey <- io.quarkiverse.migrationreview.tracker.Task
-- creates sequence task_seq <- io.quarkiverse.migrationreview.tracker.Task#id
-- creates table topic <- io.quarkiverse.migrationreview.tracker.Topic
-- creates column topic.description <- io.quarkiverse.migrationreview.tracker.Topic#description
-- creates column topic.id <- io.quarkiverse.migrationreview.tracker.Topic#id
-- creates column topic.name <- io.quarkiverse.migrationreview.tracker.Topic#name
-- creates constraint topic.topic_pkey <- io.quarkiverse.migrationreview.tracker.Topic#id
-- creates constraint topic.uk_topic_name <- io.quarkiverse.migrationreview.tracker.Topic#name
-- creates table topic_member <- io.quarkiverse.migrationreview.tracker.Topic#members
-- creates constraint topic_member.fk_topic_member_topic <- io.quarkiverse.migrationreview.tracker.Topic#members
-- creates constraint topic_member.fk_topic_member_user <- io.quarkiverse.migrationreview.tracker.Topic#members
-- creates column topic_member.topic_id <- io.quarkiverse.migrationreview.tracker.Topic#members
-- creates constraint topic_member.topic_member_pkey <- io.quarkiverse.migrationreview.tracker.Topic
-- creates column topic_member.user_id <- io.quarkiverse.migrationreview.tracker.Topic#members
-- creates sequence topic_seq <- io.quarkiverse.migrationreview.tracker.Topic#id
-- creates table users <- io.quarkiverse.migrationreview.tracker.User
-- creates column users.email <- io.quarkiverse.migrationreview.tracker.User#email
-- creates column users.id <- io.quarkiverse.migrationreview.tracker.User#id
-- creates column users.name <- io.quarkiverse.migrationreview.tracker.User#name
-- creates constraint users.uk_users_email <- io.quarkiverse.migrationreview.tracker.User#email
-- creates constraint users.users_pkey <- io.quarkiverse.migrationreview.tracker.User#id
-- creates sequence users_seq <- io.quarkiverse.migrationreview.tracker.User#id

create sequence task_seq start with 1 increment by 50;
create sequence topic_seq start with 1 increment by 50;
create sequence users_seq start with 1 increment by 50;

create table task (
    due date,
    assignee_id bigint,
    closed timestamp(6) with time zone,
    created timestamp(6) with time zone not null,
    id bigint not null,
    topic_id bigint not null,
    status varchar(20) not null,
    title varchar(200) not null,
    checklist jsonb,
    constraint task_pkey primary key (id),
    constraint task_status_check check (status in ('OPEN', 'IN_PROGRESS', 'DONE'))
);

create index ix_task_topic_id_status on task (topic_id, status);

create table task_label (
    task_id bigint not null,
    label varchar(40) not null,
    constraint task_label_pkey primary key (task_id, label)
);

create table topic (
    id bigint not null,
    name varchar(80) not null,
    description varchar(1000),
    constraint topic_pkey primary key (id),
    constraint uk_topic_name unique (name)
);

create table topic_member (
    topic_id bigint not null,
    user_id bigint not null,
    constraint topic_member_pkey primary key (topic_id, user_id)
);

create table users (
    id bigint not null,
    name varchar(100) not null,
    email varchar(254) not null,
    constraint users_pkey primary key (id),
    constraint uk_users_email unique (email)
);

alter table task add constraint fk_task_assignee foreign key (assignee_id) references users (id);
alter table task add constraint fk_task_topic foreign key (topic_id) references topic (id);
alter table task_label add constraint fk_task_label_task foreign key (task_id) references task (id);
alter table topic_member add constraint fk_topic_member_topic foreign key (topic_id) references topic (id);
alter table topic_member add constraint fk_topic_member_user foreign key (user_id) references users (id);
