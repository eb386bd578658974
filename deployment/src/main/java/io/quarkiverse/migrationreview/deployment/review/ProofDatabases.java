package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Copies of one database to prove drafts on. Making a copy is most of what a proof takes, and an undo that was seen to lead
 * back leaves a copy as good as new.
 */
final class ProofDatabases implements AutoCloseable {

    private final ScratchServer server;
    private final ScratchSchemas schemas;
    private final ScratchDatabase original;
    private ScratchDatabase spare;
    private int applied;

    /**
     * @param original nobody may be connected to it
     */
    ProofDatabases(ScratchServer server, ScratchSchemas schemas, ScratchDatabase original) {
        this.server = server;
        this.schemas = schemas;
        this.original = original;
    }

    /** A copy of the original, which belongs to the caller until it is given back. */
    ScratchDatabase take() throws SQLException, ScratchNotAllowedException {
        if (spare == null) {
            ScratchDatabase copy = server.copyOf(original);
            applied = lastApplied(copy);
            return copy;
        }
        ScratchDatabase copy = spare;
        spare = null;
        return copy;
    }

    /**
     * Takes a copy back.
     *
     * @param asBefore whether its schema was seen to be that of the original
     */
    void giveBack(ScratchDatabase copy, boolean asBefore) throws SQLException {
        if (asBefore) {
            forget(copy);
            spare = copy;
        } else {
            copy.close();
        }
    }

    /** Flyway must not know of the scripts that were undone. */
    private void forget(ScratchDatabase copy) throws SQLException {
        try (Connection connection = copy.open();
                PreparedStatement delete = connection.prepareStatement(
                        "delete from " + schemas.history(connection).sql("") + " where installed_rank > ?")) {
            delete.setInt(1, applied);
            delete.executeUpdate();
        }
    }

    /** The history is there: the chain was run on the original, if only to find that it is empty. */
    private int lastApplied(ScratchDatabase copy) throws SQLException {
        try (Connection connection = copy.open();
                Statement query = connection.createStatement();
                ResultSet row = query.executeQuery("select coalesce(max(installed_rank), 0) from "
                        + schemas.history(connection).sql(""))) {
            row.next();
            return row.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        if (spare != null) {
            spare.close();
        }
    }
}
