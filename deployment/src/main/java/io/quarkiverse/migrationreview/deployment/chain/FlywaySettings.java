package io.quarkiverse.migrationreview.deployment.chain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The settings of {@code quarkus.flyway} that change what a chain does to a database.
 *
 * @param table the name of the history table; {@code null} for Flyway's default
 * @param defaultSchema {@code null} for the connection's own
 * @param schemas the schemas that Flyway manages; empty for the default schema alone
 * @param createSchemas whether Flyway creates them
 * @param placeholders by name
 * @param placeholderPrefix {@code null} for Flyway's default
 * @param placeholderSuffix {@code null} for Flyway's default
 * @param initSql run on each new connection; {@code null} for none
 * @param outOfOrder whether older versions may be applied late
 * @param baselineOnMigrate whether a database that is not empty gets a baseline first
 * @param baselineVersion {@code null} for Flyway's default
 * @param validateOnMigrate whether applied scripts are compared with the files before migrating
 * @param ignoreMigrationPatterns Flyway's patterns of what validation ignores; empty means none
 * @param validateMigrationNaming whether a file whose name says no version is an error
 * @param naming how file names are read
 */
public record FlywaySettings(String table, String defaultSchema, List<String> schemas, boolean createSchemas,
        Map<String, String> placeholders, String placeholderPrefix, String placeholderSuffix, String initSql,
        boolean outOfOrder, boolean baselineOnMigrate, String baselineVersion, boolean validateOnMigrate,
        List<String> ignoreMigrationPatterns, boolean validateMigrationNaming, ScriptNaming naming) {

    /** The name of the history table unless configured. */
    private static final String DEFAULT_TABLE = "flyway_schema_history";

    public FlywaySettings {
        schemas = List.copyOf(schemas);
        placeholders = Collections.unmodifiableMap(new TreeMap<>(placeholders));
        ignoreMigrationPatterns = List.copyOf(ignoreMigrationPatterns);
        Objects.requireNonNull(naming, "naming");
    }

    /** What Quarkus uses when nothing is configured. */
    public static FlywaySettings defaults() {
        return new FlywaySettings(null, null, List.of(), true, Map.of(), null, null, null, false, false, null, true,
                List.of(), false, ScriptNaming.FLYWAY_DEFAULT);
    }

    /** The same, but with a history of its own in a database that need not be empty, and of this chain alone. */
    public FlywaySettings apart(String ownTable) {
        return new FlywaySettings(ownTable, defaultSchema, schemas, createSchemas, placeholders, placeholderPrefix,
                placeholderSuffix, initSql, false, true, "0", false, List.of(), false, naming);
    }

    /** The name of the history table. */
    public String historyTable() {
        return table == null ? DEFAULT_TABLE : table;
    }

    /** The schema of the history table; {@code null} when it is the connection's own. */
    public String historySchema() {
        if (defaultSchema != null) {
            return defaultSchema;
        }
        return schemas.isEmpty() ? null : schemas.get(0);
    }
}
