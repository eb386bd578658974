package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A schema that is gone, empty by then.
 */
public record DropSchema(String name) implements SchemaChange {

    @Override
    public ObjectName object() {
        return ObjectName.schema(name);
    }

    @Override
    public SchemaChange inverse() {
        return new CreateSchema(name);
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
        return "Drop schema " + name;
    }
}
