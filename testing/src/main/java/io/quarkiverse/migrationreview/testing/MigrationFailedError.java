package io.quarkiverse.migrationreview.testing;

/**
 * A migration, or its undo script, does not apply to the database of a test. The message gives the server's words, the place in
 * the script, what has become of the database and what to do next.
 */
public final class MigrationFailedError extends AssertionError {

    private static final long serialVersionUID = 1L;

    MigrationFailedError(String problem, String place, String remedy, Throwable cause) {
        super(String.join(System.lineSeparator(), problem, "at " + place, remedy), cause);
    }
}
