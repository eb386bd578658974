package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Labels added, removed or put in another order.
 */
public record ChangeEnumLabels(EnumType before, EnumType after) implements EnumTypeChange {

    /** Whether every label stays, and those that stay keep their order. */
    public boolean onlyInserts() {
        return after.labels().stream().filter(before.labels()::contains).toList().equals(before.labels());
    }

    @Override
    public ObjectName object() {
        return ObjectName.enumType(before.name());
    }

    @Override
    public EnumTypeChange inverse() {
        return new ChangeEnumLabels(after, before);
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
        return Wording.labels(object().path(defaultSchema), before, after);
    }
}
