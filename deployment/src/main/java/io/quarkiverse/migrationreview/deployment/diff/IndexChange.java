package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A change of the indexes of a table.
 */
public sealed interface IndexChange extends Change permits AddIndex, DropIndex {

    @Override
    IndexChange inverse();

    /** The table of the index. */
    QualifiedName table();

    Index index();

    @Override
    default Set<QualifiedName> tables() {
        return Set.of(table());
    }
}
