package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.CreateSchema;
import io.quarkiverse.migrationreview.deployment.diff.CreateView;

/** N06: what the role of the application may not be allowed to do, PostgreSQL manual "Privileges". */
final class NeededRights implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes().stream().map(change -> sentence(change, situation)
                .map(sentence -> new Hazard(HazardCode.N06, Severity.NOTE, change, sentence)
                        .withAdvice("Grant it to the role that migrates, or have another role do this part.")))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<String> sentence(Change change, Situation situation) {
        if (change instanceof CreateSchema create) {
            return Optional.of("Creating schema " + Identifiers.quote(create.name())
                    + " needs the right to create in the database.");
        }
        return change instanceof CreateView create && create.view().owner() != null
                ? Optional.of("Giving " + create.view().name().sql(situation.before().defaultSchema()) + " back to "
                        + Identifiers.quote(create.view().owner()) + " needs a member of that role.")
                : Optional.empty();
    }
}
