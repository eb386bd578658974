package io.quarkiverse.migrationreview.deployment.scratch;

/**
 * The role of a server may not create databases, so scratch databases have to live elsewhere.
 */
public final class ScratchNotAllowedException extends Exception {

    private static final long serialVersionUID = 1L;

    ScratchNotAllowedException(DatabaseAccess access, Throwable cause) {
        super("The role of " + access + " may not create databases", cause);
    }
}
