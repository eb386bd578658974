package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.Objects;

/**
 * A sequence that is not behind an identity column.
 *
 * @param type {@code smallint}, {@code integer} or {@code bigint}
 * @param ownedBy the column it is dropped with, null if it stands on its own
 * @param comment null if there is none
 */
public record Sequence(QualifiedName name, String type, SequenceOptions options, ObjectName ownedBy, String comment) {

    public Sequence {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(options, "options");
    }

    public Sequence withOwner(ObjectName newOwner) {
        return new Sequence(name, type, options, newOwner, comment);
    }

    public Sequence withComment(String newComment) {
        return new Sequence(name, type, options, ownedBy, newComment);
    }
}
