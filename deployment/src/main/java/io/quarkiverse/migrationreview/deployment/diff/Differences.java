package io.quarkiverse.migrationreview.deployment.diff;

import java.util.List;
import java.util.function.Predicate;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;

/**
 * The difference of two schemas, told apart into what has to change and what the model never spoke of.
 *
 * @param changes in a stable order, which is not yet the order in which they can be applied; empty if there are none
 * @param unmanaged in the order of their names; empty if there are none
 */
public record Differences(List<Change> changes, List<Unmanaged> unmanaged) {

    public Differences {
        changes = List.copyOf(changes);
        unmanaged = List.copyOf(unmanaged);
    }

    /**
     * Compares two schemas. What only the current one has is dropped if it is known, and otherwise listed as unmanaged,
     * unless it can't stay: whatever hangs on a dropped table or column, or stands in the way of something new, goes
     * along as a change.
     *
     * @param known answers whether the model once spoke of an object, or an approved draft created it
     */
    public static Differences classify(Schema current, Schema desired, Predicate<ObjectName> known) {
        return new SchemaComparison(current, desired, known).compare();
    }
}
