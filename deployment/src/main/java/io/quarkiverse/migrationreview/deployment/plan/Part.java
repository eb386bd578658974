package io.quarkiverse.migrationreview.deployment.plan;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The changes that one migration holds.
 *
 * @param positions of the changes, among all of them
 * @param destructive whether it loses data
 * @param arranged whether a person wanted it so
 * @param after positions of changes that have to be applied before it although none of its own depends on them
 */
record Part(SortedSet<Integer> positions, boolean destructive, boolean arranged, SortedSet<Integer> after) {

    Part with(Part other) {
        SortedSet<Integer> all = new TreeSet<>(positions);
        all.addAll(other.positions);
        SortedSet<Integer> before = new TreeSet<>(after);
        before.addAll(other.after);
        before.removeAll(all);
        return new Part(all, destructive || other.destructive, true, before);
    }
}
