package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropSequence;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;

/** C02: running code still uses what is dropped. */
final class DroppedUnderCode implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes().stream().filter(change -> change instanceof DropTable || change instanceof DropColumn
                || change instanceof DropSequence).filter(change -> isUsed(change, situation))
                .map(change -> hazard(change, situation)).toList();
    }

    /** What comes back in the same migration is not missed, nor is a column of a table that goes as a whole. */
    private static boolean isUsed(Change change, Situation situation) {
        return situation.changes().stream().noneMatch(other -> other != change && other.object().equals(change.object())
                && !(other instanceof DropColumn))
                && (!(change instanceof DropColumn drop) || situation.changes(DropTable.class)
                        .noneMatch(table -> table.table().name().equals(drop.table())));
    }

    private static Hazard hazard(Change change, Situation situation) {
        return new Hazard(HazardCode.C02, Severity.BREAKS, change, "The previous release fails where it uses "
                + change.object().format(situation.before().defaultSchema()) + ", which is gone.")
                .withAdvice("Release the code that no longer uses it first.");
    }
}
