package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A default set, replaced or dropped.
 *
 * @param before the column as it is when this change begins
 * @param after the column as this change leaves it
 */
public record ChangeDefault(QualifiedName table, Column before, Column after) implements AlterColumn {

    @Override
    public ObjectName object() {
        return ObjectName.column(table, before.name());
    }

    @Override
    public AlterColumn inverse() {
        return new ChangeDefault(table, after, before);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return after.defaultExpression() == null ? "Drop default of " + object().path(defaultSchema)
                : "Set default of " + object().path(defaultSchema) + " to " + after.defaultSql();
    }
}
