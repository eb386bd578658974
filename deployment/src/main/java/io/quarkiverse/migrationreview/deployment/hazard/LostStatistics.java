package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;

/** L16: the server forgets what it knew of the values of a column. */
final class LostStatistics implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, ChangeColumnType.class).map(LostStatistics::hazard).toList();
    }

    private static Hazard hazard(LockedChange each) {
        ChangeColumnType change = (ChangeColumnType) each.change();
        return each.note(HazardCode.L16, "The statistics of " + each.path()
                + " are lost, and queries may be planned badly until the table is analyzed.")
                .withAdvice("Run analyze " + each.name(change.table()) + " (" + Identifiers.quote(change.after().name())
                        + ") after the migration.");
    }
}
