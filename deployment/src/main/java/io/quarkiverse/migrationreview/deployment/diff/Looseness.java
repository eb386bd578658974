package io.quarkiverse.migrationreview.deployment.diff;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * A difference that could be tolerated: all that the model's object can hold, the current one holds too.
 *
 * @param listed how it is told when it is tolerated
 * @param of the column that the object belongs to; the object itself when it belongs to none
 * @param wanted what the model asks for, see {@link Tolerance#wanted}: a text that changes when the model does
 * @param absent whether the current schema has no such object at all, so that what exactly the model asks of it says
 *        nothing about the difference
 */
public record Looseness(Tolerated listed, ObjectName of, String wanted, boolean absent) {

    public ObjectName object() {
        return listed.object();
    }
}
