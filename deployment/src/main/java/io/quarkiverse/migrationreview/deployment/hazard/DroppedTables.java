package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.diff.DropTable;

/** D01: a table goes with its rows. */
final class DroppedTables implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(DropTable.class).map(drop -> examine(drop, situation)).flatMap(Optional::stream).toList();
    }

    private static Optional<Hazard> examine(DropTable drop, Situation situation) {
        return FoundRows.of(drop.table().name(), drop, situation).map(rows -> new Hazard(HazardCode.D01, Severity.DESTROYS,
                drop, "Drops " + drop.object().format(situation.before().defaultSchema()) + " with all its rows.")
                .withFact(situation.facts().rows(rows)).withAdvice(DroppedColumns.advice(situation)));
    }
}
