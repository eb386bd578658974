package io.quarkiverse.migrationreview.deployment.diff;

/**
 * A change of the set of schemas.
 */
public sealed interface SchemaChange extends Change permits CreateSchema, DropSchema {

    @Override
    SchemaChange inverse();
}
