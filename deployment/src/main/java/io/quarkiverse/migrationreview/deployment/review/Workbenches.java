package io.quarkiverse.migrationreview.deployment.review;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;

/**
 * Keeps the workbenches of a dev mode, one for each datasource.
 */
final class Workbenches implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Workbenches.class);

    private final ScratchServers servers;
    private final Map<String, Kept> kept = new HashMap<>();
    private boolean closed;

    /**
     * @param servers where workbenches are made; closed by whoever opened it
     */
    Workbenches(ScratchServers servers) {
        this.servers = servers;
    }

    /** Something to do on a workbench. */
    interface Work<T> {

        T on(Workbench bench) throws SQLException, ScratchNotAllowedException, DraftingException;
    }

    /**
     * Works on the workbench of a datasource. What was kept on it may be gone, because somebody dropped a database: then the
     * work
     * is done once more, on a new one.
     *
     * @param configured the configured server; {@code null} for that of the dev database
     */
    <T> T with(String datasource, DatabaseAccess configured, DatabaseAccess devDatabase, Work<T> work)
            throws SQLException, ScratchNotAllowedException, DraftingException {
        Kept used = take(datasource, configured, devDatabase);
        if (used != null) {
            try {
                T result = work.on(used.bench());
                put(datasource, used);
                return result;
            } catch (DraftingException e) {
                put(datasource, used);
                throw e;
            } catch (SQLException e) {
                LOG.debugf(e, "What was kept for datasource %s is of no use any more", datasource);
                used.bench().close();
            }
        }
        Kept fresh = new Kept(configured, devDatabase, new Workbench(servers.open(configured, devDatabase)));
        boolean done = false;
        try {
            T result = work.on(fresh.bench());
            done = true;
            return result;
        } finally {
            if (done) {
                put(datasource, fresh);
            } else {
                fresh.bench().close();
            }
        }
    }

    /** Whether the last work for a datasource was done for the same databases. */
    synchronized boolean hasWorkedFor(String datasource, DatabaseAccess configured, DatabaseAccess devDatabase) {
        return kept.containsKey(datasource) && kept.get(datasource).isFor(configured, devDatabase);
    }

    /** The workbench that was kept; {@code null} if there is none that is of use. */
    private synchronized Kept take(String datasource, DatabaseAccess configured, DatabaseAccess devDatabase) {
        Kept found = kept.remove(datasource);
        if (found == null || found.isFor(configured, devDatabase) && found.bench().isAlive()) {
            return found;
        }
        found.bench().close();
        return null;
    }

    private synchronized void put(String datasource, Kept used) {
        if (closed) {
            used.bench().close();
        } else {
            kept.put(datasource, used);
        }
    }

    /** Drops what was kept; what is in use goes when it is put back. */
    @Override
    public synchronized void close() {
        closed = true;
        kept.values().forEach(each -> each.bench().close());
        kept.clear();
    }

    private record Kept(DatabaseAccess configured, DatabaseAccess devDatabase, Workbench bench) {

        boolean isFor(DatabaseAccess otherConfigured, DatabaseAccess otherDevDatabase) {
            return Objects.equals(configured, otherConfigured)
                    && Objects.equals(devDatabase, otherDevDatabase);
        }
    }
}
