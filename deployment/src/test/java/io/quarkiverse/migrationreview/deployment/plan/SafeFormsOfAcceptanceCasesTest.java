package io.quarkiverse.migrationreview.deployment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.hazard.SafeForm;
import io.quarkiverse.migrationreview.deployment.hazard.SafeForms;
import io.quarkiverse.migrationreview.deployment.hazard.ServerVersion;
import io.quarkiverse.migrationreview.deployment.testing.ScratchServer;

/**
 * Every acceptance case as it is written where safe forms are taken wherever there is one, and where tables are only kept
 * apart:
 * the scripts lead to the desired schema, and their undo back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafeFormsOfAcceptanceCasesTest {

    @RegisterExtension
    static final ScratchServer SERVER = new ScratchServer();

    private static final Path FOLDER = Path.of("src/test/resources/acceptance");
    private static final String ONLY = System.getProperty("acceptance.only", "");

    private Connection first;
    private Connection second;
    private ServerVersion version;

    @BeforeAll
    void prepareDatabases() throws SQLException {
        first = SERVER.newDatabase();
        second = SERVER.newDatabase();
        version = ServerVersion.of(first);
    }

    record Named(String file, AcceptanceCase each) {

        @Override
        public String toString() {
            return file + ": " + each.name();
        }
    }

    static Stream<Named> cases() throws IOException {
        List<Named> cases = new ArrayList<>();
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.filter(path -> path.getFileName().toString().contains(ONLY)).sorted().toList()) {
                String name = path.getFileName().toString();
                AcceptanceFile.parse(name, Files.readString(path), false).cases()
                        .forEach(each -> cases.add(new Named(name, each)));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void leadThereAndBack(Named named) throws SQLException {
        AcceptanceCase each = named.each();
        assumeTrue(version.isAtLeast(each.since(), 0), "the server does not understand it");
        ScratchServer.empty(first, each.migration().before());
        ScratchServer.empty(second, each.migration().after());
        Schema current = read(first);
        Schema desired = read(second);
        check(first, current, desired, true);
        check(first, current, desired, false);
        check(second, desired, current, true);
        check(second, desired, current, false);
    }

    private void check(Connection connection, Schema current, Schema desired, boolean forms) throws SQLException {
        List<MigrationPlan> direct = Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
        List<MigrationPlan> plans = direct.stream()
                .map(plan -> SafeForms.rewrite(plan, version, forms ? forms(plan) : Map.of(), true)).toList();
        if (plans.equals(direct)) {
            return; // proven as an acceptance case
        }
        for (MigrationPlan plan : plans) {
            for (MigrationStep step : plan.steps()) {
                execute(connection, step.statements(), step.transactional());
            }
        }
        assertThat(SchemaDiff.between(read(connection), desired)).as(plans.toString()).isEmpty();
        for (int i = plans.size() - 1; i >= 0; i--) {
            List<MigrationStep> steps = plans.get(i).steps();
            for (int step = steps.size() - 1; step >= 0; step--) {
                execute(connection, steps.get(step).undo(), steps.get(step).transactional());
            }
        }
        assertThat(SchemaDiff.between(read(connection), current)).as(plans.toString()).isEmpty();
    }

    private Map<String, SafeForm> forms(MigrationPlan plan) {
        Map<String, SafeForm> forms = new TreeMap<>();
        for (Change change : plan.changes()) {
            SafeForms.offered(change, plan, version).stream().filter(form -> form != SafeForm.EXPAND_CONTRACT).findFirst()
                    .ifPresent(form -> forms.put(Arrangement.key(change), form));
        }
        return forms;
    }

    private static void execute(Connection connection, List<Statement> statements, boolean transactional)
            throws SQLException {
        connection.setAutoCommit(!transactional);
        try (java.sql.Statement statement = connection.createStatement()) {
            for (Statement each : statements) {
                try {
                    statement.execute(each.sql());
                } catch (SQLException e) {
                    throw new AssertionError(e.getMessage() + "\nat: " + each.sql() + "\nof: "
                            + statements.stream().map(Statement::sql).toList(), e);
                }
            }
            if (transactional) {
                connection.commit();
            }
        } finally {
            if (transactional) {
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
    }

    private static Schema read(Connection connection) throws SQLException {
        return CatalogReader.read(connection, Set.of());
    }
}
