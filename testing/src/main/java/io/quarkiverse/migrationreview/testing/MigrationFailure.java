package io.quarkiverse.migrationreview.testing;

import java.util.stream.Collectors;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;

/**
 * Says in a few lines what Flyway says in many.
 */
final class MigrationFailure {

    private MigrationFailure() {
    }

    static MigrationFailedError explain(FlywayException e) {
        boolean transactional = !(e instanceof FlywayMigrateException failure) || failure.isExecutableInTransaction();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script && script.getResource() != null) {
                return explain(script, transactional);
            }
        }
        String words = e.getMessage() == null ? e.getClass().getSimpleName()
                : e.getMessage().lines().map(String::strip)
                        .filter(line -> !line.isEmpty()).collect(Collectors.joining(System.lineSeparator()));
        return new MigrationFailedError("The migrations do not apply: " + words, "quarkus.flyway.*",
                "Mend the migrations, or the settings. What a bean of the application sets for Flyway can be set with"
                        + " Migrations.customize.",
                e);
    }

    private static MigrationFailedError explain(FlywaySqlScriptException e, boolean transactional) {
        String file = e.getResource().getAbsolutePathOnDisk();
        return new MigrationFailedError(
                "Migration " + e.getResource().getFilename() + " does not apply: " + e.getCause().getMessage().strip(),
                file + ", line " + e.getLineNumber(),
                transactional
                        ? "PostgreSQL has rolled it back: the database is as it was before. Mend the script, or let it deal"
                                + " with the rows of this test."
                        : "It runs outside a transaction: what it did before it failed has stayed in the database. Mend the script,"
                                + " or let it deal with the rows of this test.",
                e);
    }
}
