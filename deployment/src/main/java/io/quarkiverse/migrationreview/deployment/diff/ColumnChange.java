package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A change of a column.
 */
public sealed interface ColumnChange extends Change permits AddColumn, DropColumn, AlterColumn {

    @Override
    ColumnChange inverse();

    /** The table of the column. */
    QualifiedName table();

    @Override
    default Set<QualifiedName> tables() {
        return Set.of(table());
    }
}
