package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;

/** L10: a change of type leaves the rows alone, and has indexes built anew or rows checked again. */
final class RebuiltIndexes implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, ChangeColumnType.class)
                .filter(each -> each.forecast().rewritten().isEmpty() && !each.forecast().scanned().isEmpty())
                .map(RebuiltIndexes::hazard).toList();
    }

    private static Hazard hazard(LockedChange each) {
        ChangeColumnType change = (ChangeColumnType) each.change();
        List<String> indexes = each.forecast().rebuilt().stream().map(index -> Identifiers.quote(index.name())).toList();
        String what = indexes.isEmpty() ? "its rows are checked again"
                : String.join(", ", indexes) + (indexes.size() == 1 ? " is" : " are") + " built anew";
        return each.note(HazardCode.L10, "Nobody can read or write " + each.name(change.table()) + " while " + what + ".");
    }
}
