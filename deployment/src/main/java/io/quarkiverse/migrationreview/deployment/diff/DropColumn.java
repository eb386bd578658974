package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A column that is gone. What involved it was dropped by changes of their own.
 */
public record DropColumn(QualifiedName table, Column column) implements ColumnChange {

    @Override
    public ObjectName object() {
        return ObjectName.column(table, column.name());
    }

    @Override
    public ColumnChange inverse() {
        return new AddColumn(table, column);
    }

    @Override
    public boolean destructive() {
        return column.generated() == null;
    }

    @Override
    public String summary(String defaultSchema) {
        return "Drop column " + object().path(defaultSchema);
    }
}
