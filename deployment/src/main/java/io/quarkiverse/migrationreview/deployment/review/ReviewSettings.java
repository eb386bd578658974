package io.quarkiverse.migrationreview.deployment.review;

import java.time.Duration;
import java.util.Objects;

/**
 * What is configured about how drafts are written and tried.
 *
 * @param factsTimeout how long a query of the dev database may take; 0 to ask it nothing
 * @param rehearsalBytes the size, in bytes, up to which the rows of the dev database are copied; 0 to copy none
 * @param lockTimeout how long a script waits for a lock; 0 for as long as it takes
 * @param online whether safe forms are taken wherever there is one
 */
public record ReviewSettings(Duration factsTimeout, long rehearsalBytes, Duration lockTimeout, boolean online) {

    private static final long MEBIBYTE = 1024L * 1024;

    /** Nothing is configured. */
    public static final ReviewSettings DEFAULTS = new ReviewSettings(Duration.ofSeconds(2), 10 * MEBIBYTE,
            Duration.ofSeconds(5), false);

    public ReviewSettings {
        Objects.requireNonNull(factsTimeout, "factsTimeout");
        Objects.requireNonNull(lockTimeout, "lockTimeout");
    }
}
