package io.quarkiverse.migrationreview.deployment.scratch;

import java.io.IOException;
import java.sql.SQLException;

import io.quarkus.deployment.builditem.Startable;

/**
 * The embedded PostgreSQL of one datasource, as a Dev Service.
 */
public final class EmbeddedDevService implements Startable {

    private final String database;
    private final String username;
    private final String password;
    private EmbeddedPostgreSqlServer server;
    private DatabaseAccess access;

    /**
     * @param database the database to create
     * @param username the role to create as its owner
     * @param password the password of that role
     */
    public EmbeddedDevService(String database, String username, String password) {
        this.database = database;
        this.username = username;
        this.password = password;
    }

    /**
     * Starts the server.
     *
     * @throws IllegalStateException when PostgreSQL refuses the configured names; the server is stopped again then
     */
    @Override
    public void start() {
        server = EmbeddedPostgreSqlServer.start();
        try {
            access = server.createDatabase(database, username, password);
        } catch (SQLException e) {
            stop(e);
            throw new IllegalStateException("The embedded PostgreSQL refused the database '" + database + "' or the role '"
                    + username + "': " + e.getMessage()
                    + ". Check quarkus.datasource.devservices.db-name, .username and .password.", e);
        }
    }

    /** Nobody closes a Dev Service that did not start. */
    private void stop(SQLException reason) {
        try {
            close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    /** The URL for {@code quarkus.datasource.jdbc.url}; valid once started. */
    public String jdbcUrl() {
        return access.jdbcUrl();
    }

    @Override
    public String getConnectionInfo() {
        return access.toString();
    }

    /** There is no container. */
    @Override
    public String getContainerId() {
        return null;
    }

    @Override
    public void close() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
