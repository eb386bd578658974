package io.quarkiverse.migrationreview.deployment.chain;

import java.util.Objects;

/**
 * A row of Flyway's history in a database, whatever became of the script.
 *
 * @param name as Flyway wrote it down: below the location, or the place on the class path
 * @param version {@code null} of a repeatable script
 * @param checksum of its text when it was applied; {@code null} where Flyway keeps none
 * @param failed whether it failed half-way
 */
public record AppliedScript(String name, String version, Integer checksum, boolean failed) {

    public AppliedScript {
        Objects.requireNonNull(name, "name");
    }

    /** Whether this is the row of a script of the chain, by its name. */
    public boolean isOf(MigrationScript script) {
        return ("/" + name).endsWith("/" + script.name());
    }
}
