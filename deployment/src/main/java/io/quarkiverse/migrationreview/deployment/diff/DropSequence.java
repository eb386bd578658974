package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;

/**
 * A sequence that is gone. It is owned by no column any more.
 */
public record DropSequence(Sequence sequence) implements SequenceChange {

    @Override
    public ObjectName object() {
        return ObjectName.sequence(sequence.name());
    }

    @Override
    public SequenceChange inverse() {
        return new CreateSequence(sequence);
    }

    @Override
    public boolean destructive() {
        return true;
    }

    @Override
    public Set<QualifiedName> tables() {
        return Set.of();
    }

    @Override
    public String summary(String defaultSchema) {
        return "Drop sequence " + object().path(defaultSchema);
    }
}
