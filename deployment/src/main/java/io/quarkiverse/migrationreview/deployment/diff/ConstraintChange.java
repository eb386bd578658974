package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A change of the constraints of a table.
 */
public sealed interface ConstraintChange extends Change permits AddConstraint, DropConstraint {

    @Override
    ConstraintChange inverse();

    /** The table of the constraint. */
    QualifiedName table();

    Constraint constraint();

    @Override
    default Set<QualifiedName> tables() {
        Set<QualifiedName> tables = new TreeSet<>(Set.of(table()));
        if (constraint() instanceof ForeignKey key) {
            tables.add(key.referencedTable());
        }
        return tables;
    }
}
