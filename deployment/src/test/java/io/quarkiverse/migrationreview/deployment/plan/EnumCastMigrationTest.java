package io.quarkiverse.migrationreview.deployment.plan;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Casts of enum types: objects of their own, without which Hibernate ORM's types are not complete. */
class EnumCastMigrationTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final List<MigrationCase> CASES = List.of(
            new MigrationCase("creates and drops a type together with its casts",
                    """
                            create table task (id bigint primary key);
                            """,
                    """
                            create type status as enum ('OPEN', 'DONE');
                            create cast (varchar as status) with inout as implicit;
                            create cast (status as varchar) with inout as implicit;
                            create table task (id bigint primary key, status status);
                            """,
                    """
                            create type status as enum ('OPEN', 'DONE');
                            create cast (status as varchar) with inout as implicit;
                            create cast (varchar as status) with inout as implicit;
                            alter table task add column status status;
                            """,
                    """
                            alter table task drop column status;
                            drop cast (status as varchar);
                            drop cast (varchar as status);
                            drop type status;
                            """),
            new MigrationCase("keeps the casts of a type that has to be replaced",
                    """
                            create type status as enum ('OPEN', 'DONE');
                            create cast (varchar as status) with inout as implicit;
                            create cast (status as varchar) with inout as assignment;
                            create table task (status status);
                            """,
                    """
                            create type status as enum ('OPEN');
                            create cast (varchar as status) with inout as implicit;
                            create cast (status as varchar) with inout as assignment;
                            create table task (status status);
                            """,
                    """
                            alter type status rename to status_old;
                            create type status as enum ('OPEN');
                            create cast (status as varchar) with inout as assignment;
                            create cast (varchar as status) with inout as implicit;
                            alter table task alter column status type status using status::text::status;
                            drop cast (status_old as varchar);
                            drop cast (varchar as status_old);
                            drop type status_old;
                            """,
                    """
                            alter type status add value 'DONE';
                            """),
            new MigrationCase("creates, changes and drops casts of a type that stays",
                    """
                            create type status as enum ('OPEN');
                            create cast (status as varchar) with inout;
                            create type mood as enum ('GOOD');
                            create cast (text as mood) with inout as implicit;
                            """,
                    """
                            create type status as enum ('OPEN', 'DONE');
                            create cast (varchar as status) with inout as implicit;
                            create cast (status as varchar) with inout as implicit;
                            create type mood as enum ('GOOD');
                            """,
                    """
                            drop cast (text as mood);
                            drop cast (status as varchar);
                            alter type status add value 'DONE';
                            create cast (varchar as status) with inout as implicit;
                            create cast (status as varchar) with inout as implicit;
                            """,
                    """
                            drop cast (status as varchar);
                            drop cast (varchar as status);
                            alter type status rename to status_old;
                            create type status as enum ('OPEN');
                            drop type status_old;
                            create cast (status as varchar) with inout;
                            create cast (text as mood) with inout as implicit;
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
