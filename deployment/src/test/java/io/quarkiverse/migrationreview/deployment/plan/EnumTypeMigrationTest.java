package io.quarkiverse.migrationreview.deployment.plan;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Enum types that come, go and change. */
class EnumTypeMigrationTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final List<MigrationCase> CASES = List.of(
            new MigrationCase("creates a type and uses it",
                    """
                            create table task (id bigint primary key);
                            """,
                    """
                            create type status as enum ('OPEN', 'it''s');
                            create table task (id bigint primary key, status status default 'OPEN' not null);
                            """,
                    """
                            create type status as enum ('OPEN', 'it''s');
                            alter table task add column status status default 'OPEN' not null;
                            """,
                    """
                            alter table task drop column status;
                            drop type status;
                            """),
            new MigrationCase("adds values at every place",
                    """
                            create type status as enum ('B', 'D');
                            create table task (status status default 'B');
                            """,
                    """
                            create type status as enum ('A', 'B', 'C', 'D', 'E');
                            create table task (status status default 'B');
                            """,
                    """
                            alter type status add value 'A' before 'B';
                            alter type status add value 'C' after 'B';
                            alter type status add value 'E';
                            """,
                    """
                            alter type status rename to status_old;
                            create type status as enum ('B', 'D');
                            alter table task alter column status drop default;
                            alter table task alter column status type status using status::text::status;
                            alter table task alter column status set default 'B';
                            drop type status_old;
                            """),
            new MigrationCase("adds a value and uses it at once",
                    """
                            create type status as enum ('A', 'B');
                            create table task (status status default 'A' not null);
                            """,
                    """
                            create type status as enum ('A', 'B', 'C');
                            create table task (status status default 'C' not null);
                            """,
                    """
                            alter table task alter column status drop default;
                            alter type status rename to status_old;
                            create type status as enum ('A', 'B', 'C');
                            alter table task alter column status type status using status::text::status;
                            drop type status_old;
                            alter table task alter column status set default 'C';
                            """,
                    """
                            alter table task alter column status drop default;
                            alter type status rename to status_old;
                            create type status as enum ('A', 'B');
                            alter table task alter column status type status using status::text::status;
                            drop type status_old;
                            alter table task alter column status set default 'A';
                            """),
            new MigrationCase("removes a value from a type in use",
                    """
                            create type status as enum ('A', 'B', 'C');
                            comment on type status is 'how far';
                            create table task (status status default 'A' not null, others status[] default '{A}', n int, constraint ck check (status <> 'A' or n > 0));
                            create index ix on task (n) where status = 'A';
                            create index ix_plain on task (status);
                            """,
                    """
                            create type status as enum ('A', 'C');
                            comment on type status is 'how far';
                            create table task (status status default 'A' not null, others status[] default '{A}', n int, constraint ck check (status <> 'A' or n > 0));
                            create index ix on task (n) where status = 'A';
                            create index ix_plain on task (status);
                            """,
                    """
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
                            """,
                    """
                            alter type status add value 'B' after 'A';
                            """),
            new MigrationCase("reorders values under a foreign key",
                    """
                            create type status as enum ('A', 'B');
                            create table kind (status status primary key);
                            create table task (status status constraint fk_kind references kind);
                            """,
                    """
                            create type status as enum ('B', 'A');
                            create table kind (status status primary key);
                            create table task (status status constraint fk_kind references kind);
                            """,
                    """
                            alter table task drop constraint fk_kind;
                            alter type status rename to status_old;
                            create type status as enum ('B', 'A');
                            alter table kind alter column status type status using status::text::status;
                            alter table task alter column status type status using status::text::status;
                            drop type status_old;
                            alter table task add constraint fk_kind foreign key (status) references kind (status);
                            """,
                    """
                            alter table task drop constraint fk_kind;
                            alter type status rename to status_old;
                            create type status as enum ('A', 'B');
                            alter table kind alter column status type status using status::text::status;
                            alter table task alter column status type status using status::text::status;
                            drop type status_old;
                            alter table task add constraint fk_kind foreign key (status) references kind (status);
                            """),
            new MigrationCase("replaces a value that is a default",
                    """
                            create type status as enum ('A', 'B');
                            create table task (status status default 'B' not null, constraint ck check (status <> 'B'));
                            """,
                    """
                            create type status as enum ('A', 'C');
                            create table task (status status default 'C' not null, constraint ck check (status <> 'C'));
                            """,
                    """
                            alter table task drop constraint ck;
                            alter table task alter column status drop default;
                            alter type status rename to status_old;
                            create type status as enum ('A', 'C');
                            alter table task alter column status type status using status::text::status;
                            drop type status_old;
                            alter table task alter column status set default 'C';
                            alter table task add constraint ck check (status <> 'C'::status);
                            """,
                    """
                            alter table task drop constraint ck;
                            alter table task alter column status drop default;
                            alter type status rename to status_old;
                            create type status as enum ('A', 'B');
                            alter table task alter column status type status using status::text::status;
                            drop type status_old;
                            alter table task alter column status set default 'B';
                            alter table task add constraint ck check (status <> 'B'::status);
                            """),
            new MigrationCase("turns text into an enum",
                    """
                            create table task (status varchar(255) default 'OPEN' not null check (status in ('OPEN', 'DONE')));
                            """,
                    """
                            create type "Status" as enum ('OPEN', 'DONE');
                            create table task (status "Status" default 'OPEN' not null);
                            """,
                    """
                            alter table task drop constraint task_status_check;
                            create type "Status" as enum ('OPEN', 'DONE');
                            alter table task alter column status drop default;
                            alter table task alter column status type "Status" using status::"Status";
                            alter table task alter column status set default 'OPEN';
                            """,
                    """
                            alter table task alter column status drop default;
                            alter table task alter column status type varchar(255);
                            alter table task alter column status set default 'OPEN';
                            drop type "Status";
                            alter table task add constraint task_status_check check (status in ('OPEN', 'DONE'));
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
