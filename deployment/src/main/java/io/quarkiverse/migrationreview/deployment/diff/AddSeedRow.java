package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;

/**
 * A row that is new in a table that was there before. The rows of a new table come with it.
 */
public record AddSeedRow(QualifiedName table, SeedRow row) implements SeedRowChange {

    @Override
    public SeedRowChange inverse() {
        return new DropSeedRow(table, row);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return "Add " + Wording.describe(table, row, defaultSchema);
    }
}
