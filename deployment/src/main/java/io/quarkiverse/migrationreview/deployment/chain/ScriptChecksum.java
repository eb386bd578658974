package io.quarkiverse.migrationreview.deployment.chain;

import java.util.List;

import org.flywaydb.core.internal.resolver.ChecksumCalculator;

/**
 * The checksum that Flyway gives a script: what it remembers of one that it applied, to see whether it was edited since.
 */
public final class ScriptChecksum {

    private ScriptChecksum() {
    }

    /** Of a versioned script; Flyway fills placeholders into repeatable ones first. */
    public static int of(MigrationScript script) {
        return ChecksumCalculator.calculate(new ChainResources(List.of(script)).getResource(script.name()));
    }
}
