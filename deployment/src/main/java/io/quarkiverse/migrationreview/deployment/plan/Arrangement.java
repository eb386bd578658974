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
 * @param split sets of changes: what a migration holds of a set becomes a migration of its own
 */
public record Arrangement(List<SortedSet<String>> merged, List<SortedSet<String>> split) {

    /** Everything as the planner has it. */
    public static final Arrangement NONE = new Arrangement(List.of(), List.of());

    public Arrangement {
        merged = copy(merged);
        split = copy(split);
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
    public Arrangement withSplit(Set<String> keys) {
        List<SortedSet<String>> rest = new ArrayList<>();
        for (SortedSet<String> set : merged) {
            SortedSet<String> others = new TreeSet<>(set);
            others.removeAll(keys);
            rest.add(others);
        }
        return new Arrangement(rest, with(split, keys));
    }

    /** Without anything that was said about some changes. */
    public Arrangement without(Set<String> keys) {
        return new Arrangement(merged.stream().filter(set -> Collections.disjoint(set, keys)).toList(),
                split.stream().filter(set -> Collections.disjoint(set, keys)).toList());
    }

    /** Only what is said about changes that there are. */
    public Arrangement among(Set<String> keys) {
        return new Arrangement(among(merged, keys), among(split, keys));
    }

    private static List<SortedSet<String>> among(List<SortedSet<String>> sets, Set<String> keys) {
        List<SortedSet<String>> kept = new ArrayList<>();
        for (SortedSet<String> set : sets) {
            SortedSet<String> rest = new TreeSet<>(set);
            rest.retainAll(keys);
            if (!rest.isEmpty()) {
                kept.add(rest);
            }
        }
        return kept;
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
