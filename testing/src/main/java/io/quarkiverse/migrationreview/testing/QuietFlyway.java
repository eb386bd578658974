package io.quarkiverse.migrationreview.testing;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Flyway from reporting on each step of each test: what goes wrong is in the error, what goes right is what the test is
 * about. A log of our own would have to replace that of the application's Flyway, from whose class loader it may not come.
 */
final class QuietFlyway implements AutoCloseable {

    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static int open;
    private static Level before;

    /** Quiet until it is closed; tests may run at the same time. */
    QuietFlyway() {
        synchronized (QuietFlyway.class) {
            if (open++ == 0) {
                before = FLYWAY.getLevel();
                FLYWAY.setLevel(Level.OFF);
            }
        }
    }

    @Override
    public void close() {
        synchronized (QuietFlyway.class) {
            if (--open == 0) {
                FLYWAY.setLevel(before);
            }
        }
    }
}
