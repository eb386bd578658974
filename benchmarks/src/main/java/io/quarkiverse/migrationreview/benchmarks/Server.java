package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.EmbeddedPostgreSqlServer;

/** The server that everything is measured on: the one that the extension brings along, or one that is running already. */
final class Server implements AutoCloseable {

    private static final String PREFIX = "benchmark_";

    private final EmbeddedPostgreSqlServer embedded;
    private final DatabaseAccess maintenance;
    private final List<DatabaseAccess> created = new ArrayList<>();

    private Server(EmbeddedPostgreSqlServer embedded, DatabaseAccess maintenance) {
        this.embedded = embedded;
        this.maintenance = maintenance;
    }

    /**
     * @param jdbcUrl of a server that is running; {@code null} or empty for the embedded one
     */
    static Server open(String jdbcUrl) {
        if (jdbcUrl != null && !jdbcUrl.isEmpty()) {
            return new Server(null, new DatabaseAccess(jdbcUrl, null, null));
        }
        EmbeddedPostgreSqlServer embedded = EmbeddedPostgreSqlServer.start();
        return new Server(embedded, embedded.maintenance());
    }

    DatabaseAccess maintenance() {
        return maintenance;
    }

    String version() throws SQLException {
        return query("show server_version").get(0) + (embedded == null ? "" : ", the embedded one")
                + ", fsync " + query("show fsync").get(0) + ", shared_buffers " + query("show shared_buffers").get(0);
    }

    /** An empty database. */
    DatabaseAccess create() throws SQLException {
        String name = PREFIX + ProcessHandle.current().pid() + "_" + created.size();
        execute(maintenance, List.of("create database " + name + " template template0"));
        created.add(maintenance.database(name));
        return maintenance.database(name);
    }

    /** A database that holds what statements make. */
    DatabaseAccess create(List<String> statements) throws SQLException {
        DatabaseAccess database = create();
        execute(database, statements);
        return database;
    }

    /** Drops what was created: a server that is full of databases takes longer to make and to drop another. */
    void dropCreated() throws SQLException {
        for (DatabaseAccess database : created) {
            execute(maintenance, List.of("drop database if exists " + database.databaseName() + " with (force)"));
        }
    }

    static void execute(DatabaseAccess database, List<String> statements) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    /** The first column of what a query of the server finds. */
    List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = maintenance.open();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        if (embedded != null) {
            embedded.close();
        }
    }
}
