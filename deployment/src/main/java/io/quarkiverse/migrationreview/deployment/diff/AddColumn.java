package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A column that is new.
 */
public record AddColumn(QualifiedName table, Column column) implements ColumnChange {

    @Override
    public ObjectName object() {
        return ObjectName.column(table, column.name());
    }

    @Override
    public ColumnChange inverse() {
        return new DropColumn(table, column);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return "Add column " + object().path(defaultSchema) + " (" + Wording.of(column) + ")";
    }
}
