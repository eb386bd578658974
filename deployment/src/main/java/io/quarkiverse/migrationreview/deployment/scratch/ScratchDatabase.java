package io.quarkiverse.migrationreview.deployment.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * A database made to try something out; closing it drops it. A statement in it is given 60 seconds unless its session or its
 * role says otherwise.
 */
public final class ScratchDatabase implements AutoCloseable {

    private final ScratchServer server;
    private final String name;
    private final DatabaseAccess access;

    ScratchDatabase(ScratchServer server, String name, DatabaseAccess access) {
        this.server = server;
        this.name = name;
        this.access = access;
    }

    /** Its name, which needs no quoting. */
    public String name() {
        return name;
    }

    /** How to reach it. */
    public DatabaseAccess access() {
        return access;
    }

    /**
     * Opens a connection to it.
     *
     * @throws SQLException when the server is gone
     */
    public Connection open() throws SQLException {
        return access.open();
    }

    /**
     * Drops the database, whoever is still connected to it.
     *
     * @throws SQLException when the server is gone; the next run drops it then
     */
    @Override
    public void close() throws SQLException {
        server.drop(name);
    }
}
