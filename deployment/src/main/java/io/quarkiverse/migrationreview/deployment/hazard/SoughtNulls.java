package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;

/** L07: a table is searched for nulls while nobody can read or write. */
final class SoughtNulls implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, ChangeNullability.class)
                .filter(each -> !each.forecast().scanned().isEmpty() && !each.isValidatedApart())
                .map(SoughtNulls::hazard).toList();
    }

    private static Hazard hazard(LockedChange each) {
        ChangeNullability change = (ChangeNullability) each.change();
        return each.blocks(HazardCode.L07, "Nobody can read or write " + each.name(change.table())
                + " while it is searched for rows without " + Identifiers.quote(change.after().name()) + ".", change.table(),
                SafeForm.PROVEN_NOT_NULL);
    }
}
