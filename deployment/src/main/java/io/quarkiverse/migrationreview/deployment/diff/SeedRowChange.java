package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;

/**
 * A change of the rows that a table is of no use without. What such a row holds beside its key is never compared.
 */
public sealed interface SeedRowChange extends Change permits AddSeedRow, DropSeedRow {

    /** The table it is a row of. */
    QualifiedName table();

    /** The row that is inserted or deleted. */
    SeedRow row();

    @Override
    SeedRowChange inverse();

    @Override
    default ObjectName object() {
        return ObjectName.row(table(), row().name());
    }

    @Override
    default Set<QualifiedName> tables() {
        return Set.of(table());
    }
}
