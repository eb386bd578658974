package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * {@code NOT NULL} set or dropped.
 *
 * @param before the column as it is when this change begins
 * @param after the column as this change leaves it
 */
public record ChangeNullability(QualifiedName table, Column before, Column after) implements AlterColumn {

    @Override
    public ObjectName object() {
        return ObjectName.column(table, before.name());
    }

    @Override
    public AlterColumn inverse() {
        return new ChangeNullability(table, after, before);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return (after.nullable() ? "Allow nulls in " : "Require a value in ") + object().path(defaultSchema);
    }
}
