package io.quarkiverse.migrationreview.deployment.review;

import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Where rows to rehearse on are taken from.
 *
 * @param maxBytes at most that much is copied
 * @param flyway how Flyway runs the chain
 * @param upToDate whether the dev database is at the end of the chain
 */
record RowSource(DatabaseAccess devDatabase, long maxBytes, FlywaySettings flyway, boolean upToDate) {

    /** Why its rows are not to be copied, a sentence without a full stop; {@code null} if they are. */
    String notCopied() {
        if (maxBytes <= 0) {
            return "quarkus.migration-review.rehearsal.max-size says so";
        }
        return upToDate ? null : "migrations wait to be applied to it";
    }
}
