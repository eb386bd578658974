package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.chain.AppliedScript;
import io.quarkiverse.migrationreview.deployment.chain.ScriptNaming;

/**
 * Versions that the dev database has applied without the chain having their scripts any more: no other script may take their
 * place.
 */
final class TakenVersions {

    /** How Flyway names what is no script, such as its baseline. */
    private static final String NO_SCRIPT = "<<";

    private TakenVersions() {
    }

    /**
     * Why scripts can't have these names; empty when they can.
     *
     * @param names new ones, which nothing in the chain has
     */
    static Optional<Outcome> refusal(Collection<String> names, ScriptNaming naming, List<AppliedScript> applied) {
        for (String name : names) {
            Optional<AppliedScript> taken = naming.version(name.substring(name.lastIndexOf('/') + 1))
                    .flatMap(version -> Renumbering.row(applied, version))
                    .filter(row -> !row.failed() && !row.name().startsWith(NO_SCRIPT));
            if (taken.isPresent()) {
                String missing = taken.get().name();
                return Optional.of(Outcome.refused(missing + " is applied to the dev database and missing in the migration"
                        + " chain: " + name + " would take its place.",
                        "Put it back first: migrations restore " + missing + ", or by hand where Git does not know it."));
            }
        }
        return Optional.empty();
    }
}
