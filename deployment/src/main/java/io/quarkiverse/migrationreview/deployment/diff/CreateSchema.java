package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A schema that is new.
 */
public record CreateSchema(String name) implements SchemaChange {

    @Override
    public ObjectName object() {
        return ObjectName.schema(name);
    }

    @Override
    public SchemaChange inverse() {
        return new DropSchema(name);
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
        return "Create schema " + name;
    }
}
