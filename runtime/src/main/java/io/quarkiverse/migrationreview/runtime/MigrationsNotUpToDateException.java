package io.quarkiverse.migrationreview.runtime;

/**
 * The application may not be started by a test, or built: what the entities ask for is not what the migrations make. The
 * message says what
 * differs and what to do.
 */
public class MigrationsNotUpToDateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what differs and what to do, several lines
     */
    public MigrationsNotUpToDateException(String message) {
        // where it was thrown says nothing about the difference
        super(message, null, false, false);
    }
}
