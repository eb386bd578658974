package io.quarkiverse.migrationreview.deployment.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * The databases of {@link ScratchServer}, reached as the extension reaches the dev database of an application.
 */
public final class DevDatabases implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private final ScratchServer server = new ScratchServer();

    /** An empty database, dropped after the test. */
    public DatabaseAccess newDatabase() throws SQLException {
        Connection connection = server.newDatabase();
        return new DatabaseAccess(connection.getMetaData().getURL(), "postgres", null);
    }

    /** A database in which a script has run. */
    public DatabaseAccess newDatabase(String script) throws SQLException {
        DatabaseAccess access = newDatabase();
        execute(access, script);
        return access;
    }

    /** Runs any number of statements. */
    public static void execute(DatabaseAccess database, String script) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** The first column of the rows of a query, as text. */
    public static List<String> query(DatabaseAccess database, String query) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        server.beforeEach(context);
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        server.afterEach(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        server.afterAll(context);
    }
}
