package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * A change of the set of tables.
 */
public sealed interface TableChange extends Change permits CreateTable, DropTable {

    @Override
    TableChange inverse();

    /** The table that is created or dropped. */
    Table table();

    @Override
    default Set<QualifiedName> tables() {
        return Set.of(table().name());
    }
}
