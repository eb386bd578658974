package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;

/** L01: an index is built while nobody can write. */
final class BuiltIndexes implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, AddIndex.class).filter(each -> !each.isConcurrent()).map(BuiltIndexes::hazard)
                .toList();
    }

    private static Hazard hazard(LockedChange each) {
        AddIndex add = (AddIndex) each.change();
        return each.blocks(HazardCode.L01, "Nobody can write to " + each.name(add.table()) + " while "
                + Identifiers.quote(add.index().name()) + " is built.", add.table(), SafeForm.CONCURRENTLY);
    }
}
