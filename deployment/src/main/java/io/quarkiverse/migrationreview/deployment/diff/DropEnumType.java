package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * An enum type that is gone; nothing uses it by then.
 */
public record DropEnumType(EnumType type) implements EnumTypeChange {

    @Override
    public ObjectName object() {
        return ObjectName.enumType(type.name());
    }

    @Override
    public EnumTypeChange inverse() {
        return new CreateEnumType(type);
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
        return "Drop type " + object().path(defaultSchema);
    }
}
