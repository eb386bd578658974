package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;

/**
 * The difference of two schemas, told apart into what has to change, what the model never spoke of, and what does no harm.
 *
 * @param changes in a stable order, which is not yet the order in which they can be applied; empty if there are none
 * @param unmanaged in the order of their names; empty if there are none
 * @param tolerated in the order of their names; empty if there are none
 */
public record Differences(List<Change> changes, List<Unmanaged> unmanaged, List<Tolerated> tolerated) {

    public Differences {
        changes = List.copyOf(changes);
        unmanaged = List.copyOf(unmanaged);
        tolerated = List.copyOf(tolerated);
    }

    /** As {@link #classify(Schema, Schema, Stance)}, with nothing tolerated. */
    public static Differences classify(Schema current, Schema desired, Predicate<ObjectName> known) {
        return classify(current, desired, Stance.knowing(known));
    }

    /**
     * Compares two schemas. What only the current one has is dropped if it is known, and otherwise listed as unmanaged,
     * unless it can't stay: whatever hangs on a dropped table or column, or stands in the way of something new, goes
     * along as a change. Where the current one is looser than asked for, see {@link Tolerance}, it stays so if that is
     * tolerated, and is changed otherwise.
     *
     * @param stance answers whether the model once spoke of an object, or an approved draft created it, and what is tolerated
     */
    public static Differences classify(Schema current, Schema desired, Stance stance) {
        return new SchemaComparison(current, desired, stance).compare();
    }

    /** The same differences of a schema that has to be renamed first. */
    public Differences after(List<Rename> renames) {
        List<Change> all = new ArrayList<>(renames);
        all.addAll(changes);
        return new Differences(all, unmanaged, tolerated);
    }
}
