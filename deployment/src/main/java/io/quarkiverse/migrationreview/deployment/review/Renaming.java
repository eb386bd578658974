package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.SqlGenerator;

/**
 * Tries renames on a scratch database that holds the current schema, one on top of the other, to see how PostgreSQL rewrites
 * what mentions the old name. Nothing of it stays.
 */
final class Renaming implements AutoCloseable {

    private final Connection connection;
    private final Reader reader;
    private Schema schema;

    /**
     * @param connection closed with this
     * @param reader reads what it leads to
     * @param schema what it leads to
     */
    Renaming(Connection connection, Reader reader, Schema schema) throws SQLException {
        this.connection = connection;
        this.reader = reader;
        this.schema = schema;
        connection.setAutoCommit(false);
    }

    /** Reads a schema, within a transaction. */
    interface Reader {

        Schema read(Connection connection) throws SQLException;
    }

    /** The schema after all renames so far. */
    Schema schema() {
        return schema;
    }

    /**
     * Renames some objects, none of which mentions another one's name.
     *
     * @return the same renames with what they do; empty when PostgreSQL refuses one of them, for example because a view has the
     *         new name, and then nothing is renamed
     * @throws SQLException when the server goes away
     */
    List<Rename> rename(List<Rename> renames) throws SQLException {
        if (renames.isEmpty()) {
            return List.of();
        }
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            for (Rename rename : renames) {
                for (String sql : SqlGenerator.generate(rename, schema, List.of(rename))) {
                    statement.execute(sql);
                }
            }
        } catch (SQLException e) {
            if (ConnectionFailures.isOne(e)) {
                throw e;
            }
            connection.rollback(before);
            return List.of();
        }
        Schema after = reader.read(connection);
        List<Rename> seen = new ArrayList<>();
        renames.forEach(rename -> seen.add(rename.seen(schema, after)));
        schema = after;
        return seen;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
        }
    }
}
