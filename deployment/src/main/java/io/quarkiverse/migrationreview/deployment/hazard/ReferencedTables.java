package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;

/** L13: a new table that refers to one that was there keeps others from writing to that. */
final class ReferencedTables implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        Map<QualifiedName, Hazard> hazards = new LinkedHashMap<>();
        LockedChange.in(situation, AddConstraint.class).forEach(each -> {
            AddConstraint add = (AddConstraint) each.change();
            if (add.constraint() instanceof ForeignKey key && !each.concerns(add.table())) {
                hazards.computeIfAbsent(key.referencedTable(), table -> each.blocks(HazardCode.L13, "The foreign key of "
                        + each.name(add.table()) + " locks " + each.name(table)
                        + ": nobody can write to it until the migration is committed.",
                        table));
            }
        });
        return List.copyOf(hazards.values());
    }
}
