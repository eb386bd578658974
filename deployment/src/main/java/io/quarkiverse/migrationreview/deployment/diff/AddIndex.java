package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * An index that is new, or the new form of one that changed.
 */
public record AddIndex(QualifiedName table, Index index) implements IndexChange {

    @Override
    public ObjectName object() {
        return ObjectName.index(table, index.name());
    }

    @Override
    public IndexChange inverse() {
        return new DropIndex(table, index);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return Wording.added(table, index, defaultSchema);
    }
}
