package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.Statement;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/** Old and new side by side: first half, what both releases do meanwhile, second half, and back. */
class ExpandContractTest {

    private static final QualifiedName TASK = new QualifiedName("public", "task");
    private static final ServerVersion SERVER_VERSION = new ServerVersion(18, 3);

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    @Test
    void aColumnHasTwoNamesUntilTheOldOneGoes() throws SQLException {
        Connection connection = SERVER.newDatabase("create table task (id bigint primary key, title text not null);"
                + "insert into task select n, 'task ' || n from generate_series(1, 3000) n");
        Schema current = read(connection);
        Schema desired = read(SERVER.newDatabase("create table task (id bigint primary key, name text not null)"));
        Change rename = Rename.of(ObjectName.column(TASK, "title"), ObjectName.column(TASK, "name"), List.of())
                .seen(current, desired);
        MigrationPlan expand = expanded(Planner.plan(List.of(rename), current, desired, Guidance.NONE).get(0));

        apply(connection, expand);
        undo(connection, expand);
        assertThat(SchemaDiff.between(read(connection), current)).isEmpty();
        apply(connection, expand);

        execute(connection, "insert into task (id, title) values (4001, 'by the old release')");
        execute(connection, "insert into task (id, name) values (4002, 'by the new release')");
        execute(connection, "update task set title = 'old' where id = 1");
        execute(connection, "update task set name = 'new' where id = 2");
        assertThat(query(connection, "select title from task where id in (1, 2, 3, 4001, 4002) order by id"))
                .containsExactly("old", "new", "task 3", "by the old release", "by the new release")
                .isEqualTo(query(connection, "select name from task where id in (1, 2, 3, 4001, 4002) order by id"));

        assertContracts(connection, desired, expand);
        execute(connection, "insert into task (id, name) values (4003, 'after all')");
    }

    @Test
    void aTypeChangesBesideTheOldColumn() throws SQLException {
        Connection connection = SERVER.newDatabase("create table task (id bigint primary key, points integer not null);"
                + "comment on column task.points is 'how hard it is';"
                + "insert into task select n, n from generate_series(1, 3000) n");
        Schema current = read(connection);
        Schema desired = read(SERVER.newDatabase("create table task (id bigint primary key, points bigint not null);"
                + "comment on column task.points is 'how hard it is'"));
        MigrationPlan expand = expanded(
                Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE).get(0));

        apply(connection, expand);
        execute(connection, "insert into task values (4001, null, 7)");
        undo(connection, expand);
        assertThat(SchemaDiff.between(read(connection), current)).isEmpty();
        apply(connection, expand);

        assertThat(query(connection, "select sum(points) from task")).containsExactly(String.valueOf(3000 * 3001 / 2 + 7));
        execute(connection, "insert into task (id, points) values (4002, 5000000000)");
        assertContracts(connection, desired, expand);
    }

    @Test
    void aTextBecomesANumberByTheExpressionOfTheDirectForm() throws SQLException {
        Connection connection = SERVER.newDatabase("create table task (id bigint primary key, points text);"
                + "insert into task select n, n::text from generate_series(1, 3000) n");
        Schema current = read(connection);
        Schema desired = read(SERVER.newDatabase("create table task (id bigint primary key, points integer)"));
        MigrationPlan expand = expanded(
                Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE).get(0));

        for (int applied = 1; applied <= expand.steps().size(); applied++) {
            MigrationPlan begun = expand.withSteps(expand.steps().subList(0, applied));
            apply(connection, begun);
            execute(connection, "update task set points = points where id = 1");
            undo(connection, begun);
            assertThat(SchemaDiff.between(read(connection), current)).isEmpty();
        }
        apply(connection, expand);
        assertContracts(connection, desired, expand);
    }

    @Test
    void isNotOfferedForAColumnThatMoreIsMadeOf() throws SQLException {
        Schema current = read(SERVER.newDatabase("create table task (id bigint primary key, points integer unique)"));
        Schema desired = read(SERVER.newDatabase("create table task (id bigint primary key, points bigint unique)"));
        MigrationPlan plan = Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE).get(0);

        assertThat(SafeForms.offered(plan.changes().get(0), plan, SERVER_VERSION)).isEmpty();
        assertThat(SafeForms.refusal(plan.changes().get(0), SafeForm.EXPAND_CONTRACT, plan, SERVER_VERSION)).get().asString()
                .contains("part of a constraint");
    }

    @Test
    void isNotOfferedForAColumnThatAViewUses() throws SQLException {
        Schema current = read(SERVER.newDatabase("create table task (id bigint primary key, title text);"
                + "create view titles as select title from task;"));
        QualifiedName task = new QualifiedName("public", "task");
        Rename rename = Rename.of(ObjectName.column(task, "title"), ObjectName.column(task, "name"), List.of());
        MigrationPlan plan = Planner.plan(List.of(rename), current, rename.applyTo(current), Guidance.NONE).get(0);

        assertThat(SafeForms.offered(rename, plan, SERVER_VERSION)).isEmpty();
        assertThat(SafeForms.refusal(rename, SafeForm.EXPAND_CONTRACT, plan, SERVER_VERSION)).get().asString()
                .contains("A view uses the column");
    }

    /** What is left is exactly what the migration says, and its drop leads to the schema that was wanted. */
    private static void assertContracts(Connection connection, Schema desired, MigrationPlan expand) throws SQLException {
        Schema expanded = read(connection);
        List<Change> left = SchemaDiff.between(expanded, desired);
        assertThat(Arrangement.keys(left)).isEqualTo(Arrangement.keys(List.copyOf(SafeForms.leftBehind(expand))))
                .isNotEmpty();
        MigrationPlan contract = SafeForms.contract(Planner.plan(left, expanded, desired, Guidance.NONE).get(0),
                name -> triggers(connection).contains(name));
        assertThat(contract.destructive()).isTrue();
        apply(connection, contract);
        assertThat(SchemaDiff.between(read(connection), desired)).isEmpty();
        assertThat(triggers(connection)).isEmpty();
        undo(connection, contract);
        assertThat(SchemaDiff.between(read(connection), expanded)).isEmpty();
        apply(connection, contract);
    }

    private static MigrationPlan expanded(MigrationPlan plan) {
        Change change = plan.changes().get(0);
        assertThat(SafeForms.offered(change, plan, SERVER_VERSION)).containsExactly(SafeForm.EXPAND_CONTRACT);
        MigrationPlan expanded = SafeForms.rewrite(plan, SERVER_VERSION,
                Map.of(Arrangement.key(change), SafeForm.EXPAND_CONTRACT), false);
        assertThat(SafeForms.offered(change, expanded, SERVER_VERSION)).containsExactly(SafeForm.EXPAND_CONTRACT);
        return expanded;
    }

    private static List<String> triggers(Connection connection) {
        try {
            return query(connection, "select tgname from pg_trigger where not tgisinternal");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void apply(Connection connection, MigrationPlan plan) throws SQLException {
        for (MigrationStep step : plan.steps()) {
            execute(connection, step.statements(), step.transactional());
        }
    }

    private static void undo(Connection connection, MigrationPlan plan) throws SQLException {
        for (int index = plan.steps().size() - 1; index >= 0; index--) {
            execute(connection, plan.steps().get(index).undo(), plan.steps().get(index).transactional());
        }
    }

    private static void execute(Connection connection, List<Statement> statements, boolean transactional)
            throws SQLException {
        connection.setAutoCommit(!transactional);
        try {
            for (Statement statement : statements) {
                execute(connection, statement.sql());
            }
            if (transactional) {
                connection.commit();
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(Connection connection, String query) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static Schema read(Connection connection) throws SQLException {
        return CatalogReader.read(connection, Set.of());
    }
}
