package io.quarkiverse.migrationreview.deployment.start;

import java.util.Set;

/**
 * Flyway's own words for a chain that it does not run. The classes of the application are not those of this class loader: they
 * are known by name.
 */
final class RefusedChain {

    /** What Flyway throws when a version is there twice, among other things. */
    static final String AMBIGUOUS = "org.flywaydb.core.api.FlywayException";
    /** What Flyway throws when scripts are not what was applied. */
    static final String INVALID = "org.flywaydb.core.api.exception.FlywayValidateException";

    private RefusedChain() {
    }

    static boolean isCause(Throwable rootCause) {
        return Set.of(AMBIGUOUS, INVALID).contains(rootCause.getClass().getName());
    }
}
