package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/** L15: a strong lock is waited for without a limit. */
final class UnlimitedWaiting implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        if (situation.limitsWaiting()) {
            return List.of();
        }
        SortedSet<QualifiedName> tables = new TreeSet<>();
        LockedChange.in(situation).forEach(each -> tables.addAll(SeveralLocks.strong(each)));
        if (tables.isEmpty()) {
            return List.of();
        }
        String schema = situation.before().defaultSchema();
        String names = tables.stream().map(table -> table.sql(schema)).collect(Collectors.joining(" and "));
        return List.of(new Hazard(HazardCode.L15, Severity.BLOCKS, null, ObjectName.table(tables.first()),
                "While the migration waits for a lock on " + names + ", everybody else queues behind it without a limit.", null,
                "Set a lock_timeout, after which the migration gives up and can be tried again.", List.of()));
    }
}
