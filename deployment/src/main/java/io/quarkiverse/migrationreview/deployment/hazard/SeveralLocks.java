package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/** L14: one script locks several tables, each until all of it is done. */
final class SeveralLocks implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        List<LockedChange> changes = LockedChange.in(situation);
        StrongLocks locks = StrongLocks.in(situation.plan());
        List<Hazard> hazards = new ArrayList<>();
        for (MigrationStep step : situation.plan().steps()) {
            if (step.transactional()) {
                Set<Change> inStep = step.statements().stream().filter(locks::areTakenBy).map(Statement::change)
                        .collect(Collectors.toSet());
                examine(changes.stream().filter(each -> inStep.contains(each.change())).toList(), situation)
                        .ifPresent(hazards::add);
            }
        }
        return hazards;
    }

    private static Optional<Hazard> examine(List<LockedChange> changes, Situation situation) {
        SortedSet<QualifiedName> all = new TreeSet<>();
        int most = 0;
        for (LockedChange each : changes) {
            SortedSet<QualifiedName> locked = strong(each);
            most = Math.max(most, locked.size());
            all.addAll(locked);
        }
        if (all.size() == most) {
            return Optional.empty(); // one change needs them all
        }
        String schema = situation.before().defaultSchema();
        List<String> names = all.stream().map(table -> table.sql(schema)).toList();
        String tables = String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
        return Optional.of(new Hazard(HazardCode.L14, Severity.BLOCKS, null, ObjectName.table(all.first()),
                "The locks on " + tables + " are held until all changes of the script are made.", null,
                "Split the draft, so that each script locks fewer tables.", List.of()));
    }

    static SortedSet<QualifiedName> strong(LockedChange each) {
        boolean weak = each.isConcurrent() && !each.says(" add constraint ") || each.onlyValidates();
        SortedSet<QualifiedName> tables = new TreeSet<>();
        each.forecast().locks().forEach((table, mode) -> {
            if (mode.stopsWrites() && !weak) {
                tables.add(table);
            }
        });
        return tables;
    }
}
