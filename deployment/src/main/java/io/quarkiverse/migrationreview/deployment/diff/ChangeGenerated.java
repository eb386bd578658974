package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Another expression, or one where there was none, or none any more: the column is dropped and added again.
 *
 * @param before the column as it is when this change begins
 * @param after the column as this change leaves it
 */
public record ChangeGenerated(QualifiedName table, Column before, Column after) implements AlterColumn {

    @Override
    public ObjectName object() {
        return ObjectName.column(table, before.name());
    }

    @Override
    public AlterColumn inverse() {
        return new ChangeGenerated(table, after, before);
    }

    @Override
    public boolean destructive() {
        return before.generated() == null;
    }

    @Override
    public String summary(String defaultSchema) {
        return after.generated() == null ? "Stop computing " + object().path(defaultSchema)
                : "Compute " + object().path(defaultSchema) + " as " + after.generated().expression();
    }
}
