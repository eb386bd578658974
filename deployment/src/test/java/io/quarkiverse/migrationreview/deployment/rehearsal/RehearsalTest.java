package io.quarkiverse.migrationreview.deployment.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.Statement;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

class RehearsalTest {

    private static final String TASK = "create table task (id int primary key, title text, label_id int);";

    @RegisterExtension
    private static final ScratchServer SERVER = new ScratchServer();

    private Connection connection;
    private MigrationPlan plan;

    @Test
    void saysWhatEachStatementDid() throws SQLException {
        Rehearsed rehearsed = rehearse(TASK, "insert into task values (1, 'a', null)",
                "create table task (id int primary key, title text, label_id bigint not null, done boolean);");

        assertThat(rehearsed.failure()).isNull();
        assertThat(rehearsed.statements().stream()
                .map(statement -> statement.sql() + " -> " + statement.measurement().words("public")).toList())
                .containsExactly(
                        "alter table task add column done boolean -> [ACCESS EXCLUSIVE on task]",
                        "update task set label_id = 0 where label_id is null -> [reads all of task, 1 row]",
                        "alter table task alter column label_id set not null -> [reads all of task]",
                        "alter table task alter column label_id type bigint -> [rewrites task, rebuilds task_pkey]");
    }

    @Test
    void takesEverythingBack() throws SQLException {
        rehearse(TASK, "insert into task values (1, 'a', null)",
                "create table task (id int primary key, title varchar(40), label_id int not null);");

        assertThat(SchemaDiff.between(CatalogReader.read(connection, Set.of()), plan.before())).isEmpty();
    }

    @Test
    void findsDuplicates() throws SQLException {
        Rehearsed rehearsed = rehearse(TASK, "insert into task values (1, 'a', 3), (2, 'b', 3), (3, 'b', 3), (4, null, 3)",
                "create table task (id int primary key, title text constraint uk_task_title unique, label_id int);");

        assertThat(rehearsed.failure().message()).isEqualTo("could not create unique index \"uk_task_title\"");
        assertThat(rehearsed.failure().row()).isEqualTo("""
                task: id = '2', title = 'b', label_id = '3'
                task: id = '3', title = 'b', label_id = '3'""");
        assertThat(rehearsed.failure().remedy()).startsWith("Make the duplicates differ");
    }

    @Test
    void findsDuplicatesOfSeveralColumns() throws SQLException {
        Rehearsed rehearsed = rehearse(TASK, "insert into task values (1, 'a', 3), (2, 'a', 4), (3, 'a', 4)",
                TASK + "create unique index ux_task on task (label_id, lower(title));");

        assertThat(rehearsed.failure().row()).isEqualTo("""
                task: id = '2', label_id = '4', title = 'a'
                task: id = '3', label_id = '4', title = 'a'""");
    }

    @Test
    void findsRowsWithoutAValue() throws SQLException {
        Rehearsed rehearsed = rehearse(TASK, "insert into task values (1, 'a', 3), (2, null, 4)",
                "create table task (id int primary key, title text, label_id int, constraint ck check (title is not null));");

        assertThat(rehearsed.failure().row()).isEqualTo("task: id = '2', title = null, label_id = '4'");
        assertThat(rehearsed.failure().undo()).isFalse();
    }

    @Test
    void findsOrphans() throws SQLException {
        String label = "create table label (id int primary key);";
        Rehearsed rehearsed = rehearse(TASK + label,
                "insert into label values (1); insert into task values (1, 'a', 1), (2, 'b', 7), (3, 'c', null)",
                label + "create table task (id int primary key, title text,"
                        + " label_id int constraint fk_task_label references label);");

        assertThat(rehearsed.failure().row()).isEqualTo("task: id = '2', label_id = '7', title = 'b'");
        assertThat(rehearsed.failure().message()).contains("fk_task_label");
    }

    @Test
    void findsValuesThatAreTooLong() throws SQLException {
        Rehearsed rehearsed = rehearse(TASK, "insert into task values (1, 'ab', 3), (2, 'abcd', 4)",
                "create table task (id int primary key, title varchar(3), label_id int);");

        assertThat(rehearsed.failure().message()).isEqualTo("value too long for type character varying(3)");
        assertThat(rehearsed.failure().row()).isEqualTo("task: id = '2', title = 'abcd', label_id = '4'");
    }

    @Test
    void findsValuesThatCanNotBeConverted() throws SQLException {
        Rehearsed rehearsed = rehearse(TASK,
                "insert into task select i, case i when 777 then 'x777' else i::text end, i from generate_series(1, 1000) i",
                "create table task (id int primary key, title int, label_id int);");

        assertThat(rehearsed.failure().message()).isEqualTo("invalid input syntax for type integer: \"x777\"");
        assertThat(rehearsed.failure().row()).isEqualTo("task: id = '777', title = 'x777', label_id = '777'");
    }

    @Test
    void findsNumbersThatAreTooLarge() throws SQLException {
        Rehearsed rehearsed = rehearse("create table task (id int primary key, price numeric(10,2));",
                "insert into task values (1, 12.5), (2, 1234567)",
                "create table task (id int primary key, price numeric(5,2));");

        assertThat(rehearsed.failure().message()).isEqualTo("numeric field overflow");
        assertThat(rehearsed.failure().row()).isEqualTo("task: id = '2', price = '1234567.00'");
    }

    @Test
    void findsTextsThatAreNoLabels() throws SQLException {
        Rehearsed rehearsed = rehearse("create table task (id int primary key, status varchar(255));",
                "insert into task values (1, 'OPEN'), (2, 'LOST')", """
                        create type status as enum ('OPEN', 'DONE');
                        create table task (id int primary key, status status);
                        """);

        assertThat(rehearsed.failure().row()).isEqualTo("task: id = '2', status = 'LOST'");
        assertThat(rehearsed.failure().message()).isEqualTo("invalid input value for enum status: \"LOST\"");
    }

    @Test
    void findsRowsFromWhichNothingCanBeComputed() throws SQLException {
        Rehearsed rehearsed = rehearse("create table task (id int primary key, n int);",
                "insert into task values (1, 1), (2, 2147483647)",
                "create table task (id int primary key, n int, next int generated always as (n + 1) stored);");

        assertThat(rehearsed.failure().row()).isEqualTo("task: id = '2', n = '2147483647'");
    }

    @Test
    void looksForDuplicatesOnlyWhereAnIndexDoes() throws SQLException {
        Rehearsed rehearsed = rehearse(TASK, "insert into task values (1, 'a', null), (2, 'a', 1), (3, 'b', 2), (4, 'b', 3)",
                TASK + "create unique index ux on task (title) where label_id is not null;");

        assertThat(rehearsed.failure().row()).isEqualTo("""
                task: id = '3', title = 'b', label_id = '2'
                task: id = '4', title = 'b', label_id = '3'""");
    }

    @Test
    void saysWhenOnlyTheUndoFails() throws SQLException {
        Rehearsed rehearsed = rehearse("create table task (id int primary key, code text not null unique);",
                "insert into task values (1, 'a'), (2, 'b')", "create table task (id int primary key);");

        assertThat(rehearsed.failure().undo()).isTrue();
        assertThat(rehearsed.failure().sql()).isEqualTo("alter table task add column code text not null");
        assertThat(rehearsed.failure().row()).isEqualTo("task: id = '1'\ntask: id = '2'");
        assertThat(rehearsed.failure().remedy()).isEqualTo("The migration itself goes through. Before it is taken back, give"
                + " these rows a value.");
    }

    @Test
    void checksWhatWaitsForTheCommit() throws SQLException {
        String tables = """
                create table label (id int primary key);
                create table task (id int primary key, label_id int references label deferrable initially deferred);
                """;
        migration(tables, "insert into task values (1, null)", tables + "create index ix on task (label_id);");
        plan = plan.withSteps(List.of(new MigrationStep(true, List.of(new Statement(
                "update task set label_id = 9", plan.changes().get(0))), List.of(), null)));

        Rehearsed rehearsed = Rehearsal.run(connection, plan);

        assertThat(rehearsed.failure().sql()).isEqualTo("commit");
        assertThat(rehearsed.failure().row()).isEqualTo("task: id = '1', label_id = '9'");
    }

    @Test
    void commitsEachStepOfSeveral() throws SQLException {
        migration(TASK, "insert into task values (1, 'a', 3), (2, 'a', 4)",
                TASK + "create unique index ux on task (title);" + "create index ix on task (label_id);");
        MigrationStep direct = plan.steps().get(0);
        plan = plan.withSteps(List.of(
                new MigrationStep(true, direct.statements().subList(0, 1), direct.undo().subList(1, 2), null),
                new MigrationStep(false, direct.statements().subList(1, 2), direct.undo().subList(0, 1), "Because")));

        Rehearsed rehearsed = Rehearsal.run(connection, plan);

        assertThat(rehearsed.statements()).extracting(Rehearsed.Measured::sql)
                .containsExactly("create index ix on task (label_id)");
        assertThat(rehearsed.failure().sql()).isEqualTo("create unique index ux on task (title)");
        assertThat(rehearsed.failure().row()).startsWith("task: id = '1', title = 'a'");
    }

    private Rehearsed rehearse(String before, String rows, String after) throws SQLException {
        migration(before, rows, after);
        return Rehearsal.run(connection, plan);
    }

    private void migration(String before, String rows, String after) throws SQLException {
        connection = SERVER.newDatabase(before);
        Schema current = CatalogReader.read(connection, Set.of());
        Schema desired = CatalogReader.read(SERVER.newDatabase(after), Set.of());
        List<MigrationPlan> plans = Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
        plan = plans.get(0);
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(rows);
        }
    }
}
