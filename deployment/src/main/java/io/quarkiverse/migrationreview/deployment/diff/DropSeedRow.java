package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;

/**
 * A row that nothing counts in any more. How far it has counted is lost.
 */
public record DropSeedRow(QualifiedName table, SeedRow row) implements SeedRowChange {

    @Override
    public SeedRowChange inverse() {
        return new AddSeedRow(table, row);
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public String summary(String defaultSchema) {
        return "Drop " + Wording.describe(table, row, defaultSchema);
    }
}
