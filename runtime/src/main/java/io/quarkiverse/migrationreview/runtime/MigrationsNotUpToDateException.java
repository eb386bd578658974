package io.quarkiverse.migrationreview.runtime;

/**
 * A test may not start the application: what the entities ask for is not what the migrations make. The message says what
 * differs and what to do.
 */
public class MigrationsNotUpToDateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationsNotUpToDateException(String message) {
        // where it was thrown says nothing about the difference
        super(message, null, false, false);
    }
}
