package io.quarkiverse.migrationreview.deployment.chain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.output.ValidateOutput;

/**
 * Says which scripts Flyway's validation refuses, why, and what to do: its own message names neither.
 */
final class ValidationFailure {

    private static final String OR_REPAIR = ", or run `flyway repair` (quarkus.flyway.repair-at-start does).";

    private ValidationFailure() {
    }

    /**
     * Explains.
     *
     * @param flyway whose validation passes over scripts that only wait to be applied
     * @return empty when nothing is wrong with any script
     */
    static Optional<ChainException> explain(Flyway flyway, MigrationChain chain, FlywayException refusal) {
        MigrationInfo[] scripts = flyway.info().all();
        List<Finding> findings = new ArrayList<>();
        for (ValidateOutput invalid : flyway.validateWithResult().invalidMigrations) {
            Arrays.stream(scripts).filter(script -> isAbout(invalid, script)).findFirst()
                    .ifPresent(script -> findings.add(finding(script, invalid.errorDetails)));
        }
        return findings.stream().findFirst().map(first -> {
            String file = chain.script(first.script()).map(MigrationScript::file).map(Object::toString).orElse(null);
            return new ChainException(first.problem() + others(findings), file, first.remedy(), refusal);
        });
    }

    /** Whether this is what validation complains about. */
    static boolean isAbout(ValidateOutput invalid, MigrationInfo script) {
        return script.isVersioned() ? script.getVersion().getVersion().equals(invalid.version)
                : invalid.version.isEmpty() && script.getDescription().equals(invalid.description);
    }

    static List<Contradiction> contradictions(MigrationInfo[] scripts, List<ValidateOutput> refused, MigrationChain chain) {
        List<Contradiction> found = new ArrayList<>();
        for (ValidateOutput invalid : refused) {
            contradiction(invalid.errorDetails).ifPresent(kind -> Arrays.stream(scripts)
                    .filter(script -> isAbout(invalid, script)).findFirst()
                    .ifPresent(script -> found.add(new Contradiction(nameIn(chain, script.getScript()), kind,
                            script.getAppliedChecksum()))));
        }
        return found;
    }

    /** What the application itself has applied is in the history by its place on the class path. */
    private static String nameIn(MigrationChain chain, String script) {
        return chain.scripts().stream().map(MigrationScript::name).filter(name -> ("/" + script).endsWith("/" + name))
                .max(Comparator.comparingInt(String::length)).orElse(script);
    }

    private static Optional<Contradiction.Kind> contradiction(ErrorDetails error) {
        if (!(error.errorCode instanceof CoreErrorCode code)) {
            return Optional.empty();
        }
        return switch (code) {
            case CHECKSUM_MISMATCH -> Optional.of(Contradiction.Kind.EDITED);
            case APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED, APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED ->
                Optional.of(Contradiction.Kind.MISSING);
            default -> Optional.empty();
        };
    }

    private static Finding finding(MigrationInfo script, ErrorDetails error) {
        String name = script.getScript();
        String subject = "Flyway script " + name;
        if (!(error.errorCode instanceof CoreErrorCode code)) {
            return new Finding(name, subject + ": " + firstLine(error), "Mend the migration chain" + OR_REPAIR);
        }
        return switch (code) {
            case CHECKSUM_MISMATCH -> new Finding(name, subject + " was changed after it was applied (checksum "
                    + script.getResolvedChecksum() + ", applied with " + script.getAppliedChecksum() + ")",
                    "Restore it" + OR_REPAIR);
            case DESCRIPTION_MISMATCH, TYPE_MISMATCH -> new Finding(name, subject + " was renamed or replaced after it was"
                    + " applied: " + firstLine(error), "Restore its name" + OR_REPAIR);
            case APPLIED_VERSIONED_MIGRATION_NOT_RESOLVED, APPLIED_REPEATABLE_MIGRATION_NOT_RESOLVED -> new Finding(name,
                    subject + " was applied and is missing now", "Restore it" + OR_REPAIR);
            case FAILED_VERSIONED_MIGRATION, FAILED_REPEATABLE_MIGRATION -> new Finding(name,
                    subject + " failed half-way when it was applied outside a transaction",
                    "Undo by hand what it has done, then run `flyway repair` (quarkus.flyway.repair-at-start does).");
            case RESOLVED_VERSIONED_MIGRATION_NOT_APPLIED -> new Finding(name,
                    subject + " is older than what is applied, and was not applied itself",
                    "Give it the next version, or set quarkus.flyway.out-of-order=true.");
            default -> new Finding(name, subject + ": " + firstLine(error), "Mend the migration chain" + OR_REPAIR);
        };
    }

    private static String firstLine(ErrorDetails error) {
        return Arrays.stream(error.errorMessage.split("\\R")).findFirst().orElse("");
    }

    private static String others(List<Finding> findings) {
        return findings.size() == 1 ? ""
                : findings.stream().skip(1).map(Finding::script).collect(Collectors.joining(", ", "; refused too: ", ""));
    }

    private record Finding(String script, String problem, String remedy) {
    }
}
