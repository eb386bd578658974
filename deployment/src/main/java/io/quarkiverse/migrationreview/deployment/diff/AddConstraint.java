package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A constraint that is new, or the new form of one that changed.
 */
public record AddConstraint(QualifiedName table, Constraint constraint) implements ConstraintChange {

    @Override
    public ObjectName object() {
        return ObjectName.constraint(table, constraint.name());
    }

    @Override
    public ConstraintChange inverse() {
        return new DropConstraint(table, constraint);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        return Wording.added(table, constraint, defaultSchema);
    }
}
