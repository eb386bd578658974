package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.ValueCheck;

/** L06 and L11: a check reads the table while nobody can read or write. */
final class CheckedRows implements HazardRule {

    private final HazardCode code;
    private final boolean widened;

    private CheckedRows(HazardCode code, boolean widened) {
        this.code = code;
        this.widened = widened;
    }

    /** Checks that are new, or refuse what was allowed before. */
    static HazardRule added() {
        return new CheckedRows(HazardCode.L06, false);
    }

    /** Checks that allow more than before, as those of enums do when a constant is new. */
    static HazardRule widened() {
        return new CheckedRows(HazardCode.L11, true);
    }

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, AddConstraint.class)
                .filter(each -> ((AddConstraint) each.change()).constraint() instanceof CheckConstraint)
                .filter(each -> isWidened((AddConstraint) each.change(), situation) == widened)
                .filter(each -> !each.forecast().scanned().isEmpty() && !each.isValidatedApart())
                .map(this::hazard).toList();
    }

    private Hazard hazard(LockedChange each) {
        AddConstraint add = (AddConstraint) each.change();
        return each.blocks(code, "Nobody can read or write " + each.name(add.table()) + " while its rows are checked"
                + (widened ? ", although " + Identifiers.quote(add.constraint().name()) + " allows all that was allowed before."
                        : "."),
                add.table(), SafeForm.NOT_VALID);
    }

    /** Whether a check replaces one that allowed less. */
    static boolean isWidened(AddConstraint add, Situation situation) {
        return add.constraint() instanceof CheckConstraint after && situation.changes(DropConstraint.class)
                .filter(drop -> drop.table().equals(add.table()) && drop.constraint() instanceof CheckConstraint)
                .map(drop -> (CheckConstraint) drop.constraint()).anyMatch(before -> allowsMore(before, after));
    }

    private static boolean allowsMore(CheckConstraint before, CheckConstraint after) {
        Optional<ValueCheck> old = ValueCheck.of(before);
        return old.isPresent() && ValueCheck.of(after)
                .filter(wanted -> wanted.column().equals(old.get().column()) && wanted.allows(old.get())).isPresent();
    }
}
