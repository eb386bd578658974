package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;

/** L12: dropping a foreign key locks the table it refers to as well. */
final class DroppedReferences implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return LockedChange.in(situation, DropConstraint.class).map(DroppedReferences::examine).flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Hazard> examine(LockedChange each) {
        DropConstraint drop = (DropConstraint) each.change();
        if (!(drop.constraint() instanceof ForeignKey key) || key.referencedTable().equals(drop.table())
                || each.forecast().locks().size() < 2 || each.onlyValidates()) {
            return Optional.empty();
        }
        String sentence = "Dropping " + Identifiers.quote(key.name()) + " locks " + each.name(key.referencedTable())
                + " as well as " + each.name(drop.table())
                + ": nobody can read or write either until the migration is committed.";
        return Optional.of(isAlone(each) ? each.note(HazardCode.L12, sentence)
                : each.blocks(HazardCode.L12, sentence, key.referencedTable(), SafeForm.OWN_SCRIPT));
    }

    /** Whether nothing else prolongs the lock. */
    private static boolean isAlone(LockedChange each) {
        return each.situation().plan().steps().stream().map(MigrationStep::statements)
                .filter(statements -> statements.stream().anyMatch(statement -> each.change().equals(statement.change())))
                .allMatch(statements -> statements.size() == 1);
    }
}
