-- case: creates a type and uses it
-- before
create table task (id bigint primary key);
-- after
create type status as enum ('OPEN', 'it''s');
create table task (id bigint primary key, status status default 'OPEN' not null);
-- migration
create type status as enum ('OPEN', 'it''s');
alter table task add column status status default 'OPEN' not null;
-- undo
alter table task drop column status;
drop type status;

-- case: adds values at every place
-- before
create type status as enum ('B', 'D');
create table task (status status default 'B');
-- after
create type status as enum ('A', 'B', 'C', 'D', 'E');
create table task (status status default 'B');
-- migration
alter type status add value 'A' before 'B';
alter type status add value 'C' after 'B';
alter type status add value 'E';
-- undo
alter type status rename to status_old;
create type status as enum ('B', 'D');
alter table task alter column status drop default;
alter table task alter column status type status using status::text::status;
alter table task alter column status set default 'B';
drop type status_old;

-- case: adds a value and uses it at once
-- before
create type status as enum ('A', 'B');
create table task (status status default 'A' not null);
-- after
create type status as enum ('A', 'B', 'C');
create table task (status status default 'C' not null);
-- migration
alter table task alter column status drop default;
alter type status rename to status_old;
create type status as enum ('A', 'B', 'C');
alter table task alter column status type status using status::text::status;
drop type status_old;
alter table task alter column status set default 'C';
-- undo
alter table task alter column status drop default;
alter type status rename to status_old;
create type status as enum ('A', 'B');
alter table task alter column status type status using status::text::status;
drop type status_old;
alter table task alter column status set default 'A';

-- case: removes a value from a type in use
-- before
create type status as enum ('A', 'B', 'C');
comment on type status is 'how far';
create table task (status status default 'A' not null, others status[] default '{A}', n int, constraint ck check (status <> 'A' or n > 0));
create index ix on task (n) where status = 'A';
create index ix_plain on task (status);
-- after
create type status as enum ('A', 'C');
comment on type status is 'how far';
create table task (status status default 'A' not null, others status[] default '{A}', n int, constraint ck check (status <> 'A' or n > 0));
create index ix on task (n) where status = 'A';
create index ix_plain on task (status);
-- migration
alter table task drop constraint ck;
drop index ix;
alter type status rename to status_old;
create type status as enum ('A', 'C');
comment on type status is 'how far';
alter table task alter column status drop default;
alter table task alter column status type status using status::text::status;
alter table task alter column status set default 'A';
alter table task alter column others drop default;
alter table task alter column others type status[] using others::text[]::status[];
alter table task alter column others set default '{A}';
drop type status_old;
alter table task add constraint ck check ((status <> 'A'::status) or (n > 0));
create index ix on task (n) where (status = 'A'::status);
-- undo
alter type status add value 'B' after 'A';

-- case: reorders values under a foreign key
-- before
create type status as enum ('A', 'B');
create table kind (status status primary key);
create table task (status status constraint fk_kind references kind);
-- after
create type status as enum ('B', 'A');
create table kind (status status primary key);
create table task (status status constraint fk_kind references kind);
-- migration
alter table task drop constraint fk_kind;
alter type status rename to status_old;
create type status as enum ('B', 'A');
alter table kind alter column status type status using status::text::status;
alter table task alter column status type status using status::text::status;
drop type status_old;
alter table task add constraint fk_kind foreign key (status) references kind (status);
-- undo
alter table task drop constraint fk_kind;
alter type status rename to status_old;
create type status as enum ('A', 'B');
alter table kind alter column status type status using status::text::status;
alter table task alter column status type status using status::text::status;
drop type status_old;
alter table task add constraint fk_kind foreign key (status) references kind (status);

-- case: replaces a value that is a default
-- before
create type status as enum ('A', 'B');
create table task (status status default 'B' not null, constraint ck check (status <> 'B'));
-- after
create type status as enum ('A', 'C');
create table task (status status default 'C' not null, constraint ck check (status <> 'C'));
-- migration
alter table task drop constraint ck;
alter table task alter column status drop default;
alter type status rename to status_old;
create type status as enum ('A', 'C');
alter table task alter column status type status using status::text::status;
drop type status_old;
alter table task alter column status set default 'C';
alter table task add constraint ck check (status <> 'C'::status);
-- undo
alter table task drop constraint ck;
alter table task alter column status drop default;
alter type status rename to status_old;
create type status as enum ('A', 'B');
alter table task alter column status type status using status::text::status;
drop type status_old;
alter table task alter column status set default 'B';
alter table task add constraint ck check (status <> 'B'::status);

-- case: turns text into an enum
-- before
create table task (status varchar(255) default 'OPEN' not null check (status in ('OPEN', 'DONE')));
-- after
create type "Status" as enum ('OPEN', 'DONE');
create table task (status "Status" default 'OPEN' not null);
-- migration
alter table task drop constraint task_status_check;
create type "Status" as enum ('OPEN', 'DONE');
alter table task alter column status drop default;
alter table task alter column status type "Status" using status::"Status";
alter table task alter column status set default 'OPEN';
-- undo
alter table task alter column status drop default;
alter table task alter column status type varchar(255);
alter table task alter column status set default 'OPEN';
drop type "Status";
alter table task add constraint task_status_check check (status in ('OPEN', 'DONE'));
