package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRowReader;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;

/**
 * Runs Hibernate's create scripts and reads what PostgreSQL makes of them.
 */
final class DesiredSchemas {

    /** undefined_object and undefined_function: PostgreSQL manual, appendix "Error Codes". */
    private static final Set<String> UNDEFINED = Set.of("42704", "42883");

    private static final String INVALID_SCHEMA_NAME = "3F000";
    /** A server has place for 6,400 locks unless configured: PostgreSQL manual, {@code max_locks_per_transaction}. */
    private static final int STATEMENTS_PER_TRANSACTION = 500;

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
     * Runs the scripts, and has the database keep what they create.
     *
     * @param database holds nothing but what was prepared
     * @throws SQLException when the server goes away
     * @throws DraftingException when it refuses one of the statements
     */
    Schema create(ScratchDatabase database, List<EntityModel> models) throws SQLException, DraftingException {
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            // in transactions of a size that the server has enough locks for, and without waiting for its disk
            statement.execute("set synchronous_commit = off");
            connection.setAutoCommit(false);
            int run = 0;
            for (EntityModel model : models) {
                for (String command : commands(model).toList()) {
                    execute(statement, command, model);
                    if (++run % STATEMENTS_PER_TRANSACTION == 0) {
                        connection.commit();
                    }
                }
            }
            connection.commit();
            return read(connection, commands(models));
        }
    }

    /**
     * Runs what leads from the scripts of earlier models to those of others, in a transaction that is taken back.
     *
     * @param database holds what the earlier models ask for, and does so afterwards
     * @param before what that is
     * @param earlier the commands of the earlier models
     * @param commands those of the others
     * @return what the models ask for; empty when that can't be had in this way
     * @throws SQLException when the server goes away
     */
    Optional<Schema> change(ScratchDatabase database, Schema before, List<String> earlier, List<String> commands)
            throws SQLException {
        Optional<ScriptDelta> delta = ScriptDelta.between(earlier, commands, before.defaultSchema());
        if (delta.isEmpty()) {
            return Optional.empty();
        }
        try (Connection connection = database.open(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String command : delta.get().statements()) {
                statement.addBatch(command);
            }
            statement.executeBatch();
            Schema after = withRows(connection, commands,
                    schemas.readTouched(connection, before, delta.get().tables()));
            connection.rollback();
            return Optional.of(after).filter(schema -> isAsBefore(schema, before, delta.get().tables()));
        } catch (SQLException e) {
            if (ConnectionFailures.behind(e).isPresent()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Whether every other table is what it was. */
    private static boolean isAsBefore(Schema after, Schema before, Set<QualifiedName> changed) {
        Map<QualifiedName, Table> left = new TreeMap<>(before.tables());
        Map<QualifiedName, Table> now = new TreeMap<>(after.tables());
        left.keySet().removeAll(changed);
        now.keySet().removeAll(changed);
        return left.equals(now);
    }

    private Schema read(Connection connection, List<String> commands) throws SQLException {
        return withRows(connection, commands, schemas.read(connection));
    }

    private static Schema withRows(Connection connection, List<String> commands, Schema desired) throws SQLException {
        return fillsTables(commands) ? SeedRowReader.readAll(connection, desired) : desired;
    }

    private static boolean fillsTables(List<String> commands) {
        return commands.stream().anyMatch(command -> command.startsWith("insert into "));
    }

    /** All that is run for some models, in that order. */
    static List<String> commands(List<EntityModel> models) {
        return models.stream().flatMap(DesiredSchemas::commands).toList();
    }

    private static Stream<String> commands(EntityModel model) {
        return Stream.concat(
                model.schemas().stream().map(schema -> "create schema if not exists " + Identifiers.quote(schema)),
                model.createScript().stream());
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
}
