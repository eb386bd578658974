package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.CatalogReader;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRowReader;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;

/**
 * Brings empty scratch databases to the current and to the desired schema, and reads both in the same way.
 */
final class ScratchSchemas {

    /** undefined_object and undefined_function: PostgreSQL manual, appendix "Error Codes". */
    private static final Set<String> UNDEFINED = Set.of("42704", "42883");

    private static final String INVALID_SCHEMA_NAME = "3F000";

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

    /**
     * Runs the create scripts on an empty database, after what no entity model can create: the extensions that the chain
     * installs, and the schema that unqualified names go to.
     *
     * @param currentDatabase what the chain made
     * @return what the scripts created there
     */
    Schema desired(ScratchDatabase database, List<EntityModel> models, ScratchDatabase currentDatabase)
            throws SQLException, DraftingException {
        List<String> prerequisites = Prerequisites.of(currentDatabase);
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            for (String prerequisite : prerequisites) {
                statement.execute(prerequisite);
            }
            for (EntityModel model : models) {
                for (String schema : model.schemas()) {
                    statement.execute("create schema if not exists " + Identifiers.quote(schema));
                }
                for (String command : model.createScript()) {
                    execute(statement, command, model);
                }
            }
            Schema desired = read(database);
            return fillsTables(models) ? SeedRowReader.readAll(connection, desired) : desired;
        }
    }

    private static boolean fillsTables(List<EntityModel> models) {
        return models.stream().flatMap(model -> model.createScript().stream())
                .anyMatch(command -> command.startsWith("insert into "));
    }

    private static void execute(Statement statement, String command, EntityModel model)
            throws SQLException, DraftingException {
        try {
            statement.execute(command);
        } catch (SQLException e) {
            if (ConnectionFailures.isOne(e)) {
                throw e;
            }
            throw new DraftingException(new Problem(
                    "PostgreSQL refuses what the entities of persistence unit " + model.persistenceUnit() + " ask for: "
                            + e.getMessage().lines().findFirst().orElse(""),
                    command, remedy(e)), e);
        }
    }

    private static String remedy(SQLException e) {
        if (INVALID_SCHEMA_NAME.equals(e.getSQLState())) {
            return "Create the schema that the JDBC URL or the role names in the first migration: unqualified names go to it.";
        }
        return UNDEFINED.contains(e.getSQLState())
                ? "Correct the mapping. If a migration creates this type or function: entities that need one can't be drafted for yet,"
                        + " unless it comes with an extension."
                : "Correct the mapping; drafts are made again at the next live reload.";
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
