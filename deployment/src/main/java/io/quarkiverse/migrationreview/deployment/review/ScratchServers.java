package io.quarkiverse.migrationreview.deployment.review;

import java.io.Closeable;
import java.io.IOException;
import java.sql.SQLException;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.EmbeddedPostgreSqlServer;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Chooses where scratch databases are made: on the configured server, else on the one of the dev database, else, when its role
 * may
 * not create databases, on an embedded PostgreSQL that is kept until the end.
 */
final class ScratchServers implements Closeable {

    private static final Logger LOG = Logger.getLogger(ScratchServers.class);

    private EmbeddedPostgreSqlServer embedded;
    private boolean closed;

    /**
     * Starts a run on a server, and drops what killed runs have left there.
     *
     * @param configured the configured server, or {@code null}
     * @param devDatabase {@code null} when there is none in reach
     * @throws DraftingException when the configured server may not be used, or an embedded one would have to be started after
     *         the
     *         end
     */
    ScratchServer open(DatabaseAccess configured, DatabaseAccess devDatabase) throws SQLException, DraftingException {
        ScratchServer server = choose(configured, devDatabase);
        try {
            for (String leftover : server.dropLeftovers()) {
                LOG.debugf("Dropped %s, the leftover of a run that was killed", leftover);
            }
            return server;
        } catch (SQLException e) {
            server.close();
            throw e;
        }
    }

    private ScratchServer choose(DatabaseAccess configured, DatabaseAccess devDatabase)
            throws SQLException, DraftingException {
        if (configured == null && devDatabase == null) {
            return openEmbedded("There is no server in reach on which scratch databases may be made");
        }
        try {
            return ScratchServer.open(configured == null ? devDatabase : configured);
        } catch (ScratchNotAllowedException e) {
            if (configured != null) {
                throw new DraftingException(new Problem(e.getMessage(), "quarkus.migration-review.scratch.jdbc-url",
                        "Grant CREATEDB to the role, or configure another server."), e);
            }
            return openEmbedded(e.getMessage());
        }
    }

    private synchronized ScratchServer openEmbedded(String reason) throws SQLException, DraftingException {
        if (closed) {
            // a drafting that was under way: nobody would stop that server any more
            throw new DraftingException(new Problem("Migration Review has ended", null, "Start dev mode again."), null);
        }
        if (embedded == null) {
            LOG.infof("%s: an embedded PostgreSQL is used", reason);
            embedded = EmbeddedPostgreSqlServer.start();
        }
        try {
            return ScratchServer.open(embedded.maintenance());
        } catch (ScratchNotAllowedException e) {
            throw new IllegalStateException("The superuser may create databases", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (embedded != null) {
            embedded.close();
            embedded = null;
        }
    }
}
