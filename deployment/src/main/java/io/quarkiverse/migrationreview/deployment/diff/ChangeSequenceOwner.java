package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A sequence that is to be dropped with another column, or with none.
 *
 * @param before the owning column, null if there is none
 * @param after likewise
 */
public record ChangeSequenceOwner(QualifiedName sequence, ObjectName before, ObjectName after) implements SequenceChange {

    @Override
    public ObjectName object() {
        return ObjectName.sequence(sequence);
    }

    @Override
    public SequenceChange inverse() {
        return new ChangeSequenceOwner(sequence, after, before);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public Set<QualifiedName> tables() {
        return owners();
    }

    @Override
    public String summary(String defaultSchema) {
        return after == null ? "Detach sequence " + object().path(defaultSchema) + " from " + before.path(defaultSchema)
                : "Attach sequence " + object().path(defaultSchema) + " to " + after.path(defaultSchema);
    }

    private Set<QualifiedName> owners() {
        Set<QualifiedName> tables = new TreeSet<>();
        if (before != null) {
            tables.add(before.container());
        }
        if (after != null) {
            tables.add(after.container());
        }
        return tables;
    }
}
