package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * An object of the current schema that the entity model never spoke of. It is left alone.
 *
 * @param description what it is, in plain words and with its name
 * @param reason why it is listed
 * @param error whether the application fails because of it
 */
public record Unmanaged(ObjectName object, String description, String reason, boolean error) {
}
