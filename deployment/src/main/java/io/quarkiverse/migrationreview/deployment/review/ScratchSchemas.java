package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRowReader;
import io.quarkiverse.migrationreview.deployment.catalog.TouchedCatalogReader;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;

/**
 * Brings empty scratch databases to the current and to the desired schema, and reads both in the same way.
 */
final class ScratchSchemas {

    private final FlywaySettings flyway;
    private final Map<QualifiedName, List<String>> seedTables;

    ScratchSchemas(FlywaySettings flyway) {
        this(flyway, Map.of());
    }

    private ScratchSchemas(FlywaySettings flyway, Map<QualifiedName, List<String>> seedTables) {
        this.flyway = flyway;
        this.seedTables = seedTables;
    }

    /** The same, but that the rows of some tables are read too; see {@link SeedTables}. */
    ScratchSchemas withRowsOf(Map<QualifiedName, List<String>> tables) {
        return new ScratchSchemas(flyway, tables);
    }

    /**
     * Runs the chain on an empty database.
     *
     * @return what it created there
     */
    Schema current(ScratchDatabase database, ChainRun chain) throws SQLException, DraftingException {
        try {
            chain.migrate(database.access().dataSource());
        } catch (ChainException e) {
            Optional<SQLException> lost = ConnectionFailures.behind(e);
            if (lost.isPresent()) {
                throw lost.get();
            }
            throw new DraftingException(new Problem(e.getMessage(), e.place(), e.remedy()), e);
        }
        return read(database);
    }

    Schema read(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return read(connection);
        }
    }

    Schema read(Connection connection) throws SQLException {
        Schema schema = CatalogReader.read(connection, Set.of(history(connection)));
        return seedTables.isEmpty() ? schema : SeedRowReader.read(connection, schema, seedTables);
    }

    /**
     * Reads what a transaction has made of a database. Nothing in it has got another name.
     *
     * @param before what the database held when the transaction began
     * @param replaced tables that the transaction may have dropped, and may have created anew
     */
    Schema readTouched(Connection connection, Schema before, Set<QualifiedName> replaced) throws SQLException {
        Optional<Schema> touched = new TouchedCatalogReader(before, replaced, Set.of(history(connection))).read(connection);
        if (touched.isEmpty()) {
            return read(connection);
        }
        return seedTables.isEmpty() ? touched.get() : SeedRowReader.read(connection, touched.get(), seedTables);
    }

    /** Opens a place to try renames on what a database holds. */
    Renaming renaming(ScratchDatabase database, Schema schema) throws SQLException {
        Connection connection = database.open();
        try {
            return new Renaming(connection, this::read, schema);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The table in which Flyway keeps what it has applied. */
    QualifiedName history(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return history(connection);
        }
    }

    QualifiedName history(Connection connection) throws SQLException {
        String schema = flyway.historySchema();
        return new QualifiedName(schema == null ? connection.getSchema() : schema, flyway.historyTable());
    }
}
