package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * An enum type that is new.
 */
public record CreateEnumType(EnumType type) implements EnumTypeChange {

    @Override
    public ObjectName object() {
        return ObjectName.enumType(type.name());
    }

    @Override
    public EnumTypeChange inverse() {
        return new DropEnumType(type);
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
        return "Create type " + object().path(defaultSchema) + " (" + String.join(", ", type.labels()) + ")";
    }
}
