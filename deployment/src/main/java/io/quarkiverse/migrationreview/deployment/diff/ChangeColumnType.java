package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Optional;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Another type or collation. The default, which belongs to a type, changes with it. It is destructive unless every value
 * is known to be kept, or else refused by the server, which makes the migration fail.
 *
 * @param before the column as it is when this change begins
 * @param after the column as this change leaves it
 * @param enumTypes SQL names of those of the two types that are enums, or of whose arrays they are; empty if none is
 */
public record ChangeColumnType(QualifiedName table, Column before, Column after, Set<String> enumTypes)
        implements
            AlterColumn {

    public ChangeColumnType {
        enumTypes = Set.copyOf(enumTypes);
    }

    @Override
    public ObjectName object() {
        return ObjectName.column(table, before.name());
    }

    @Override
    public AlterColumn inverse() {
        return new ChangeColumnType(table, after, before, enumTypes);
    }

    @Override
    public boolean destructive() {
        return loss().isPresent();
    }

    @Override
    public String summary(String defaultSchema) {
        return "Change type of " + object().path(defaultSchema) + " from " + Wording.type(before) + " to "
                + Wording.type(after) + loss().map(loss -> " (" + loss + ")").orElse("");
    }

    /** What may be lost, such as {@code values may be rounded}; empty if every value is kept or refused. */
    public Optional<String> loss() {
        if (before.generated() != null) {
            return Optional.empty(); // computed again
        }
        return ConversionLoss.between(before.type(), after.type(), enumTypes);
    }
}
