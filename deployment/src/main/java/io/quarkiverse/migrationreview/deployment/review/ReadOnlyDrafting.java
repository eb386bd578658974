package io.quarkiverse.migrationreview.deployment.review;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Drafts without writing anything down, for launches that are not dev mode: what a person has decided and edited there is
 * taken into account.
 */
final class ReadOnlyDrafting {

    private static final Logger LOG = Logger.getLogger(ReadOnlyDrafting.class);

    private final Clock clock;
    private final Function<String, Optional<DatabaseAccess>> databases;
    private final ScratchServers servers;

    /**
     * @param databases a database of each datasource on whose server scratch databases may be made; empty for none
     * @param servers closed by whoever opened it
     */
    ReadOnlyDrafting(Clock clock, Function<String, Optional<DatabaseAccess>> databases, ScratchServers servers) {
        this.clock = clock;
        this.databases = databases;
        this.servers = servers;
    }

    DraftedDatasource draft(DatasourceUnderReview subject, MigrationChain chain)
            throws SQLException, ScratchNotAllowedException, DraftingException {
        DraftStore store = new DraftStore(subject.draftsDirectory());
        try (Workbench bench = new Workbench(open(subject))) {
            return new Drafting(subject, chain, store.decisions(), store.edits(), clock, progress -> {
            }).draft(bench);
        }
    }

    private ScratchServer open(DatasourceUnderReview subject) throws SQLException, DraftingException {
        DatabaseAccess database = databases.apply(subject.name()).orElse(null);
        try {
            return servers.open(subject.scratch(), database);
        } catch (SQLException e) {
            if (subject.scratch() != null || database == null) {
                throw e;
            }
            LOG.debugf(e, "%s can't be reached past the application", database);
            return servers.open(null, null);
        }
    }
}
