package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Another expression, or one where there was none, or none any more: the column is dropped and added again, unless only
 * the expression goes. It is destructive if the values can't be computed from what is there afterwards: those that an
 * expression replaces, and those of a column that comes back empty.
 *
 * @param before the column as it is when this change begins
 * @param after the column as this change leaves it
 */
public record ChangeGenerated(QualifiedName table, Column before, Column after) implements AlterColumn {

    /** Keeps what was computed so far, as the values of a plain column; {@code before} has to be a stored one. */
    static ChangeGenerated dropExpression(QualifiedName table, Column before) {
        return new ChangeGenerated(table, before, plain(before));
    }

    /** Whether the column stays with its values, and is no longer computed. */
    public boolean dropsOnlyTheExpression() {
        return before.generated() != null && before.generated().stored() && after.equals(plain(before));
    }

    private static Column plain(Column column) {
        return new Column(column.name(), column.type(), column.nullable(), column.defaultExpression(), column.identity(),
                null, column.collation(), column.comment());
    }

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
        return before.generated() == null || after.generated() == null && !dropsOnlyTheExpression();
    }

    @Override
    public String summary(String defaultSchema) {
        return after.generated() == null ? "Stop computing " + object().path(defaultSchema)
                : "Compute " + object().path(defaultSchema) + " as " + after.generated().expression();
    }
}
