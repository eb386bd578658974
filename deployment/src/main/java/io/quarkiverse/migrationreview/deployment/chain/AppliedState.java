package io.quarkiverse.migrationreview.deployment.chain;

import java.time.Instant;
import java.util.Objects;

/**
 * What Flyway knows of one script, in the chain or only in the history of a database.
 *
 * @param name its path below the Flyway location, as in {@link MigrationScript#name()}; of a baseline that a command made,
 *        Flyway's own words
 * @param version {@code null} of a repeatable script
 * @param description as Flyway reads it off the name
 * @param state Flyway's own name of its state, such as {@code Success} or {@code Pending}
 * @param applied whether the database has applied it, and as far as Flyway knows still has
 * @param rank its place in the history of the database, from 1; {@code null} when it is not in there
 * @param appliedAt when it was applied; {@code null} when it was not
 * @param millis how long that took, in milliseconds; {@code null} when it was not
 */
public record AppliedState(String name, String version, String description, String state, boolean applied, Integer rank,
        Instant appliedAt, Integer millis) {

    public AppliedState {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
    }
}
