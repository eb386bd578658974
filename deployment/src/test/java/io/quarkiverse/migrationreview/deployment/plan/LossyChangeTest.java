package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** A column that stays but loses values stands apart, with all that goes along. */
class LossyChangeTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final List<MigrationCase> CASES = List.of(
            new MigrationCase("rounds a price after what only builds, with the check and the index on it",
                    """
                            create table task (id bigint primary key, price numeric(10,4) default 1.5, note text, constraint ck check (price > 0.5));
                            create index ix on task (id) where price > 0.5;
                            """,
                    """
                            create table task (id bigint primary key, price integer default 2 not null, note varchar(50), constraint ck check (price > 1), label text);
                            create index ix on task (id) where price > 1;
                            """,
                    """
                            alter table task add column label text;
                            alter table task alter column price set not null;
                            alter table task alter column note type varchar(50);
                            alter table task drop constraint ck;
                            drop index ix;
                            alter table task alter column price drop default;
                            alter table task alter column price type integer;
                            alter table task alter column price set default 2;
                            alter table task add constraint ck check (price > 1);
                            create index ix on task (id) where (price > 1);
                            """,
                    """
                            drop index ix;
                            alter table task drop constraint ck;
                            alter table task alter column price drop default;
                            alter table task alter column price type numeric(10,4);
                            alter table task alter column price set default 1.5;
                            create index ix on task (id) where (price > 0.5);
                            alter table task add constraint ck check (price > 0.5);
                            alter table task alter column note type text;
                            alter table task alter column price drop not null;
                            alter table task drop column label;
                            """),
            new MigrationCase("turns the key and what refers to it into other types together",
                    """
                            create table users (id text primary key);
                            create table task (user_id text constraint fk_user references users);
                            """,
                    """
                            create table users (id uuid primary key, name text);
                            create table task (user_id uuid constraint fk_user references users);
                            """,
                    """
                            alter table users add column name text;
                            alter table task drop constraint fk_user;
                            alter table task alter column user_id type uuid using user_id::uuid;
                            alter table users alter column id type uuid using id::uuid;
                            alter table task add constraint fk_user foreign key (user_id) references users (id);
                            """,
                    """
                            alter table task drop constraint fk_user;
                            alter table users alter column id type text;
                            alter table task alter column user_id type text;
                            alter table task add constraint fk_user foreign key (user_id) references users (id);
                            alter table users drop column name;
                            """),
            new MigrationCase("creates a type first, and turns numbers into it afterwards",
                    """
                            create table task (status integer default 0);
                            """,
                    """
                            create type status as enum ('0', '1');
                            create table task (status status);
                            """,
                    """
                            alter table task alter column status drop default;
                            create type status as enum ('0', '1');
                            alter table task alter column status type status using (case status when 0 then '0' when 1 then '1' end)::status;
                            """,
                    """
                            alter table task alter column status type integer using case status::text when '0' then 0 when '1' then 1 end;
                            drop type status;
                            alter table task alter column status set default 0;
                            """),
            new MigrationCase("keeps the computed values when more than the expression goes",
                    """
                            create table task (a int, b int generated always as (a * 2) stored unique);
                            comment on column task.b is 'twice';
                            """,
                    """
                            create table task (a int, b bigint default 0 not null unique);
                            comment on column task.b is 'free';
                            """,
                    """
                            alter table task drop constraint task_b_key;
                            alter table task alter column b drop expression;
                            alter table task alter column b set not null;
                            alter table task alter column b type bigint;
                            alter table task alter column b set default 0;
                            alter table task add constraint task_b_key unique (b);
                            comment on column task.b is 'free';
                            """,
                    """
                            comment on column task.b is 'twice';
                            alter table task drop constraint task_b_key;
                            alter table task alter column b drop default;
                            alter table task alter column b type integer;
                            alter table task alter column b drop not null;
                            alter table task drop column b;
                            alter table task add column b integer generated always as (a * 2) stored;
                            comment on column task.b is 'twice';
                            alter table task add constraint task_b_key unique (b);
                            """));

    static List<MigrationCase> cases() {
        return CASES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leadsThereAndBack(MigrationCase migration) throws SQLException {
        migration.check(SERVER);
    }

    @Test
    void putsTheConversionLastAndSaysWhatIsLost() throws SQLException {
        List<MigrationPlan> plans = plan("create table task (price numeric(10,4), note text)",
                "create table task (price integer, note varchar(50), label text)");
        assertThat(plans).extracting(MigrationPlan::destructive).containsExactly(false, true);
        assertThat(plans.get(1).dependsOn()).containsExactly(0);
        assertThat(plans.get(1).changes()).extracting(Change::summary).containsExactly(
                "Change type of task.price from numeric(10,4) to integer (values may be rounded)");
    }

    @Test
    void marksPlainValuesThatAnExpressionReplaces() throws SQLException {
        String plain = "create table task (a int, b int)";
        String computed = "create table task (a int, b int generated always as (a + 1) stored)";
        String other = "create table task (a int, b bigint generated always as (a + 2) stored)";
        assertThat(plan(plain, computed)).extracting(MigrationPlan::destructive).containsExactly(true);
        assertThat(plan(computed, other)).extracting(MigrationPlan::destructive).containsExactly(false);
        assertThat(plan(computed, plain)).extracting(MigrationPlan::destructive).containsExactly(false);
    }

    @Test
    void keepsTheRowsWhenAColumnIsNoLongerComputedAndGetsAnotherType() throws SQLException {
        Connection database = SERVER.newDatabase(
                "create table task (a int, b int generated always as (a * 2) stored); insert into task values (21)");
        Schema current = read(database);
        Schema desired = read(SERVER.newDatabase("create table task (a int, b bigint not null)"));
        List<MigrationPlan> plans = plan(current, desired);
        assertThat(plans).extracting(MigrationPlan::destructive).containsExactly(false);
        try (Statement statement = database.createStatement()) {
            for (var sql : plans.get(0).statements()) {
                statement.execute(sql.sql());
            }
            try (ResultSet row = statement.executeQuery("select b from task")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getLong(1)).isEqualTo(42);
            }
        }
        assertThat(SchemaDiff.between(read(database), desired)).isEmpty();
    }

    /** Only PostgreSQL 18 and later have such columns, and none can drop the expression of one. */
    @Test
    void marksAColumnThatComesBackEmpty() throws SQLException {
        Connection database = SERVER.newDatabase();
        assumeThat(database.getMetaData().getDatabaseMajorVersion()).isGreaterThanOrEqualTo(18);
        List<MigrationPlan> plans = plan("create table task (a int, b int generated always as (a + 1) virtual)",
                "create table task (a int, b int)");
        assertThat(plans).extracting(MigrationPlan::destructive).containsExactly(true);
        assertThat(plans.get(0).statements()).extracting(statement -> statement.sql())
                .containsExactly("alter table task drop column b", "alter table task add column b integer");
    }

    private static List<MigrationPlan> plan(String before, String after) throws SQLException {
        return plan(read(SERVER.newDatabase(before)), read(SERVER.newDatabase(after)));
    }

    private static List<MigrationPlan> plan(Schema current, Schema desired) {
        return Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
    }

    private static Schema read(Connection connection) throws SQLException {
        return CatalogReader.read(connection, Set.of());
    }
}
