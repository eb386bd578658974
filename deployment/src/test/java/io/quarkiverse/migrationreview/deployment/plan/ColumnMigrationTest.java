package io.quarkiverse.migrationreview.deployment.plan;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Columns that come, go and change. */
class ColumnMigrationTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final List<MigrationCase> CASES = List.of(
            new MigrationCase("adds columns",
                    """
                            create table task (id bigint primary key);
                            """,
                    """
                            create table task (id bigint primary key, priority varchar(255) not null, done boolean default false not null, data jsonb, amount numeric(10,2) default 0, at timestamp(6), tags text[] default '{}', code char(3) default 'abc', big bigint default 5);
                            """,
                    """
                            alter table task add column priority varchar(255) default '' not null;
                            alter table task alter column priority drop default;
                            alter table task add column done boolean default false not null;
                            alter table task add column data jsonb;
                            alter table task add column amount numeric(10,2) default 0;
                            alter table task add column at timestamp(6);
                            alter table task add column tags text[] default '{}';
                            alter table task add column code char(3) default 'abc'::bpchar;
                            alter table task add column big bigint default 5;
                            """,
                    """
                            alter table task drop column big;
                            alter table task drop column code;
                            alter table task drop column tags;
                            alter table task drop column at;
                            alter table task drop column amount;
                            alter table task drop column data;
                            alter table task drop column done;
                            alter table task drop column priority;
                            """),
            new MigrationCase("adds a column with all that hangs on it",
                    """
                            create table users (id bigint primary key);
                            create table task (id bigint primary key);
                            """,
                    """
                            create table users (id bigint primary key);
                            create table task (id bigint primary key, assignee_id bigint not null unique constraint fk_assignee references users, status varchar(255) check (status in ('OPEN')));
                            create index ix_assignee on task (assignee_id);
                            """,
                    """
                            alter table task add column assignee_id bigint not null;
                            alter table task add column status varchar(255);
                            alter table task add constraint task_assignee_id_key unique (assignee_id);
                            alter table task add constraint task_status_check check (status in ('OPEN'));
                            create index ix_assignee on task (assignee_id);
                            alter table task add constraint fk_assignee foreign key (assignee_id) references users (id);
                            """,
                    """
                            alter table task drop constraint fk_assignee;
                            drop index ix_assignee;
                            alter table task drop constraint task_status_check;
                            alter table task drop constraint task_assignee_id_key;
                            alter table task drop column status;
                            alter table task drop column assignee_id;
                            """),
            new MigrationCase("drops a column under a key of several columns and an index",
                    """
                            create table task (id bigint primary key, a int, b int, c int, constraint uk_abc unique (a, b, c), constraint ck check (a > b));
                            create index ix_part on task (c) where a > 0;
                            create index ix_incl on task (c) include (a);
                            create index ix_expr on task ((a + c));
                            create index ix_other on task (c);
                            """,
                    """
                            create table task (id bigint primary key, b int, c int, constraint uk_abc unique (b, c));
                            create index ix_other on task (c);
                            """,
                    """
                            alter table task drop constraint uk_abc;
                            alter table task add constraint uk_abc unique (b, c);
                            alter table task drop constraint ck;
                            drop index ix_expr;
                            drop index ix_incl;
                            drop index ix_part;
                            alter table task drop column a;
                            """,
                    """
                            alter table task add column a integer;
                            create index ix_part on task (c) where (a > 0);
                            create index ix_incl on task (c) include (a);
                            create index ix_expr on task (((a + c)));
                            alter table task add constraint ck check (a > b);
                            alter table task drop constraint uk_abc;
                            alter table task add constraint uk_abc unique (a, b, c);
                            """),
            new MigrationCase("allows and requires nulls",
                    """
                            create table task (id bigint primary key, a int not null, b int);
                            """,
                    """
                            create table task (id bigint primary key, a int, b int not null);
                            """,
                    """
                            update task set b = 0 where b is null;
                            alter table task alter column b set not null;
                            alter table task alter column a drop not null;
                            """,
                    """
                            update task set a = 0 where a is null;
                            alter table task alter column a set not null;
                            alter table task alter column b drop not null;
                            """),
            new MigrationCase("sets, replaces and drops defaults",
                    """
                            create table task (a int default 1, b int default 1, c int, d varchar(10) default 'x');
                            """,
                    """
                            create table task (a int default 2, b int, c int default 3, d varchar(10) default 'y');
                            """,
                    """
                            alter table task alter column b drop default;
                            alter table task alter column a set default 2;
                            alter table task alter column c set default 3;
                            alter table task alter column d set default 'y';
                            """,
                    """
                            alter table task alter column d set default 'x';
                            alter table task alter column c drop default;
                            alter table task alter column a set default 1;
                            alter table task alter column b set default 1;
                            """),
            new MigrationCase("changes types the server converts by itself",
                    """
                            create table task (a int, b varchar(50) default 'x', c varchar(50) default 'x', d text, e numeric(10,2), f date, g varchar(10)[], h int default 7);
                            create index ix_b on task (b);
                            """,
                    """
                            create table task (a bigint, b varchar(100) default 'x', c text default 'x', d varchar(50), e numeric(12,2), f timestamp(6), g text[], h varchar(5) default 'n');
                            create index ix_b on task (b);
                            """,
                    """
                            alter table task alter column a type bigint;
                            alter table task alter column b type varchar(100);
                            alter table task alter column c drop default;
                            alter table task alter column c type text;
                            alter table task alter column c set default 'x';
                            alter table task alter column d type varchar(50);
                            alter table task alter column e type numeric(12,2);
                            alter table task alter column f type timestamp(6);
                            alter table task alter column g type text[];
                            alter table task alter column h drop default;
                            alter table task alter column h type varchar(5);
                            alter table task alter column h set default 'n';
                            """,
                    """
                            alter table task alter column h drop default;
                            alter table task alter column h type integer using h::integer;
                            alter table task alter column h set default 7;
                            alter table task alter column g type varchar(10)[];
                            alter table task alter column f type date;
                            alter table task alter column e type numeric(10,2);
                            alter table task alter column d type text;
                            alter table task alter column c drop default;
                            alter table task alter column c type varchar(50);
                            alter table task alter column c set default 'x';
                            alter table task alter column b type varchar(50);
                            alter table task alter column a type integer;
                            """),
            new MigrationCase("changes types with an explicit conversion",
                    """
                            create table task (a text, b varchar(255) default '1' not null, c int, d json, e text default '2020-01-01');
                            """,
                    """
                            create table task (a uuid, b int default 1 not null, c boolean, d jsonb, e date default '2020-01-02');
                            """,
                    """
                            alter table task alter column a type uuid using a::uuid;
                            alter table task alter column b drop default;
                            alter table task alter column b type integer using b::integer;
                            alter table task alter column b set default 1;
                            alter table task alter column c type boolean using c::boolean;
                            alter table task alter column d type jsonb using d::jsonb;
                            alter table task alter column e drop default;
                            alter table task alter column e type date using e::date;
                            alter table task alter column e set default '2020-01-02';
                            """,
                    """
                            alter table task alter column e drop default;
                            alter table task alter column e type text;
                            alter table task alter column e set default '2020-01-01';
                            alter table task alter column d type json using d::json;
                            alter table task alter column c type integer using c::integer;
                            alter table task alter column b drop default;
                            alter table task alter column b type varchar(255);
                            alter table task alter column b set default '1';
                            alter table task alter column a type text;
                            """),
            new MigrationCase("changes a type with a check on the column",
                    """
                            create table task (a varchar(20) check (a in ('X', 'Y')), b text check (b in ('X', 'Y')));
                            """,
                    """
                            create table task (a text check (a in ('X', 'Y')), b varchar(20) check (b in ('X', 'Y')));
                            """,
                    """
                            alter table task drop constraint task_a_check;
                            alter table task drop constraint task_b_check;
                            alter table task alter column a type text;
                            alter table task alter column b type varchar(20);
                            alter table task add constraint task_a_check check (a in ('X', 'Y'));
                            alter table task add constraint task_b_check check (b in ('X', 'Y'));
                            """,
                    """
                            alter table task drop constraint task_b_check;
                            alter table task drop constraint task_a_check;
                            alter table task alter column b type text;
                            alter table task alter column a type varchar(20);
                            alter table task add constraint task_b_check check (b in ('X', 'Y'));
                            alter table task add constraint task_a_check check (a in ('X', 'Y'));
                            """),
            new MigrationCase("changes a type on both sides of a foreign key",
                    """
                            create table users (id bigint primary key);
                            create table task (user_id bigint constraint fk_user references users);
                            """,
                    """
                            create table users (id text primary key);
                            create table task (user_id text constraint fk_user references users);
                            """,
                    """
                            alter table task drop constraint fk_user;
                            alter table task alter column user_id type text;
                            alter table users alter column id type text;
                            alter table task add constraint fk_user foreign key (user_id) references users (id);
                            """,
                    """
                            alter table task drop constraint fk_user;
                            alter table users alter column id type bigint using id::bigint;
                            alter table task alter column user_id type bigint using user_id::bigint;
                            alter table task add constraint fk_user foreign key (user_id) references users (id);
                            """),
            new MigrationCase("widens an integer on both sides of a foreign key",
                    """
                            create table users (id int primary key);
                            create table task (user_id int constraint fk_user references users);
                            """,
                    """
                            create table users (id bigint primary key);
                            create table task (user_id bigint constraint fk_user references users);
                            """,
                    """
                            alter table task alter column user_id type bigint;
                            alter table users alter column id type bigint;
                            """,
                    """
                            alter table users alter column id type integer;
                            alter table task alter column user_id type integer;
                            """),
            new MigrationCase("turns plain numbers into an identity",
                    """
                            create table task (id bigint primary key, n int not null);
                            """,
                    """
                            create table task (id bigint generated by default as identity primary key, n int generated always as identity (start with 100 increment by 10 cache 5));
                            """,
                    """
                            alter table task alter column id add generated by default as identity;
                            select setval(pg_get_serial_sequence('task', 'id'), (select greatest(max(id) + 1, 1) from task), false);
                            alter table task alter column n add generated always as identity (start with 100 increment by 10 cache 5);
                            select setval(pg_get_serial_sequence('task', 'n'), (select greatest(max(n) + 1, 100) from task), false);
                            """,
                    """
                            alter table task alter column n drop identity;
                            alter table task alter column id drop identity;
                            """),
            new MigrationCase("turns a serial into an identity",
                    """
                            create table task (id bigserial primary key);
                            """,
                    """
                            create table task (id bigint generated by default as identity primary key);
                            """,
                    """
                            alter table task alter column id drop default;
                            alter table task alter column id add generated by default as identity;
                            select setval(pg_get_serial_sequence('task', 'id'), (select greatest(max(id) + 1, 1) from task), false);
                            alter sequence task_id_seq owned by none;
                            drop sequence task_id_seq;
                            """,
                    """
                            create sequence task_id_seq start with 1 increment by 1;
                            alter sequence task_id_seq owned by task.id;
                            alter table task alter column id drop identity;
                            alter table task alter column id set default nextval('task_id_seq');
                            """),
            new MigrationCase("widens a serial into an identity",
                    """
                            create table task (id serial primary key);
                            """,
                    """
                            create table task (id bigint generated by default as identity primary key);
                            """,
                    """
                            alter table task alter column id drop default;
                            alter table task alter column id type bigint;
                            alter table task alter column id add generated by default as identity;
                            select setval(pg_get_serial_sequence('task', 'id'), (select greatest(max(id) + 1, 1) from task), false);
                            alter sequence task_id_seq owned by none;
                            drop sequence task_id_seq;
                            """,
                    """
                            create sequence task_id_seq as integer start with 1 increment by 1;
                            alter sequence task_id_seq owned by task.id;
                            alter table task alter column id drop identity;
                            alter table task alter column id type integer;
                            alter table task alter column id set default nextval('task_id_seq');
                            """),
            new MigrationCase("widens an identity",
                    """
                            create table task (id int generated by default as identity primary key);
                            """,
                    """
                            create table task (id bigint generated always as identity (increment by 50) primary key);
                            """,
                    """
                            alter table task alter column id type bigint;
                            alter table task alter column id set generated always set increment by 50;
                            """,
                    """
                            alter table task alter column id set generated by default set increment by 1;
                            alter table task alter column id type integer;
                            """),
            new MigrationCase("adds and changes computed columns",
                    """
                            create table task (a int, b int generated always as (a + 1) stored, c int generated always as (a * 2) stored unique, d int);
                            create table ref (c int constraint fk_c references task (c));
                            """,
                    """
                            create table task (a int, b int generated always as (a + 2) stored, c int unique, d int generated always as (a * 3) stored, e int, f int generated always as (e + a) stored);
                            create table ref (c int constraint fk_c references task (c));
                            """,
                    """
                            alter table ref drop constraint fk_c;
                            alter table task drop constraint task_c_key;
                            alter table task add column e integer;
                            alter table task drop column b;
                            alter table task add column b integer generated always as (a + 2) stored;
                            alter table task alter column c drop expression;
                            alter table task add column f integer generated always as (e + a) stored;
                            alter table task add constraint task_c_key unique (c);
                            alter table ref add constraint fk_c foreign key (c) references task (c);
                            alter table task drop column d;
                            alter table task add column d integer generated always as (a * 3) stored;
                            """,
                    """
                            alter table task alter column d drop expression;
                            alter table ref drop constraint fk_c;
                            alter table task drop constraint task_c_key;
                            alter table task drop column f;
                            alter table task drop column c;
                            alter table task add column c integer generated always as (a * 2) stored;
                            alter table task drop column b;
                            alter table task add column b integer generated always as (a + 1) stored;
                            alter table task drop column e;
                            alter table task add constraint task_c_key unique (c);
                            alter table ref add constraint fk_c foreign key (c) references task (c);
                            """),
            new MigrationCase("changes a collation",
                    """
                            create table task (a text, b varchar(10) collate "C");
                            """,
                    """
                            create table task (a text collate "C", b varchar(10));
                            """,
                    """
                            alter table task alter column a type text collate "C";
                            alter table task alter column b type varchar(10);
                            """,
                    """
                            alter table task alter column b type varchar(10) collate "C";
                            alter table task alter column a type text;
                            """),
            new MigrationCase("works on a table in a second schema",
                    """
                            create schema audit;
                            create table audit.event (id bigint primary key, a int);
                            create index ix on audit.event (a);
                            """,
                    """
                            create schema audit;
                            create table audit.event (id bigint primary key, b text default 'x' not null);
                            create index ix on audit.event (b);
                            """,
                    """
                            drop index audit.ix;
                            alter table audit.event add column b text default 'x' not null;
                            create index ix on audit.event (b);
                            alter table audit.event drop column a;
                            """,
                    """
                            alter table audit.event add column a integer;
                            drop index audit.ix;
                            alter table audit.event drop column b;
                            create index ix on audit.event (a);
                            """));

    static List<MigrationCase> cases() {
        return CASES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leadsThereAndBack(MigrationCase migration) throws SQLException {
        migration.check(SERVER);
    }
}
