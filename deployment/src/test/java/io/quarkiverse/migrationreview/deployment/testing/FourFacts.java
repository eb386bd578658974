package io.quarkiverse.migrationreview.deployment.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.SchemaDiff;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * What has to hold between any two schemas, tried on two databases that are emptied for each pair: the drafts apply, they
 * reach the other schema exactly, their undo leads back, and a second comparison finds nothing.
 */
public final class FourFacts implements BeforeAllCallback, AfterAllCallback {

    private static final String EMPTY = """
            do $$
            declare
                name text;
            begin
                for name in select nspname from pg_namespace
                            where nspname !~ '^pg_' and nspname <> 'information_schema' loop
                    execute format('drop schema %I cascade', name);
                end loop;
                create schema public;
            end $$""";

    /** Looks at a database that was migrated, beside the one that says what it has to look like. */
    @FunctionalInterface
    public interface Witness {

        void look(Connection migrated, Connection desired) throws SQLException;
    }

    /**
     * The statements that were proven, without semicolons.
     *
     * @param there from the first schema to the second
     * @param back from the second schema to the first
     */
    public record Proven(List<String> there, List<String> back) {
    }

    private final ScratchServer server = new ScratchServer();
    private Connection first;
    private Connection second;

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        open();
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        server.afterAll(context);
    }

    /** For a test engine that knows nothing of extensions; the databases go with {@link #close()}. */
    public void open() throws SQLException {
        first = server.newDatabase();
        second = server.newDatabase();
    }

    public void close() throws SQLException {
        server.afterAll(null);
    }

    /** The major version of the server. */
    public int serverVersion() throws SQLException {
        return first.getMetaData().getDatabaseMajorVersion();
    }

    /** Holds the facts in both directions. */
    public Proven between(List<String> before, List<String> after) throws SQLException {
        return between(before, after, (migrated, desired) -> {
        });
    }

    /** Holds the facts in both directions, and has a witness look at what was migrated. */
    public Proven between(List<String> before, List<String> after, Witness witness) throws SQLException {
        Schema current = make(first, before);
        Schema desired = make(second, after);
        assertThat(SchemaDiff.between(current, current)).isEmpty();
        List<String> there = prove(first, current, second, desired, witness);
        List<String> back = prove(second, desired, first, current, witness);
        return new Proven(there, back);
    }

    private static Schema make(Connection connection, List<String> script) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
            for (String sql : script) {
                statement.execute(sql);
            }
        }
        return read(connection);
    }

    private static List<String> prove(Connection connection, Schema current, Connection other, Schema desired,
            Witness witness) throws SQLException {
        List<MigrationPlan> plans = plan(current, desired);
        assertThat(plan(current, desired)).isEqualTo(plans);
        List<Statement> there = plans.stream().flatMap(plan -> plan.statements().stream()).toList();
        List<Statement> undo = new ArrayList<>();
        for (int i = plans.size() - 1; i >= 0; i--) {
            undo.addAll(plans.get(i).undo());
        }
        String script = "-- migration\n" + text(there) + "-- undo\n" + text(undo);
        for (MigrationPlan plan : plans) {
            execute(connection, plan.statements(), script);
        }
        assertReached(connection, desired, script);
        witness.look(connection, other);
        for (int i = plans.size() - 1; i >= 0; i--) {
            execute(connection, plans.get(i).undo(), script);
        }
        assertReached(connection, current, script);
        return there.stream().map(Statement::sql).toList();
    }

    private static List<MigrationPlan> plan(Schema current, Schema desired) {
        return Planner.plan(SchemaDiff.between(current, desired), current, desired, Guidance.NONE);
    }

    private static void assertReached(Connection connection, Schema wanted, String script) throws SQLException {
        Schema reached = read(connection);
        assertThat(SchemaDiff.between(reached, wanted)).as(script).isEmpty();
        assertThat(SchemaDiff.between(wanted, reached)).as(script).isEmpty();
    }

    private static Schema read(Connection connection) throws SQLException {
        return CatalogReader.read(connection, Set.of());
    }

    private static void execute(Connection connection, List<Statement> statements, String script) throws SQLException {
        connection.setAutoCommit(false);
        try (java.sql.Statement statement = connection.createStatement()) {
            for (Statement sql : statements) {
                try {
                    statement.execute(sql.sql());
                } catch (SQLException e) {
                    throw new AssertionError(e.getMessage() + "\nat: " + sql.sql() + "\n" + script, e);
                }
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static String text(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        statements.forEach(statement -> text.append(statement.sql()).append(";\n"));
        return text.toString();
    }
}
