package io.quarkiverse.migrationreview.deployment.chain;

import java.util.Objects;

/**
 * A script that is to become part of a chain.
 *
 * @param fileName as Flyway wants it
 * @param migration its text
 * @param undo the text of its undo script
 * @param transactional whether Flyway is to run it in a transaction; if not, a script configuration says so beside it
 */
public record NewScript(String fileName, String migration, String undo, boolean transactional) {

    /** What the configuration of a script is called after: Flyway documentation "Script Configuration". */
    static final String CONFIGURATION = ".conf";

    /** The text of a configuration that keeps Flyway from opening a transaction. */
    public static final String NOT_IN_A_TRANSACTION = "executeInTransaction=false\n";

    public NewScript {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(migration, "migration");
        Objects.requireNonNull(undo, "undo");
    }

    /** The name of the configuration of a script, which lies beside it. */
    public static String configurationOf(String script) {
        return script + CONFIGURATION;
    }
}
