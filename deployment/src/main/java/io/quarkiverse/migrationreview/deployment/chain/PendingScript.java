package io.quarkiverse.migrationreview.deployment.chain;

import java.util.Objects;

/**
 * A script of the chain that a database has not applied.
 *
 * @param name its path below the Flyway location, as in {@link MigrationScript#name()}
 * @param failed whether it was begun outside a transaction and failed half-way, and Flyway therefore refuses to go on
 * @param outOfOrder whether its version is older than what the database has applied, and Flyway therefore refuses to apply it
 */
public record PendingScript(String name, boolean outOfOrder, boolean failed) {

    public PendingScript {
        Objects.requireNonNull(name, "name");
    }

    /** One that did not fail. */
    public PendingScript(String name, boolean outOfOrder) {
        this(name, outOfOrder, false);
    }
}
