package io.quarkiverse.migrationreview.deployment.diff;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Compares the seed rows of a table that both schemas have: which there are, not how far they have counted.
 */
final class SeedRowComparison {

    private final Findings findings;
    private final Table current;
    private final Table desired;

    SeedRowComparison(Findings findings, Table current, Table desired) {
        this.findings = findings;
        this.current = current;
        this.desired = desired;
    }

    void compare() {
        desired.seedRows().stream().filter(row -> isMissing(row, current.seedRows()))
                .forEach(row -> findings.add(new AddSeedRow(desired.name(), row)));
        current.seedRows().stream().filter(row -> isMissing(row, desired.seedRows())).forEach(this::onlyCurrent);
    }

    private void onlyCurrent(SeedRow row) {
        ObjectName name = ObjectName.row(current.name(), row.name());
        if (findings.knows(name)) {
            findings.add(new DropSeedRow(current.name(), row));
        } else {
            findings.unmanaged(name, Wording.describe(current.name(), row, findings.current.defaultSchema()),
                    "No generator of the entity model counts in it");
        }
    }

    private static boolean isMissing(SeedRow row, List<SeedRow> rows) {
        return rows.stream().noneMatch(row::isSameRowAs);
    }
}
