package io.quarkiverse.migrationreview.deployment.review;

/**
 * What is remembered of a versioned script that the dev database has applied, or never will.
 *
 * @param checksum Flyway's own, of the script as it was applied; {@code null} when the database has none
 */
record DatabaseScript(Integer checksum) {
}
