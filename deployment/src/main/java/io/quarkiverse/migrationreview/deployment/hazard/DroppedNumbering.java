package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumType;
import io.quarkiverse.migrationreview.deployment.diff.DropSchema;
import io.quarkiverse.migrationreview.deployment.diff.DropSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.DropSequence;

/** D03: what numbers rows, or says what their values mean, goes. */
final class DroppedNumbering implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes().stream().flatMap(change -> examine(change, situation)).toList();
    }

    private static Stream<Hazard> examine(Change change, Situation situation) {
        QualifiedName name = change.object().container();
        if (change instanceof DropSequence) {
            return Stream.of(drop(change, ", and with it how far it has counted", situation)
                    .withFact(situation.facts().lastValue(name)));
        }
        if (change instanceof DropEnumType) {
            return Stream.of(drop(change, "; the migration fails if a column is still of this type", situation)
                    .withFact(situation.facts().columnsOf(name)));
        }
        if (change instanceof DropSeedRow row) {
            return situation.exists(row.table()) ? Stream.of(drop(change, ", and with it how far it has counted", situation))
                    : Stream.empty();
        }
        return change instanceof DropSchema
                ? Stream.of(drop(change, "; the migration fails if something else is in it", situation))
                : Stream.empty();
    }

    private static Hazard drop(Change change, String consequence, Situation situation) {
        return new Hazard(HazardCode.D03, Severity.DESTROYS, change,
                "Drops " + change.object().format(situation.before().defaultSchema()) + consequence + ".")
                .withAdvice(DroppedColumns.advice(situation));
    }
}
