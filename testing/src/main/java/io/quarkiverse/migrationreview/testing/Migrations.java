package io.quarkiverse.migrationreview.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import javax.sql.DataSource;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs the migration chain of one datasource, version by version, on a database that each test has for itself. Register it as a
 * field that is not static:
 *
 * <pre>
 * &#64;RegisterExtension
 * Migrations migrations = Migrations.ofDefaultDatasource();
 *
 * &#64;Test
 * void keepsTheTasks() {
 *     migrations.migrateTo("6");
 *     migrations.execute("insert into task (id, title) values (1, 'Pack')");
 *     migrations.migrateTo("7");
 *     assertThat(migrations.query("select title, priority from task")).containsExactly(...);
 * }
 * </pre>
 *
 * The database is real PostgreSQL: on the server of {@code quarkus.migration-review.scratch.jdbc-url} if that is configured,
 * else
 * on an embedded one. It is empty when a test begins and dropped when it ends; the databases of dev mode and of the application
 * under test are never touched. The application need not run: a plain JUnit test will do, and a {@code @QuarkusTest}, too.
 * <p>
 * Flyway is set up as {@code quarkus.flyway} says for the test profile: {@code locations}, {@code callbacks},
 * {@code placeholders} with {@code placeholder-prefix} and {@code placeholder-suffix}, {@code schemas}, {@code default-schema},
 * {@code create-schemas}, {@code table}, {@code sql-migration-prefix}, {@code repeatable-sql-migration-prefix},
 * {@code init-sql}, {@code out-of-order}, {@code validate-on-migrate} and {@code validate-migration-naming}. What beans set,
 * see
 * {@link #customize(Consumer)}.
 */
public final class Migrations implements BeforeEachCallback, AfterEachCallback {

    private final String datasource;
    private Consumer<FluentConfiguration> customizer = flyway -> {
    };
    private ExtensionContext test;
    private TestDatabase database;

    private Migrations(String datasource) {
        this.datasource = datasource;
    }

    /** The migrations of the default datasource. */
    public static Migrations ofDefaultDatasource() {
        return new Migrations(null);
    }

    /** The migrations of a named datasource. */
    public static Migrations ofDatasource(String name) {
        return new Migrations(Objects.requireNonNull(name, "name"));
    }

    /**
     * Says that the migrations of all datasources make what the entities ask for, and are in order: what the extension checks
     * when a test starts the application. Needed where {@code quarkus.migration-review.check} is {@code warn}: with
     * {@code fail} such an application does not start. It counts what was found at the last start in this JVM, so call it in a
     * {@code @QuarkusTest}. Beside dev mode nothing is checked, and the test is skipped.
     *
     * @throws AssertionError when they are not up to date, with all that was found; also when no application was checked
     */
    public static void assertUpToDate() {
        CheckVerdict.last().assertUpToDate();
    }

    /**
     * Sets what the application's configuration can't say, because a {@code FlywayConfigurationCustomizer} or another bean of
     * the application does; it may override what the configuration says.
     *
     * @param settings given Flyway's configuration before each use
     * @return this
     */
    public Migrations customize(Consumer<FluentConfiguration> settings) {
        customizer = customizer.andThen(settings);
        return this;
    }

    /**
     * Migrates to a version, and no further. Repeatable migrations wait for {@link #migrate()}: as they are today they may need
     * what only a later version brings.
     *
     * @param version as in the name of the script: {@code 7} or {@code 7.1}
     * @throws MigrationFailedError when a migration does not apply
     * @throws IllegalArgumentException when there is no migration of this version
     * @throws IllegalStateException when the database is at a later version already
     */
    public void migrateTo(String version) {
        database().chain().migrateTo(version);
    }

    /**
     * Migrates to the end of the chain, repeatable migrations included.
     *
     * @throws MigrationFailedError when a migration does not apply
     */
    public void migrate() {
        database().chain().migrate();
    }

    /**
     * Runs the undo script of the version that was applied last, the file of the same name in
     * {@code quarkus.migration-review.undo.directory}, and makes Flyway forget the version: {@link #migrateTo(String)} applies
     * it
     * again.
     *
     * @throws MigrationFailedError when the script fails
     * @throws IllegalArgumentException when there is no undo script
     * @throws IllegalStateException when another version is the last one
     */
    public void undo(String version) {
        database().chain().undo(version);
    }

    /**
     * Runs SQL, each time on a new connection. Flyway's schema is the first on its search path.
     *
     * @param sql one statement; without parameters also several
     * @param parameters for its question marks
     * @throws RefusedStatementException when PostgreSQL refuses it; nothing of it was done then
     */
    public void execute(String sql, Object... parameters) {
        try (Connection connection = dataSource().getConnection()) {
            if (parameters.length == 0) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            } else {
                try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                    statement.execute();
                }
            }
        } catch (SQLException e) {
            throw new RefusedStatementException(sql, e);
        }
    }

    /**
     * Reads rows, each by the names of its columns in their order. Values are those of the PostgreSQL driver: {@code Integer}
     * for
     * {@code integer}, {@code Long} for {@code bigint} and {@code count(*)}, {@code null} for none.
     *
     * @param sql a query
     * @param parameters for its question marks
     * @return empty when there are no rows
     * @throws RefusedStatementException when PostgreSQL refuses it
     */
    public List<Map<String, Object>> query(String sql, Object... parameters) {
        try (Connection connection = dataSource().getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (row.next()) {
                Map<String, Object> values = new LinkedHashMap<>();
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    values.put(row.getMetaData().getColumnLabel(column), row.getObject(column));
                }
                rows.add(values);
            }
            return rows;
        } catch (SQLException e) {
            throw new RefusedStatementException(sql, e);
        }
    }

    /**
     * Opens a new connection each time, for tests that bring their own way of speaking to a database.
     *
     * @throws IllegalStateException outside a test
     */
    public DataSource dataSource() {
        return database().chain().dataSource();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (test != null) {
            throw new IllegalStateException("Another test is using these migrations at the same time."
                    + " Make the field that holds them non-static, so that each test has its own.");
        }
        test = context;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestDatabase dropped = database;
        database = null;
        test = null;
        if (dropped != null) {
            dropped.drop();
        }
    }

    private TestDatabase database() {
        if (test == null) {
            throw new IllegalStateException("There is no database outside a test."
                    + " Annotate the field that holds these migrations with @RegisterExtension, and use it in a test.");
        }
        if (database == null) {
            ApplicationSettings settings = ApplicationSettings.of(datasource);
            database = TestDatabase.create(TestServer.of(test, settings.server()), settings, customizer);
        }
        return database;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }
}
