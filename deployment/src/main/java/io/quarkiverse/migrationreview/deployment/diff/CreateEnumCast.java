package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.EnumCast;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A cast between an enum type that stays and another type, that is new.
 */
public record CreateEnumCast(QualifiedName type, EnumCast cast) implements EnumTypeChange {

    @Override
    public ObjectName object() {
        return ObjectName.enumCast(type, cast);
    }

    @Override
    public EnumTypeChange inverse() {
        return new DropEnumCast(type, cast);
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
        return "Create " + cast.signature(type.sql(defaultSchema));
    }
}
