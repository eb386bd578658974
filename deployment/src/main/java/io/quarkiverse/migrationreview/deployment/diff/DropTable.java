package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * A table that is gone, with what is still on it; its foreign keys are changes of their own.
 */
public record DropTable(Table table) implements TableChange {

    @Override
    public ObjectName object() {
        return ObjectName.table(table.name());
    }

    @Override
    public TableChange inverse() {
        return new CreateTable(table);
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public String summary(String defaultSchema) {
        return "Drop table " + object().path(defaultSchema);
    }
}
