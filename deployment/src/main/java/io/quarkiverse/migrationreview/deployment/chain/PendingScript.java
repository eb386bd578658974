package io.quarkiverse.migrationreview.deployment.chain;

import java.util.Objects;

/**
 * A script of the chain that a database has not applied.
 *
 * @param name its path below the Flyway location, as in {@link MigrationScript#name()}
 * @param outOfOrder whether its version is older than what the database has applied, and Flyway therefore refuses to apply it
 */
public record PendingScript(String name, boolean outOfOrder) {

    public PendingScript {
        Objects.requireNonNull(name, "name");
    }
}
