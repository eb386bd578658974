package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * An index that is gone, or the old form of one that changed.
 */
public record DropIndex(QualifiedName table, Index index) implements IndexChange {

    @Override
    public ObjectName object() {
        return ObjectName.index(table, index.name());
    }

    @Override
    public IndexChange inverse() {
        return new AddIndex(table, index);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return Wording.dropped(table, index, defaultSchema);
    }
}
