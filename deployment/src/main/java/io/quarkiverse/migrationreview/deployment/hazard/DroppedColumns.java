package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.diff.ChangeGenerated;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;

/** D02: a column goes with its values, or begins to hold others. */
final class DroppedColumns implements HazardRule {

    /** What to do before something is dropped. */
    static String advice(Situation situation) {
        boolean draftOfDrops = !situation.plan().description().isEmpty() && !situation.plan().arranged();
        return draftOfDrops ? "Park this draft, and release the code that no longer uses it first."
                : "Release the code that no longer uses it first.";
    }

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(ColumnChange.class).filter(change -> change instanceof DropColumn
                || change instanceof ChangeGenerated).filter(ColumnChange::destructive)
                .map(change -> examine(change, situation)).flatMap(Optional::stream).toList();
    }

    private static Optional<Hazard> examine(ColumnChange change, Situation situation) {
        String column = change.object().path(situation.before().defaultSchema());
        String sentence = change instanceof DropColumn ? "Drops column " + column + " with all its values."
                : change instanceof ChangeGenerated generated && generated.after().generated() == null
                        ? "Drops the computed values of " + column + ", which comes back without any."
                        : "Drops the values of " + column + ", which is computed from now on.";
        String name = change instanceof DropColumn drop ? drop.column().name() : change.object().member();
        return FoundRows.of(change.table(), change, situation)
                .map(rows -> new Hazard(HazardCode.D02, Severity.DESTROYS, change, sentence)
                        .withFact(situation.facts().count(rows, RowCondition.isNotNull(name)))
                        .withAdvice(change instanceof DropColumn ? advice(situation)
                                : "Keep the values in another column first if they are still needed."));
    }
}
