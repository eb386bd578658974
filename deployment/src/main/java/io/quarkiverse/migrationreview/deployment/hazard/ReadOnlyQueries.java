package io.quarkiverse.migrationreview.deployment.hazard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;

/**
 * Asks a database without changing it or being in its way: each query has a transaction of its own, which can only read,
 * waits for nobody, and ends soon. All of them together end as well.
 */
final class ReadOnlyQueries {

    private static final long LOCK_TIMEOUT_MILLIS = 200;
    private static final int QUERIES_IN_FULL = 10;

    private final Connection connection;
    private final Duration timeout;
    private final String settings;
    private long left;

    /**
     * @param connection nobody else uses it meanwhile
     * @param timeout for each query; all of them together have ten times as long
     * @param defaultSchema the schema that names without one stand for
     */
    ReadOnlyQueries(Connection connection, Duration timeout, String defaultSchema) {
        this.connection = connection;
        this.timeout = timeout;
        this.left = timeout.toNanos() * QUERIES_IN_FULL;
        String path = Identifiers.quote(defaultSchema);
        // rows that a policy hides are an error rather than not counted
        this.settings = "set transaction read only; set local statement_timeout = " + Math.max(1, timeout.toMillis())
                + "; set local lock_timeout = " + LOCK_TIMEOUT_MILLIS + "; set local row_security = off"
                + "; set local search_path = " + (defaultSchema.equals("public") ? path : path + ", public");
    }

    /** How long a query may take. */
    Duration timeout() {
        return timeout;
    }

    int serverVersion() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** The only value of the only row; 0 for null. */
    long number(String sql) throws SQLException {
        String value = rows(sql).get(0).get(0);
        return value == null ? 0 : Long.parseLong(value);
    }

    /**
     * The rows as texts, with null for null.
     *
     * @throws SQLTimeoutException when the time for all queries is over
     * @throws SQLException when the server refuses the query; the next one can be asked all the same
     */
    List<List<String>> rows(String sql) throws SQLException {
        if (left <= 0) {
            throw new SQLTimeoutException();
        }
        long started = System.nanoTime();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
            try (ResultSet result = statement.executeQuery(sql)) {
                return read(result);
            }
        } finally {
            left -= System.nanoTime() - started;
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private static List<List<String>> read(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<List<String>> rows = new ArrayList<>();
        while (result.next()) {
            String[] row = new String[columns];
            for (int i = 0; i < columns; i++) {
                row[i] = result.getString(i + 1);
            }
            rows.add(Arrays.asList(row));
        }
        return rows;
    }
}
