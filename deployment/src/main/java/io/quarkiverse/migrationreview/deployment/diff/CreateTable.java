package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * A table that is new, with its constraints and indexes but without its foreign keys: each of those is a change of its own,
 * so that tables may refer to each other.
 */
public record CreateTable(Table table) implements TableChange {

    @Override
    public ObjectName object() {
        return ObjectName.table(table.name());
    }

    @Override
    public TableChange inverse() {
        return new DropTable(table);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return "Create table " + object().path(defaultSchema);
    }
}
