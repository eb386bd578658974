package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * An object that is looser in the current schema than the model asks for, and is left so: the application works with it.
 *
 * @param object the object as the model names it
 * @param description what it is, in plain words and with its name
 * @param reason how it differs, and why that does no harm; without a full stop
 */
public record Tolerated(ObjectName object, String description, String reason) {
}
