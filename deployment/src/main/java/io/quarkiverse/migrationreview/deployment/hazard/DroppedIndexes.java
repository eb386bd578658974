package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.DropIndex;

/** L02: an index is dropped under a lock that everybody queues behind. */
final class DroppedIndexes implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, DropIndex.class).filter(each -> !each.isConcurrent()).map(DroppedIndexes::hazard)
                .toList();
    }

    private static Hazard hazard(LockedChange each) {
        DropIndex drop = (DropIndex) each.change();
        String table = each.name(drop.table());
        return each.blocks(HazardCode.L02, "Dropping " + Identifiers.quote(drop.index().name()) + " locks " + table
                + ": nobody can read or write it until the migration is committed.", drop.table(), SafeForm.CONCURRENTLY);
    }
}
