package io.quarkiverse.migrationreview.deployment.chain;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.flywaydb.core.internal.resolver.ChecksumCalculator;

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

    /** Flyway's checksum of its text: what the history of a database keeps of it. */
    public int checksum() {
        return ChecksumCalculator.calculate(new ChainResources(List.of(this)).getResource(name));
    }

    /** The name without folders. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
