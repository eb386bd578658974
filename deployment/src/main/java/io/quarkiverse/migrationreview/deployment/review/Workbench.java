package io.quarkiverse.migrationreview.deployment.review;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Where one datasource is drafted for. What a drafting has brought into being is kept for the next one, which finds most of it
 * as
 * it needs it: a database at the head of the migration chain, and what the entities asked for. Whatever is kept is known by
 * what
 * it was made from, and made anew when that is not the same any more.
 * <p>
 * Not thread-safe: one drafting at a time uses it.
 */
final class Workbench implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Workbench.class);

    private final ScratchServer server;
    private Head head;
    private Wanted wanted;
    private Base base;

    /**
     * @param server closed with this
     */
    Workbench(ScratchServer server) {
        this.server = server;
    }

    ScratchServer server() {
        return server;
    }

    /** Whether the server still listens. */
    boolean isAlive() {
        return server.isAlive();
    }

    /**
     * What a chain makes of an empty database.
     *
     * @throws DraftingException when it can't be applied to one
     */
    Schema current(MigrationChain chain, FlywaySettings flyway)
            throws SQLException, ScratchNotAllowedException, DraftingException {
        if (head != null && head.isOf(chain, flyway)) {
            return head.schema();
        }
        if (head != null && head.leadsTo(chain, flyway)) {
            try {
                return migrate(head.database(), chain, flyway);
            } catch (DraftingException e) {
                LOG.debug("From an empty database, to see whether it is the chain or the database that was kept", e);
            }
        }
        forgetHead();
        return migrate(server.createKept(), chain, flyway);
    }

    private Schema migrate(ScratchDatabase database, MigrationChain chain, FlywaySettings flyway)
            throws SQLException, DraftingException {
        head = null;
        try {
            Schema schema = new ScratchSchemas(flyway).current(database, new ChainRun(chain, flyway));
            head = new Head(chain, flyway, database, schema, Prerequisites.of(database));
            return schema;
        } finally {
            if (head == null) {
                database.close();
            }
        }
    }

    /** The database that {@link #current} was read from. Whoever changes something there takes it back. */
    ScratchDatabase currentDatabase() {
        return head.database();
    }

    /**
     * What the entities ask for, beside what no entity can ask for and the chain provides.
     *
     * @throws DraftingException when PostgreSQL refuses something of it
     */
    Schema desired(List<EntityModel> models)
            throws SQLException, ScratchNotAllowedException, DraftingException {
        List<String> commands = DesiredSchemas.commands(models);
        if (wanted != null && base.isFor(head) && wanted.commands().equals(commands)) {
            return wanted.schema();
        }
        wanted = new Wanted(commands, create(models, commands));
        return wanted.schema();
    }

    private Schema create(List<EntityModel> models, List<String> commands)
            throws SQLException, ScratchNotAllowedException, DraftingException {
        DesiredSchemas schemas = new DesiredSchemas(new ScratchSchemas(head.flyway()));
        if (base != null && base.isFor(head)) {
            Optional<Schema> changed = schemas.change(base.database(), base.schema(), base.commands(), commands);
            if (changed.isPresent()) {
                return changed.get();
            }
        }
        forgetBase();
        ScratchDatabase database = server.createKept();
        try {
            DesiredSchemas.prepare(database, head.prerequisites());
            base = new Base(head.flyway(), head.prerequisites(), database, commands,
                    schemas.create(database, models));
            return base.schema();
        } finally {
            if (base == null) {
                database.close();
            }
        }
    }

    private void forgetHead() throws SQLException {
        if (head != null) {
            head.database().close();
            head = null;
        }
    }

    private void forgetBase() throws SQLException {
        wanted = null;
        if (base != null) {
            base.database().close();
            base = null;
        }
    }

    /** Drops what was kept, and ends the run on the server. */
    @Override
    public void close() {
        try (server) {
            forgetHead();
            forgetBase();
        } catch (SQLException e) {
            LOG.debugf(e, "The server went before the scratch databases on it");
        }
    }

    /**
     * A database at the head of a chain.
     */
    private record Head(MigrationChain chain, FlywaySettings flyway, ScratchDatabase database, Schema schema,
            List<String> prerequisites) {

        boolean isOf(MigrationChain other, FlywaySettings settings) {
            return flyway.equals(settings) && chain.equals(other);
        }

        /** Whether an empty database would come past this one on its way: nothing but later versions were appended. */
        boolean leadsTo(MigrationChain other, FlywaySettings settings) {
            return flyway.equals(settings) && other.continues(chain);
        }
    }

    /** A database that holds what some models ask for. */
    private record Base(FlywaySettings flyway, List<String> prerequisites, ScratchDatabase database, List<String> commands,
            Schema schema) {

        /** Whether what is created there would be the same if it were created anew. */
        boolean isFor(Head head) {
            return flyway.equals(head.flyway()) && prerequisites.equals(head.prerequisites());
        }
    }

    private record Wanted(List<String> commands, Schema schema) {
    }
}
