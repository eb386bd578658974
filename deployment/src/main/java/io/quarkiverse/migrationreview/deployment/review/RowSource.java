package io.quarkiverse.migrationreview.deployment.review;

import java.util.Map;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Where rows to rehearse on are taken from.
 *
 * @param maxBytes at most that much is copied
 * @param flyway how Flyway runs the chain
 * @param chain what the dev database has to be at the end of
 */
record RowSource(DatabaseAccess devDatabase, long maxBytes, FlywaySettings flyway, MigrationChain chain) {

    /** Why its rows are not to be copied, a sentence without a full stop; {@code null} if they are. */
    String notCopied() {
        if (maxBytes <= 0) {
            return "quarkus.migration-review.rehearsal.max-size says so";
        }
        try {
            return new DevDatabase(devDatabase, flyway).unapplied(chain, Map.of()).isEmpty() ? null
                    : "migrations wait to be applied to it";
        } catch (ChainException e) {
            return "Flyway said: " + e.getMessage();
        }
    }
}
