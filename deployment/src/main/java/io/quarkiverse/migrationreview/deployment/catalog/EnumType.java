package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;
import java.util.Objects;

/**
 * An enum type.
 *
 * @param labels in the order in which the values sort
 * @param comment null if there is none
 */
public record EnumType(QualifiedName name, List<String> labels, String comment) {

    public EnumType {
        Objects.requireNonNull(name, "name");
        labels = List.copyOf(labels);
    }

    public EnumType withComment(String newComment) {
        return new EnumType(name, labels, newComment);
    }
}
