package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Another type or collation. The default, which belongs to a type, changes with it.
 *
 * @param before the column as it is when this change begins
 * @param after the column as this change leaves it
 */
public record ChangeColumnType(QualifiedName table, Column before, Column after) implements AlterColumn {

    @Override
    public ObjectName object() {
        return ObjectName.column(table, before.name());
    }

    @Override
    public AlterColumn inverse() {
        return new ChangeColumnType(table, after, before);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return "Change type of " + object().path(defaultSchema) + " from " + Wording.type(before) + " to "
                + Wording.type(after);
    }
}
