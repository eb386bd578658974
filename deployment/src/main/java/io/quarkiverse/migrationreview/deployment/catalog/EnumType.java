package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An enum type.
 *
 * @param labels in the order in which the values sort
 * @param comment null if there is none
 * @param casts to and from other types, ordered; those that call a function are left out
 */
public record EnumType(QualifiedName name, List<String> labels, String comment, List<EnumCast> casts) {

    public EnumType {
        Objects.requireNonNull(name, "name");
        labels = List.copyOf(labels);
        casts = casts.stream().sorted().toList();
    }

    /** An enum type without casts. */
    public EnumType(QualifiedName name, List<String> labels, String comment) {
        this(name, labels, comment, List.of());
    }

    public EnumType withLabels(List<String> newLabels) {
        return new EnumType(name, newLabels, comment, casts);
    }

    public EnumType withComment(String newComment) {
        return new EnumType(name, labels, newComment, casts);
    }

    public EnumType withCast(EnumCast cast) {
        return new EnumType(name, labels, comment, Stream.concat(casts.stream(), Stream.of(cast)).toList());
    }

    public EnumType withoutCast(EnumCast cast) {
        return new EnumType(name, labels, comment, casts.stream().filter(other -> !other.equals(cast)).toList());
    }
}
