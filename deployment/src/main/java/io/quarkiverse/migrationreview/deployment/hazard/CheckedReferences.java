package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;

/** L05: a foreign key is checked while nobody can write to either table. */
final class CheckedReferences implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, AddConstraint.class).map(CheckedReferences::examine).flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Hazard> examine(LockedChange each) {
        AddConstraint add = (AddConstraint) each.change();
        if (!(add.constraint() instanceof ForeignKey key) || !each.forecast().scanned().contains(add.table())
                || each.isValidatedApart()) {
            return Optional.empty();
        }
        String table = each.name(add.table());
        boolean both = each.concerns(key.referencedTable()) && !key.referencedTable().equals(add.table());
        return Optional.of(each.blocks(HazardCode.L05, "Nobody can write to " + table
                + (both ? " or " + each.name(key.referencedTable()) : "") + " while the rows of " + table + " are checked.",
                add.table(), SafeForm.NOT_VALID));
    }
}
