package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;

/** C04: running code does not supply what every row needs from now on. */
final class FailingInserts implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, ColumnChange.class).map(FailingInserts::examine).flatMap(Optional::stream).toList();
    }

    private static Optional<Hazard> examine(LockedChange each) {
        if (each.change() instanceof AddColumn add && add.column().mustBeSupplied()) {
            return Optional.of(new Hazard(HazardCode.C04, Severity.BREAKS, add, "Inserts of the previous release into "
                    + each.name(add.table()) + " fail: they give " + Identifiers.quote(add.column().name()) + " no value.")
                    .withAdvice("Give the column a default, or let it be null until the previous release is gone."));
        }
        if (each.change() instanceof ChangeNullability change && !change.after().nullable()) {
            return Optional.of(new Hazard(HazardCode.C04, Severity.BREAKS, change,
                    "The previous release fails where it writes a"
                            + " row of " + each.name(change.table()) + " without " + Identifiers.quote(change.after().name())
                            + ".")
                    .withAdvice("Release code that always gives it a value first."));
        }
        return Optional.empty();
    }
}
