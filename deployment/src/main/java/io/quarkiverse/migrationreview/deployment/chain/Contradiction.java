package io.quarkiverse.migrationreview.deployment.chain;

import java.util.Objects;

/**
 * A script that is not, or is not any more, what a database has applied.
 *
 * @param name as Flyway knows it; of a script that is gone, as its history has it
 * @param kind in which way
 * @param applied Flyway's checksum of what was applied; {@code null} where its history keeps none
 */
public record Contradiction(String name, Kind kind, Integer applied) {

    /** The ways in which a chain contradicts a history. */
    public enum Kind {
        /** The file has another text than the one that was applied. */
        EDITED,
        /** There is no such file any more. */
        MISSING
    }

    public Contradiction {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }
}
