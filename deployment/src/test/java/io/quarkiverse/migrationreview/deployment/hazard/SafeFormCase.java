package io.quarkiverse.migrationreview.deployment.hazard;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.Statement;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/**
 * Two databases, and the scripts that are expected to lead from the one to the other when every change takes the first form
 * that it is offered.
 *
 * @param before script that makes the current schema, and rows if they matter
 * @param after script that makes the desired schema
 * @param apart whether tables are kept apart
 * @param scripts what is expected, a line before each script that says whether it is in a transaction
 */
record SafeFormCase(String name, String before, String after, boolean apart, String scripts) {

    private static final ServerVersion SERVER = new ServerVersion(18, 3);

    /** Applies the scripts and takes them back, twice: what is left behind by one time would stop the other. */
    void check(ScratchServer server) throws SQLException {
        Connection connection = server.newDatabase(before);
        Schema current = read(connection);
        Schema desired = read(server.newDatabase(after));
        List<MigrationPlan> plans = Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE)
                .stream().map(plan -> SafeForms.rewrite(plan, SERVER, forms(plan), apart)).toList();
        assertThat(text(plans)).as(name).isEqualTo(scripts);
        for (int time = 0; time < 2; time++) {
            for (MigrationPlan plan : plans) {
                for (MigrationStep step : plan.steps()) {
                    execute(connection, step.statements(), step.transactional());
                    if (!step.transactional()) {
                        // an attempt that failed at its last statement
                        execute(connection, step.statements(), false);
                    }
                }
            }
            assertThat(SchemaDiff.between(read(connection), desired)).as(name).isEmpty();
            assertThat(SchemaDiff.between(desired, read(connection))).as(name).isEmpty();
            for (int i = plans.size() - 1; i >= 0; i--) {
                undo(connection, plans.get(i));
            }
            assertThat(SchemaDiff.between(read(connection), current)).as(name).isEmpty();
        }
        undoesEachStep(connection, plans, current);
    }

    /** Whatever scripts were applied when someone changes their mind, their undo leads back. */
    private void undoesEachStep(Connection connection, List<MigrationPlan> plans, Schema current) throws SQLException {
        MigrationPlan plan = plans.get(0);
        for (int applied = 1; applied < plan.steps().size(); applied++) {
            MigrationPlan begun = plan.withSteps(plan.steps().subList(0, applied));
            for (MigrationStep step : begun.steps()) {
                execute(connection, step.statements(), step.transactional());
            }
            undo(connection, begun);
            assertThat(SchemaDiff.between(read(connection), current)).as(name + " after script " + applied).isEmpty();
        }
    }

    private static void undo(Connection connection, MigrationPlan plan) throws SQLException {
        for (int index = plan.steps().size() - 1; index >= 0; index--) {
            execute(connection, plan.steps().get(index).undo(), plan.steps().get(index).transactional());
        }
    }

    static Map<String, SafeForm> forms(MigrationPlan plan) {
        Map<String, SafeForm> forms = new TreeMap<>();
        for (Change change : plan.changes()) {
            SafeForms.offered(change, plan, SERVER).stream().filter(form -> form != SafeForm.EXPAND_CONTRACT).findFirst()
                    .ifPresent(form -> forms.put(Arrangement.key(change), form));
        }
        return forms;
    }

    private static String text(List<MigrationPlan> plans) {
        List<String> lines = new ArrayList<>();
        for (MigrationPlan plan : plans) {
            for (MigrationStep step : plan.steps()) {
                lines.add(step.transactional() ? "-- in a transaction" : "-- not in a transaction");
                step.statements().forEach(statement -> lines.add(statement.sql() + ";"));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void execute(Connection connection, List<Statement> statements, boolean transactional)
            throws SQLException {
        connection.setAutoCommit(!transactional);
        try (java.sql.Statement statement = connection.createStatement()) {
            for (Statement sql : statements) {
                statement.execute(sql.sql());
            }
            if (transactional) {
                connection.commit();
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Schema read(Connection connection) throws SQLException {
        return CatalogReader.read(connection, Set.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
