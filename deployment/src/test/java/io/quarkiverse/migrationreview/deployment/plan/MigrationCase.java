package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/**
 * Two databases, and the SQL that is expected to lead from the one to the other and back.
 *
 * @param name what is tried, as a sentence
 * @param before script that makes the current schema
 * @param after script that makes the desired schema
 * @param migration expected statements, each ending in a semicolon
 * @param undo likewise
 * @param questions what the migration asks, a line each with the suggestion at its end; null if that does not matter
 */
record MigrationCase(String name, String before, String after, String migration, String undo, String questions) {

    MigrationCase(String name, String before, String after, String migration, String undo) {
        this(name, before, after, migration, undo, null);
    }

    /**
     * Plans both directions on a real server, applies each, and takes it back: whatever was applied, a second comparison
     * has to find nothing.
     */
    void check(ScratchServer server) throws SQLException {
        check(server.newDatabase(before), server.newDatabase(after));
    }

    /**
     * @param first a database that holds what the one script makes
     * @param second a database that holds what the other one makes
     */
    void check(Connection first, Connection second) throws SQLException {
        Schema current = read(first);
        Schema desired = read(second);
        assertThat(SchemaDiff.between(current, current)).isEmpty();
        List<MigrationPlan> plans = plan(current, desired);
        assertThat(script(plans.stream().flatMap(plan -> plan.statements().stream()).toList())).as(name)
                .isEqualTo(migration);
        if (questions != null) {
            assertThat(questions(plans, current)).as(name).isEqualTo(questions);
        }
        applyAndUndo(first, plans, current, desired);
        assertThat(script(undo(plans))).as(name).isEqualTo(undo);
        List<MigrationPlan> reverse = plan(desired, current);
        assertThat(reverse.isEmpty()).isEqualTo(plans.isEmpty());
        applyAndUndo(second, reverse, desired, current);
    }

    /** The same case with what really comes out as its expectation. */
    MigrationCase expectingWhatComes(Connection first, Connection second) throws SQLException {
        Schema current = read(first);
        List<MigrationPlan> plans = plan(current, read(second));
        return new MigrationCase(name, before, after,
                script(plans.stream().flatMap(plan -> plan.statements().stream()).toList()), script(undo(plans)),
                questions(plans, current));
    }

    private static String questions(List<MigrationPlan> plans, Schema current) {
        return plans.stream().flatMap(plan -> plan.questions().stream())
                .map(question -> question.text(current.defaultSchema()) + " "
                        + question.choices(current.defaultSchema()).get(0).label() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return name;
    }

    private static List<MigrationPlan> plan(Schema current, Schema desired) {
        return Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
    }

    private static void applyAndUndo(Connection connection, List<MigrationPlan> plans, Schema current, Schema desired)
            throws SQLException {
        for (MigrationPlan plan : plans) {
            execute(connection, plan.statements());
        }
        assertThat(SchemaDiff.between(read(connection), desired)).isEmpty();
        assertThat(read(connection).views()).isEqualTo(desired.views());
        for (int i = plans.size() - 1; i >= 0; i--) {
            execute(connection, plans.get(i).undo());
        }
        assertThat(SchemaDiff.between(read(connection), current)).isEmpty();
        assertThat(read(connection).views()).isEqualTo(current.views());
    }

    private static List<Statement> undo(List<MigrationPlan> plans) {
        List<Statement> undo = new ArrayList<>();
        for (int i = plans.size() - 1; i >= 0; i--) {
            undo.addAll(plans.get(i).undo());
        }
        return undo;
    }

    private static Schema read(Connection connection) throws SQLException {
        return CatalogReader.read(connection, Set.of());
    }

    private static void execute(Connection connection, List<Statement> statements) throws SQLException {
        connection.setAutoCommit(false);
        try (java.sql.Statement statement = connection.createStatement()) {
            for (Statement sql : statements) {
                statement.execute(sql.sql());
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String script(List<Statement> statements) {
        return statements.stream().map(statement -> statement.sql() + ";\n").collect(Collectors.joining());
    }
}
