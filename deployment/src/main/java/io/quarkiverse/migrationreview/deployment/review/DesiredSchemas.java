package io.quarkiverse.migrationreview.deployment.review;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRowReader;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;

/**
 * Runs Hibernate's create scripts and reads what PostgreSQL makes of them.
 */
final class DesiredSchemas {

    /** undefined_object and undefined_function: PostgreSQL manual, appendix "Error Codes". */
    private static final Set<String> UNDEFINED = Set.of("42704", "42883");

    private static final String INVALID_SCHEMA_NAME = "3F000";
    /** out_of_memory: what a server says that has no place for another lock. */
    private static final String OUT_OF_MEMORY = "53200";

    private final ScratchSchemas schemas;

    DesiredSchemas(ScratchSchemas schemas) {
        this.schemas = schemas;
    }

    /** Gives an empty database what the create scripts need and don't create; see {@link Prerequisites}. */
    static void prepare(ScratchDatabase database, List<String> prerequisites) throws SQLException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            for (String prerequisite : prerequisites) {
                statement.execute(prerequisite);
            }
        }
    }

    /**
     * Runs the scripts in a transaction that is taken back.
     *
     * @param connection in auto-commit mode, to a database that holds nothing but what was prepared; it is so again afterwards,
     *        unless the connection was lost
     * @return what they create
     * @throws SQLException when the server goes away, or has no place for so many locks
     * @throws DraftingException when it refuses one of the statements
     */
    Schema takenBack(Connection connection, List<EntityModel> models) throws SQLException, DraftingException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            try {
                for (String command : commands(models)) {
                    statement.addBatch(command);
                }
                statement.executeBatch();
            } catch (BatchUpdateException e) {
                // once more, to see which one
                connection.rollback();
                runEach(statement, models);
            }
            return read(connection, models);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /**
     * Runs the scripts for good.
     *
     * @param database holds nothing but what was prepared
     * @throws SQLException when the server goes away
     * @throws DraftingException when it refuses one of the statements
     */
    Schema kept(ScratchDatabase database, List<EntityModel> models) throws SQLException, DraftingException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            runEach(statement, models);
            return read(connection, models);
        }
    }

    private Schema read(Connection connection, List<EntityModel> models) throws SQLException {
        Schema desired = schemas.read(connection);
        return fillsTables(models) ? SeedRowReader.readAll(connection, desired) : desired;
    }

    private static boolean fillsTables(List<EntityModel> models) {
        return models.stream().flatMap(model -> model.createScript().stream())
                .anyMatch(command -> command.startsWith("insert into "));
    }

    private static List<String> commands(List<EntityModel> models) {
        return models.stream().flatMap(DesiredSchemas::commands).toList();
    }

    private static Stream<String> commands(EntityModel model) {
        return Stream.concat(
                model.schemas().stream().map(schema -> "create schema if not exists " + Identifiers.quote(schema)),
                model.createScript().stream());
    }

    private static void runEach(Statement statement, List<EntityModel> models) throws SQLException, DraftingException {
        for (EntityModel model : models) {
            for (String command : commands(model).toList()) {
                execute(statement, command, model);
            }
        }
    }

    private static void execute(Statement statement, String command, EntityModel model)
            throws SQLException, DraftingException {
        try {
            statement.execute(command);
        } catch (SQLException e) {
            if (ConnectionFailures.isOne(e) || OUT_OF_MEMORY.equals(e.getSQLState())) {
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
}
