package io.quarkiverse.migrationreview.deployment.console;

import java.util.Optional;

/**
 * The application in dev mode, as far as the console needs it.
 */
interface Application {

    /** Takes over what was saved since the last live reload, as a request to the application does; nothing otherwise. */
    void reload();

    /** Why the application does not run, one line; empty when it does. */
    Optional<String> problem();
}
