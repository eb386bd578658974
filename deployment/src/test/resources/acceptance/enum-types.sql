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
-- questions
What do rows get that have 'B' in columns of type status? No row has it
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
-- questions
What do rows get that have 'B' in columns of type status? Renamed to 'C'
-- migration
alter table task drop constraint ck;
alter table task alter column status drop default;
alter type status rename value 'B' to 'C';
alter table task alter column status set default 'C';
alter table task add constraint ck check (status <> 'C');
-- undo
alter table task drop constraint ck;
alter table task alter column status drop default;
alter type status rename value 'C' to 'B';
alter table task alter column status set default 'B';
alter table task add constraint ck check (status <> 'B');

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

-- case: creates a type alone
-- after
create type mood as enum ('SAD', 'OK');
-- migration
create type mood as enum ('SAD', 'OK');
-- undo
drop type mood;

-- case: creates a type with odd labels
-- after
create type mood as enum ('it''s', 'two words', '', 'Ä', 'SELECT', '"q"');
-- migration
create type mood as enum ('it''s', 'two words', '', 'Ä', 'SELECT', '"q"');
-- undo
drop type mood;

-- case: creates a type and a table of it
-- after
create type mood as enum ('SAD', 'OK');
create table task (id int primary key, v mood not null, w mood[]);
-- migration
create type mood as enum ('SAD', 'OK');
create table task (
    id integer not null,
    v mood not null,
    w mood[],
    constraint task_pkey primary key (id)
);
-- undo
drop table task;
drop type mood;

-- case: creates a type with an odd name
-- before
create table task (id int);
-- after
create type "My Mood" as enum ('SAD', 'OK');
create table task (id int, v "My Mood" default 'OK', w "My Mood"[] default '{OK}');
-- migration
create type "My Mood" as enum ('SAD', 'OK');
alter table task add column v "My Mood" default 'OK';
alter table task add column w "My Mood"[] default '{OK}';
-- undo
alter table task drop column w;
alter table task drop column v;
drop type "My Mood";

-- case: creates a type in another schema
-- before
create schema app;
create table task (id int);
-- after
create schema app;
create type app.mood as enum ('SAD', 'OK');
create table task (id int, v app.mood default 'SAD' not null, w app.mood[]);
-- migration
create type app.mood as enum ('SAD', 'OK');
alter table task add column v app.mood default 'SAD' not null;
alter table task add column w app.mood[];
-- undo
alter table task drop column w;
alter table task drop column v;
drop type app.mood;

-- case: drops a type with its column
-- before
create type mood as enum ('SAD', 'OK');
create table task (id int, v mood);
-- after
create table task (id int);
-- migration
alter table task drop column v;
drop type mood;
-- undo
create type mood as enum ('SAD', 'OK');
alter table task add column v mood;

-- case: drops a type with its table
-- before
create type mood as enum ('SAD', 'OK');
create table task (id int, v mood);
-- migration
drop table task;
drop type mood;
-- undo
create type mood as enum ('SAD', 'OK');
create table task (
    id integer,
    v mood
);

-- case: adds a label at the end
-- before
create type mood as enum ('A', 'B');
-- after
create type mood as enum ('A', 'B', 'C');
-- both
create table task (id int, v mood);
-- migration
alter type mood add value 'C';
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds a label at the start
-- before
create type mood as enum ('B', 'C');
-- after
create type mood as enum ('A', 'B', 'C');
-- both
create table task (id int, v mood);
-- migration
alter type mood add value 'A' before 'B';
-- undo
alter type mood rename to mood_old;
create type mood as enum ('B', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds a label in the middle
-- before
create type mood as enum ('A', 'C');
-- after
create type mood as enum ('A', 'B', 'C');
-- both
create table task (id int, v mood);
-- migration
alter type mood add value 'B' after 'A';
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds several labels next to each other
-- before
create type mood as enum ('A', 'Z');
-- after
create type mood as enum ('A', 'B', 'C', 'D', 'Z');
-- both
create table task (id int, v mood);
-- migration
alter type mood add value 'B' after 'A';
alter type mood add value 'C' after 'B';
alter type mood add value 'D' after 'C';
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'Z');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds several labels at the start
-- before
create type mood as enum ('Z');
-- after
create type mood as enum ('A', 'B', 'Z');
-- both
create table task (id int, v mood);
-- migration
alter type mood add value 'A' before 'Z';
alter type mood add value 'B' after 'A';
-- undo
alter type mood rename to mood_old;
create type mood as enum ('Z');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds a label with a quote
-- before
create type mood as enum ('A');
-- after
create type mood as enum ('it''s', 'A');
-- both
create table task (id int, v mood);
-- migration
alter type mood add value 'it''s' before 'A';
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: removes the last label
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('A', 'B');
-- both
create table task (id int, v mood);
-- questions
What do rows get that have 'C' in columns of type mood? No row has it
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
-- undo
alter type mood add value 'C';

-- case: removes the first label
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('B', 'C');
-- both
create table task (id int, v mood);
-- questions
What do rows get that have 'A' in columns of type mood? No row has it
-- migration
alter type mood rename to mood_old;
create type mood as enum ('B', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
-- undo
alter type mood add value 'A' before 'B';

-- case: removes a label of a type that nothing uses
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('A', 'C');
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
drop type mood_old;
-- undo
alter type mood add value 'B' after 'A';

-- case: renames a label
-- before
create type mood as enum ('A', 'OLD', 'C');
-- after
create type mood as enum ('A', 'NEW', 'C');
-- both
create table task (id int, v mood);
-- questions
What do rows get that have 'OLD' in columns of type mood? Renamed to 'NEW'
-- migration
alter type mood rename value 'OLD' to 'NEW';
-- undo
alter type mood rename value 'NEW' to 'OLD';

-- case: reorders labels
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('C', 'A', 'B');
-- both
create table task (id int, v mood);
-- migration
alter type mood rename to mood_old;
create type mood as enum ('C', 'A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'B', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: removes and adds labels
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('X', 'A', 'C', 'Y');
-- both
create table task (id int, v mood);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter type mood rename to mood_old;
create type mood as enum ('X', 'A', 'C', 'Y');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'B', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: replaces all labels
-- before
create type mood as enum ('A', 'B');
-- after
create type mood as enum ('X', 'Y');
-- both
create table task (id int, v mood);
-- questions
What do rows get that have 'A' in columns of type mood? No row has it
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter type mood rename to mood_old;
create type mood as enum ('X', 'Y');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: removes a label of a type with a default elsewhere
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('A', 'C');
-- both
create table task (id int, v mood default 'A' not null, w mood[] default '{A,C}' not null);
create table note (v mood default 'C');
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
alter table note alter column v drop default;
alter table note alter column v type mood using v::text::mood;
alter table note alter column v set default 'C';
alter table task alter column v drop default;
alter table task alter column v type mood using v::text::mood;
alter table task alter column v set default 'A';
alter table task alter column w drop default;
alter table task alter column w type mood[] using w::text[]::mood[];
alter table task alter column w set default '{A,C}';
drop type mood_old;
-- undo
alter type mood add value 'B' after 'A';

-- case: removes a label that is a default
-- before
create type mood as enum ('A', 'B');
create table task (v mood default 'B');
-- after
create type mood as enum ('A');
create table task (v mood default 'A');
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task alter column v drop default;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task alter column v set default 'A';
-- undo
alter table task alter column v drop default;
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task alter column v set default 'B';

-- case: removes a label that is a default and sets none
-- before
create type mood as enum ('A', 'B');
create table task (v mood default 'B' not null);
-- after
create type mood as enum ('A');
create table task (v mood not null);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task alter column v drop default;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task alter column v set default 'B';

-- case: removes a label that is the default of a dropped column
-- before
create type mood as enum ('A', 'B');
create table task (id int, v mood default 'B', w mood);
-- after
create type mood as enum ('A');
create table task (id int, w mood);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task drop column v;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
alter table task add column v mood default 'B';

-- case: removes a label that is the default of a column of a dropped table
-- before
create type mood as enum ('A', 'B');
create table task (id int, w mood);
create table note (v mood default 'B');
-- after
create type mood as enum ('A');
create table task (id int, w mood);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
drop table note;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
create table note (
    v mood default 'B'
);

-- case: removes a label that is in a check of a dropped column
-- before
create type mood as enum ('A', 'B');
create table task (id int, v mood check (v <> 'B'), w mood);
-- after
create type mood as enum ('A');
create table task (id int, w mood);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task drop constraint task_v_check;
alter table task drop column v;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
alter table task add column v mood;
alter table task add constraint task_v_check check (v <> 'B');

-- case: removes a label from a type of a key
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('A', 'C');
-- both
create table kind (v mood primary key, n int);
create table task (v mood constraint fk references kind, w mood constraint uk unique);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task drop constraint fk;
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
alter table kind alter column v type mood using v::text::mood;
alter table task alter column v type mood using v::text::mood;
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
alter table task add constraint fk foreign key (v) references kind (v);
-- undo
alter type mood add value 'B' after 'A';

-- case: removes a label from a type in an expression index
-- before
create type mood as enum ('A', 'B', 'C');
create table task (id int, v mood);
create index ix on task ((v = 'A'));
-- after
create type mood as enum ('A', 'C');
create table task (id int, v mood);
create index ix on task ((v = 'A'));
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
drop index ix;
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
create index ix on task (((v = 'A'::mood)));
-- undo
alter type mood add value 'B' after 'A';

-- case: removes a label that a check lists
-- before
create type mood as enum ('A', 'B', 'C');
create table task (v mood check (v in ('A', 'B')));
-- after
create type mood as enum ('A', 'C');
create table task (v mood check (v in ('A')));
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task drop constraint task_v_check;
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task add constraint task_v_check check (v in ('A'));
-- undo
alter table task drop constraint task_v_check;
alter type mood rename to mood_old;
create type mood as enum ('A', 'B', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task add constraint task_v_check check (v in ('A', 'B'));

-- case: removes a label that a predicate names
-- before
create type mood as enum ('A', 'B', 'C');
create table task (id int, v mood);
create index ix on task (id) where v = 'B';
-- after
create type mood as enum ('A', 'C');
create table task (id int, v mood);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
drop index ix;
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
-- undo
alter type mood rename to mood_old;
create type mood as enum ('A', 'B', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
create index ix on task (id) where (v = 'B'::mood);

-- case: removes a label from a type that a computed column reads
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('A', 'C');
-- both
create table task (v mood, f boolean generated always as (v = 'A') stored);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task drop column f;
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task add column f boolean generated always as (v = 'A'::mood) stored;
-- undo
alter type mood add value 'B' after 'A';

-- case: removes a label from a type that a computed column has
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('A', 'C');
-- both
create table task (n int, v mood generated always as (case when n > 0 then 'A'::mood else 'C'::mood end) stored);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task drop column v;
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
drop type mood_old;
alter table task add column v mood generated always as (case when (n > 0) then 'A'::mood else 'C'::mood end) stored;
-- undo
alter type mood add value 'B' after 'A';

-- case: reorders labels under an index and a computed column
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('C', 'A', 'B');
-- both
create table task (v mood, f boolean generated always as (v > 'A') stored);
create index ix on task (v);
-- migration
alter table task drop column f;
alter type mood rename to mood_old;
create type mood as enum ('C', 'A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task add column f boolean generated always as (v > 'A'::mood) stored;
-- undo
alter table task drop column f;
alter type mood rename to mood_old;
create type mood as enum ('A', 'B', 'C');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task add column f boolean generated always as (v > 'A'::mood) stored;

-- case: adds a label and a column of it
-- before
create type mood as enum ('A');
create table task (id int, v mood);
-- after
create type mood as enum ('A', 'B');
create table task (id int, v mood, w mood);
-- migration
alter type mood add value 'B';
alter table task add column w mood;
-- undo
alter table task drop column w;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds a label and a column with it as default
-- before
create type mood as enum ('A');
create table task (id int, v mood);
-- after
create type mood as enum ('A', 'B');
create table task (id int, v mood, w mood default 'B');
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task add column w mood default 'B';
-- undo
alter table task drop column w;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds a label and a table with it as default
-- before
create type mood as enum ('A');
create table task (id int, v mood);
-- after
create type mood as enum ('A', 'B');
create table task (id int, v mood);
create table note (v mood default 'B' not null);
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
create table note (
    v mood default 'B' not null
);
-- undo
drop table note;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds a label and a check of it
-- before
create type mood as enum ('A');
create table task (v mood);
-- after
create type mood as enum ('A', 'B');
create table task (v mood check (v <> 'B'));
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task add constraint task_v_check check (v <> 'B');
-- undo
alter table task drop constraint task_v_check;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds a label and an index of it
-- before
create type mood as enum ('A');
create table task (v mood);
-- after
create type mood as enum ('A', 'B');
create table task (v mood);
create index ix on task (v) where v = 'B';
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
create index ix on task (v) where (v = 'B'::mood);
-- undo
drop index ix;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds a label and a computed column of it
-- before
create type mood as enum ('A');
create table task (v mood);
-- after
create type mood as enum ('A', 'B');
create table task (v mood, f boolean generated always as (v = 'B') stored);
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task add column f boolean generated always as (v = 'B'::mood) stored;
-- undo
alter table task drop column f;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old;

-- case: adds a label and turns text into the type
-- before
create type mood as enum ('A');
create table task (v text);
-- after
create type mood as enum ('A', 'B');
create table task (v mood);
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
drop type mood_old;
alter table task alter column v type mood using v::mood;
-- undo
alter table task alter column v type text;
alter type mood rename to mood_old;
create type mood as enum ('A');
drop type mood_old;

-- case: adds labels and an array that holds them
-- before
create type mood as enum ('A');
create table task (v mood[] default '{A}');
-- after
create type mood as enum ('A', 'B');
create table task (v mood[] default '{A,B}');
-- migration
alter table task alter column v drop default;
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column v type mood[] using v::text[]::mood[];
drop type mood_old;
alter table task alter column v set default '{A,B}';
-- undo
alter table task alter column v drop default;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood[] using v::text[]::mood[];
drop type mood_old;
alter table task alter column v set default '{A}';

-- case: turns a column of the type into an array while a label goes
-- before
create type mood as enum ('A', 'B', 'C');
create table task (id int, v mood);
-- after
create type mood as enum ('A', 'C');
create table task (id int, w mood[]);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task drop column v;
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
drop type mood_old;
alter table task add column w mood[];
-- undo
alter table task drop column w;
alter type mood add value 'B' after 'A';
alter table task add column v mood;

-- case: removes a label and drops every column of the type
-- before
create type mood as enum ('A', 'B');
create table task (id int, v mood);
-- after
create type mood as enum ('A');
create table task (id int);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task drop column v;
alter type mood rename to mood_old;
create type mood as enum ('A');
drop type mood_old;
-- undo
alter type mood add value 'B';
alter table task add column v mood;

-- case: removes a label and turns a column of the type into text
-- before
create type mood as enum ('A', 'B');
create table task (id int, v mood default 'B', w mood);
-- after
create type mood as enum ('A');
create table task (id int, v text default 'B', w mood);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task alter column v drop default;
alter table task alter column v type text;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
alter table task alter column v set default 'B';
-- undo
alter table task alter column v drop default;
alter type mood rename to mood_old;
create type mood as enum ('A', 'B');
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
alter table task alter column v type mood using v::mood;
alter table task alter column v set default 'B';

-- case: changes labels of two types at once
-- before
create type one as enum ('A', 'B');
create type two as enum ('A', 'B');
-- after
create type one as enum ('A');
create type two as enum ('B', 'A');
-- both
create table task (v one default 'A', w two default 'A', constraint ck check (v = 'A' or w = 'A'));
-- questions
What do rows get that have 'B' in columns of type one? No row has it
-- migration
alter table task drop constraint ck;
alter type one rename to one_old;
create type one as enum ('A');
alter table task alter column v drop default;
alter table task alter column v type one using v::text::one;
alter table task alter column v set default 'A';
drop type one_old;
alter table task add constraint ck check ((v = 'A'::one) or (w = 'A'::two));
alter table task drop constraint ck;
alter type two rename to two_old;
create type two as enum ('B', 'A');
alter table task alter column w drop default;
alter table task alter column w type two using w::text::two;
alter table task alter column w set default 'A';
drop type two_old;
alter table task add constraint ck check ((v = 'A'::one) or (w = 'A'::two));
-- undo
alter table task drop constraint ck;
alter type two rename to two_old;
create type two as enum ('A', 'B');
alter table task alter column w drop default;
alter table task alter column w type two using w::text::two;
alter table task alter column w set default 'A';
drop type two_old;
alter table task add constraint ck check ((v = 'A'::one) or (w = 'A'::two));
alter type one add value 'B';

-- case: turns a column from one type into another whose labels change
-- before
create type one as enum ('A', 'B');
create type two as enum ('A', 'B', 'C');
create table task (v one default 'A', w two);
-- after
create type one as enum ('A', 'B');
create type two as enum ('A', 'B');
create table task (v two default 'B', w two);
-- questions
What do rows get that have 'C' in columns of type two? No row has it
-- migration
alter table task alter column v drop default;
alter type two rename to two_old;
create type two as enum ('A', 'B');
alter table task alter column w type two using w::text::two;
drop type two_old;
alter table task alter column v type two using v::text::two;
alter table task alter column v set default 'B';
-- undo
alter table task alter column v drop default;
alter table task alter column v type one using v::text::one;
alter type two add value 'C';
alter table task alter column v set default 'A';

-- case: replaces a type by one of another name
-- before
create type one as enum ('A', 'B');
create table task (v one default 'A' not null);
-- after
create type two as enum ('A', 'B');
create table task (v two default 'A' not null);
-- migration
create type two as enum ('A', 'B');
alter table task alter column v drop default;
alter table task alter column v type two using v::text::two;
alter table task alter column v set default 'A';
drop type one;
-- undo
create type one as enum ('A', 'B');
alter table task alter column v drop default;
alter table task alter column v type one using v::text::one;
alter table task alter column v set default 'A';
drop type two;

-- case: removes a label beside a type of the old name
-- before
create type mood as enum ('A', 'B');
-- after
create type mood as enum ('A');
-- both
create type mood_old as enum ('X');
create table mood_old2 (id int);
create table task (v mood, w mood_old);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter type mood rename to mood_old3;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
drop type mood_old3;
-- undo
alter type mood add value 'B';

-- case: removes a label from a type with the longest name
-- before
create type mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm as enum ('A', 'B');
-- after
create type mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm as enum ('A');
-- both
create table task (v mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm);
-- questions
What do rows get that have 'B' in columns of type mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm? No row has it
-- migration
alter type mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm rename to mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm_old;
create type mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm as enum ('A');
alter table task alter column v type mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm using v::text::mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm;
drop type mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm_old;
-- undo
alter type mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm add value 'B';

-- case: removes a label from a type in another schema
-- before
create schema app;
create type app."Mood" as enum ('A', 'B');
-- after
create schema app;
create type app."Mood" as enum ('A');
-- both
create table task (v app."Mood" default 'A', w app."Mood"[], constraint ck check (v = 'A'));
create table app.note (v app."Mood");
-- questions
What do rows get that have 'B' in columns of type app."Mood"? No row has it
-- migration
alter table task drop constraint ck;
alter type app."Mood" rename to "Mood_old";
create type app."Mood" as enum ('A');
alter table app.note alter column v type app."Mood" using v::text::app."Mood";
alter table task alter column v drop default;
alter table task alter column v type app."Mood" using v::text::app."Mood";
alter table task alter column v set default 'A';
alter table task alter column w type app."Mood"[] using w::text[]::app."Mood"[];
drop type app."Mood_old";
alter table task add constraint ck check (v in ('A'));
-- undo
alter type app."Mood" add value 'B';

-- case: tells types of the same name in two schemas apart
-- before
create schema app;
create type app.mood as enum ('A', 'B');
-- after
create schema app;
create type app.mood as enum ('A');
-- both
create type mood as enum ('A', 'B');
create table task (v app.mood default 'A', w mood default 'B');
-- questions
What do rows get that have 'B' in columns of type app.mood? No row has it
-- migration
alter type app.mood rename to mood_old;
create type app.mood as enum ('A');
alter table task alter column v drop default;
alter table task alter column v type app.mood using v::text::app.mood;
alter table task alter column v set default 'A';
drop type app.mood_old;
-- undo
alter type app.mood add value 'B';

-- case: keeps the comment of a type whose labels go
-- before
create type mood as enum ('A', 'B');
comment on type mood is 'old';
-- after
create type mood as enum ('A');
comment on type mood is 'new';
-- both
create table task (id int, v mood);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A');
comment on type mood is 'old';
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
comment on type mood is 'new';
-- undo
comment on type mood is 'old';
alter type mood add value 'B';

-- case: removes a label from a type with the longest name of other letters
-- before
create type äääääääääääääääääääääääääääääääb as enum ('A', 'B');
-- after
create type äääääääääääääääääääääääääääääääb as enum ('A');
-- both
create table task (v äääääääääääääääääääääääääääääääb);
-- questions
What do rows get that have 'B' in columns of type "äääääääääääääääääääääääääääääääb"? No row has it
-- migration
alter type "äääääääääääääääääääääääääääääääb" rename to "äääääääääääääääääääääääääääää_old";
create type "äääääääääääääääääääääääääääääääb" as enum ('A');
alter table task alter column v type "äääääääääääääääääääääääääääääääb" using v::text::"äääääääääääääääääääääääääääääääb";
drop type "äääääääääääääääääääääääääääää_old";
-- undo
alter type "äääääääääääääääääääääääääääääääb" add value 'B';

-- case: removes a label while a check compares two columns of the type
-- before
create type mood as enum ('A', 'B');
-- after
create type mood as enum ('A');
-- both
create table task (v mood, w mood, constraint ck check (v <> w));
create index ix on task ((v < w));
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table task drop constraint ck;
drop index ix;
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
alter table task add constraint ck check (v <> w);
create index ix on task (((v < w)));
-- undo
alter type mood add value 'B';

-- case: removes a label under an index over two columns of the type
-- before
create type mood as enum ('A', 'B');
-- after
create type mood as enum ('A');
-- both
create table task (v mood, w mood, constraint uk unique (v, w));
create index ix on task (w, v);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column v type mood using v::text::mood;
alter table task alter column w type mood using w::text::mood;
drop type mood_old;
-- undo
alter type mood add value 'B';

-- case: removes a label from a type that a default of text goes through
-- before
create type mood as enum ('A', 'B');
-- after
create type mood as enum ('A');
-- both
create table task (t text default 'A'::mood::text, v mood);
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter type mood rename to mood_old;
create type mood as enum ('A');
alter table task alter column t set default ('A'::mood)::text;
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
-- undo
alter type mood add value 'B';

-- case: replaces a label in a check, an index, a default and a computed column at once
-- before
create type mood as enum ('A', 'OLD');
create table task (v mood default 'OLD', f boolean generated always as (v = 'OLD') stored, constraint ck check (v <> 'A' or v = 'OLD'));
create index ix on task (v) where v = 'OLD';
-- after
create type mood as enum ('A', 'NEW');
create table task (v mood default 'NEW', f boolean generated always as (v = 'NEW') stored, constraint ck check (v <> 'A' or v = 'NEW'));
create index ix on task (v) where v = 'NEW';
-- questions
What do rows get that have 'OLD' in columns of type mood? Renamed to 'NEW'
-- migration
alter table task drop constraint ck;
drop index ix;
alter table task alter column v drop default;
alter table task drop column f;
alter type mood rename value 'OLD' to 'NEW';
alter table task alter column v set default 'NEW';
alter table task add column f boolean generated always as (v = 'NEW'::mood) stored;
alter table task add constraint ck check ((v <> 'A'::mood) or (v = 'NEW'::mood));
create index ix on task (v) where (v = 'NEW'::mood);
-- undo
drop index ix;
alter table task drop constraint ck;
alter table task drop column f;
alter table task alter column v drop default;
alter type mood rename value 'NEW' to 'OLD';
alter table task add column f boolean generated always as (v = 'OLD'::mood) stored;
alter table task alter column v set default 'OLD';
create index ix on task (v) where (v = 'OLD'::mood);
alter table task add constraint ck check ((v <> 'A'::mood) or (v = 'OLD'::mood));

-- case: removes a label of a key that a computed column takes part in
-- before
create type mood as enum ('A', 'B', 'C');
-- after
create type mood as enum ('A', 'C');
-- both
create table task (v mood, f boolean generated always as (v = 'A') stored, constraint uk unique (v, f));
create table note (v mood, f boolean, constraint fk foreign key (v, f) references task (v, f));
-- questions
What do rows get that have 'B' in columns of type mood? No row has it
-- migration
alter table note drop constraint fk;
alter table task drop constraint uk;
alter table task drop column f;
alter type mood rename to mood_old;
create type mood as enum ('A', 'C');
alter table note alter column v type mood using v::text::mood;
alter table task alter column v type mood using v::text::mood;
drop type mood_old;
alter table task add column f boolean generated always as (v = 'A'::mood) stored;
alter table task add constraint uk unique (v, f);
alter table note add constraint fk foreign key (v, f) references task (v, f);
-- undo
alter type mood add value 'B' after 'A';

-- case: renames a label, with the rows that have it
-- before
create type status as enum ('OPEN', 'DONE');
create table task (status status default 'OPEN', old status[]);
insert into task values ('OPEN', '{OPEN,DONE}'), ('DONE', null);
-- after
create type status as enum ('TODO', 'DONE');
create table task (status status default 'TODO', old status[]);
insert into task values ('TODO', '{TODO}');
-- questions
What do rows get that have 'OPEN' in columns of type status? Renamed to 'TODO'
-- migration
alter table task alter column status drop default;
alter type status rename value 'OPEN' to 'TODO';
alter table task alter column status set default 'TODO';
-- undo
alter table task alter column status drop default;
alter type status rename value 'TODO' to 'OPEN';
alter table task alter column status set default 'OPEN';

-- case: replaces a label by one that stands elsewhere, in rows and in arrays
-- before
create type status as enum ('OPEN', 'DONE');
create table task (status status, old status[]);
insert into task values ('OPEN', '{OPEN,DONE}'), ('DONE', null);
-- after
create type status as enum ('DONE', 'LATER');
create table task (status status, old status[]);
insert into task values ('LATER', '{LATER}');
-- questions
What do rows get that have 'OPEN' in columns of type status? Renamed to 'LATER'
-- migration
alter type status rename to status_old;
create type status as enum ('DONE', 'LATER');
alter table task alter column status type status using (case status::text when 'OPEN' then 'LATER' else status::text end)::status;
alter table task alter column old type status[] using array_replace(old::text[], 'OPEN', 'LATER')::status[];
drop type status_old;
-- undo
alter type status rename to status_old;
create type status as enum ('OPEN', 'DONE');
alter table task alter column status type status using (case status::text when 'LATER' then 'OPEN' else status::text end)::status;
alter table task alter column old type status[] using array_replace(old::text[], 'LATER', 'OPEN')::status[];
drop type status_old;
