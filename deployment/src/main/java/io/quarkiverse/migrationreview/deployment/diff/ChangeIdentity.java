package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * An identity column that was none, or is none any more, or numbers otherwise. It has no default, which an identity
 * excludes.
 *
 * @param before the column as it is when this change begins
 * @param after the column as this change leaves it
 */
public record ChangeIdentity(QualifiedName table, Column before, Column after) implements AlterColumn {

    @Override
    public ObjectName object() {
        return ObjectName.column(table, before.name());
    }

    @Override
    public AlterColumn inverse() {
        return new ChangeIdentity(table, after, before);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return Wording.identity(object().path(defaultSchema), before.identity(), after.identity());
    }
}
