package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;

/**
 * A sequence that counts otherwise, or in another type.
 */
public record AlterSequence(Sequence before, Sequence after) implements SequenceChange {

    @Override
    public ObjectName object() {
        return ObjectName.sequence(before.name());
    }

    @Override
    public SequenceChange inverse() {
        return new AlterSequence(after, before);
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
        return "Change sequence " + object().path(defaultSchema) + Wording.options(before.options(), after.options());
    }
}
