package io.quarkiverse.migrationreview.deployment.scratch;

import java.util.logging.Level;
import java.util.logging.Logger;

import io.quarkus.deployment.builditem.ContainerRuntimeStatusBuildItem;

/**
 * Asks for a container runtime without Testcontainers' stack trace when there is none: the embedded PostgreSQL takes over, so
 * its absence is no error. Quarkus keeps the answer, nobody asks Testcontainers again.
 */
public final class QuietContainerCheck {

    private static final Logger TESTCONTAINERS = Logger.getLogger("org.testcontainers");

    private QuietContainerCheck() {
    }

    /**
     * Whether containers can be started.
     */
    public static boolean isAvailable(ContainerRuntimeStatusBuildItem status) {
        Level before = TESTCONTAINERS.getLevel();
        TESTCONTAINERS.setLevel(Level.OFF);
        try {
            return status.isContainerRuntimeAvailable();
        } finally {
            TESTCONTAINERS.setLevel(before);
        }
    }
}
