package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;

/**
 * A sequence that is new. It is owned by no column yet.
 */
public record CreateSequence(Sequence sequence) implements SequenceChange {

    @Override
    public ObjectName object() {
        return ObjectName.sequence(sequence.name());
    }

    @Override
    public SequenceChange inverse() {
        return new DropSequence(sequence);
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of();
    }

    @Override
    public String summary(String defaultSchema) {
        return "Create sequence " + object().path(defaultSchema);
    }
}
