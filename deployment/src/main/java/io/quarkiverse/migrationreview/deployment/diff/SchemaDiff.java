package io.quarkiverse.migrationreview.deployment.diff;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;

/**
 * The full structural difference of two schemas. The order of columns and the names of constraints and indexes mean
 * nothing as long as everything else is equal.
 */
public final class SchemaDiff {

    private SchemaDiff() {
    }

    /**
     * Returns the changes that make the one schema equal to the other, in an order that depends on nothing but the two;
     * it is not yet the order in which they can be applied. Empty if the schemas are equal.
     */
    public static List<Change> between(Schema current, Schema desired) {
        return Differences.classify(current, desired, object -> true).changes();
    }
}
