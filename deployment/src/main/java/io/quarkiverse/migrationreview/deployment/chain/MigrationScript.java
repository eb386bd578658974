package io.quarkiverse.migrationreview.deployment.chain;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One file of a migration chain, as it was when it was read.
 *
 * @param name its path below the Flyway location, with {@code /}; Flyway's own key for it
 * @param file where it lies; {@code null} for a script inside a dependency
 * @param content its text
 */
public record MigrationScript(String name, Path file, String content) {

    public MigrationScript {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(content, "content");
    }

    /** The name without folders. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
