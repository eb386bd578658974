package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * What a person wants in one migration, or apart, other than the planner would have it. Changes are named by their
 * {@linkplain #key keys}.
 *
 * @param merged sets of changes: the migrations that hold any of a set become one
 * @param split what was taken apart, in that order
 */
public record Arrangement(List<SortedSet<String>> merged, List<Split> split) {

    /**
     * Changes that become a migration of their own.
     *
     * @param leaving those changes
     * @param of all changes of the migration that was split: each part of it can take the split back
     */
    public record Split(SortedSet<String> leaving, SortedSet<String> of) {

        public Split {
            leaving = Collections.unmodifiableSortedSet(new TreeSet<>(leaving));
            of = Collections.unmodifiableSortedSet(new TreeSet<>(of));
        }
    }

    /** Everything as the planner has it. */
    public static final Arrangement NONE = new Arrangement(List.of(), List.of());

    public Arrangement {
        merged = copy(merged);
        split = split == null ? List.of() : List.copyOf(split);
    }

    /** Names a change; the steps that one object takes in the same way share a name. */
    public static String key(Change change) {
        return change.getClass().getSimpleName() + " " + change.object().format("");
    }

    /** The names of several changes. */
    public static SortedSet<String> keys(Collection<Change> changes) {
        SortedSet<String> keys = new TreeSet<>();
        changes.forEach(change -> keys.add(key(change)));
        return keys;
    }

    public Arrangement withMerged(Set<String> keys) {
        return new Arrangement(with(merged, keys), split);
    }

    /** What was merged before lets go of the changes. */
    public Arrangement withSplit(Set<String> leaving, Set<String> of) {
        List<SortedSet<String>> rest = new ArrayList<>();
        for (SortedSet<String> set : merged) {
            SortedSet<String> others = new TreeSet<>(set);
            others.removeAll(leaving);
            rest.add(others);
        }
        List<Split> more = new ArrayList<>(split);
        more.add(new Split(new TreeSet<>(leaving), new TreeSet<>(of)));
        return new Arrangement(rest, more);
    }

    /** Without anything that was said about some changes. */
    public Arrangement without(Set<String> keys) {
        return new Arrangement(merged.stream().filter(set -> Collections.disjoint(set, keys)).toList(),
                split.stream().filter(each -> Collections.disjoint(each.of(), keys)).toList());
    }

    /** Only what is said about changes that there are. */
    public Arrangement among(Set<String> keys) {
        List<Split> kept = new ArrayList<>();
        for (Split each : split) {
            SortedSet<String> leaving = among(each.leaving(), keys);
            SortedSet<String> of = among(each.of(), keys);
            if (!leaving.isEmpty() && !leaving.equals(of)) {
                kept.add(new Split(leaving, of));
            }
        }
        return new Arrangement(merged.stream().map(set -> among(set, keys)).filter(set -> !set.isEmpty()).toList(), kept);
    }

    private static SortedSet<String> among(Set<String> set, Set<String> keys) {
        SortedSet<String> rest = new TreeSet<>(set);
        rest.retainAll(keys);
        return rest;
    }

    private static List<SortedSet<String>> with(List<SortedSet<String>> sets, Set<String> keys) {
        List<SortedSet<String>> more = new ArrayList<>(sets);
        more.add(new TreeSet<>(keys));
        return more;
    }

    private static List<SortedSet<String>> copy(List<SortedSet<String>> sets) {
        return sets == null ? List.of()
                : sets.stream().map(set -> Collections.unmodifiableSortedSet(new TreeSet<>(set))).toList();
    }
}
