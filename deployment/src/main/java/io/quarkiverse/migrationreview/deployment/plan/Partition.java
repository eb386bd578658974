package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeSequenceOwner;
import io.quarkiverse.migrationreview.deployment.diff.ConstraintChange;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropIndex;
import io.quarkiverse.migrationreview.deployment.diff.EnumTypeChange;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SequenceChange;

/**
 * Tells apart what becomes a migration of its own: changes of one entity or table, and whatever depends on them, stay
 * together, what loses data stands apart from what doesn't, and what a person wants otherwise goes before all that.
 */
final class Partition {

    private final List<Change> changes;
    private final Guidance guidance;
    private final Dependencies dependencies;

    /**
     * @param changes in an order in which they can be applied
     */
    Partition(List<Change> changes, Guidance guidance, Dependencies dependencies) {
        this.changes = changes;
        this.guidance = guidance;
        this.dependencies = dependencies;
    }

    /**
     * The parts in the order in which they can be applied: those that build first, of them those
     * that rename, by the first table each touches.
     */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (List<Integer> group : group()) {
            SortedSet<Integer> drops = destructivePart(group);
            SortedSet<Integer> builds = new TreeSet<>(group);
            builds.removeAll(drops);
            if (!builds.isEmpty()) {
                parts.add(new Part(builds, false, false, Collections.emptySortedSet()));
            }
            if (!drops.isEmpty()) {
                parts.add(new Part(drops, true, false, builds));
            }
        }
        guidance.arrangement().split().forEach(split -> split(parts, split.leaving()));
        guidance.arrangement().merged().forEach(keys -> merge(parts, keys));
        if (isArranged()) {
            joinCycles(parts);
        }
        return ordered(parts);
    }

    /** Positions, in a list of parts, of those that have to be applied before one of them. */
    List<Integer> dependencies(List<Part> parts, int index) {
        return IntStream.range(0, parts.size()).filter(other -> other != index && after(parts.get(index), parts.get(other)))
                .boxed().toList();
    }

    /** As the planner has it, nothing depends on anything outside of its group; only a person can change that. */
    private boolean after(Part later, Part earlier) {
        return !Collections.disjoint(later.after(), earlier.positions()) || isArranged() && later.positions().stream()
                .anyMatch(position -> earlier.positions().stream().anyMatch(other -> dependencies.after(position, other)));
    }

    private boolean isArranged() {
        return !guidance.arrangement().equals(Arrangement.NONE);
    }

    private void split(List<Part> parts, Set<String> keys) {
        for (Part part : List.copyOf(parts)) {
            SortedSet<Integer> leaving = positions(part, keys);
            SortedSet<Integer> staying = new TreeSet<>(part.positions());
            staying.removeAll(leaving);
            if (!leaving.isEmpty() && !staying.isEmpty()) {
                int index = parts.indexOf(part);
                parts.set(index, new Part(staying, isDestructive(staying), true, part.after()));
                parts.add(index + 1, new Part(leaving, isDestructive(leaving), true, part.after()));
            }
        }
    }

    private void merge(List<Part> parts, Set<String> keys) {
        List<Part> together = parts.stream().filter(part -> !positions(part, keys).isEmpty()).toList();
        if (together.size() > 1) {
            join(parts, together);
        }
    }

    private static void join(List<Part> parts, List<Part> together) {
        Part joined = together.stream().reduce(Part::with).orElseThrow();
        parts.set(parts.indexOf(together.get(0)), joined);
        parts.removeAll(together.subList(1, together.size()));
    }

    private SortedSet<Integer> positions(Part part, Set<String> keys) {
        SortedSet<Integer> positions = new TreeSet<>(part.positions());
        positions.removeIf(position -> !keys.contains(Arrangement.key(changes.get(position))));
        return positions;
    }

    private boolean isDestructive(Set<Integer> positions) {
        return positions.stream().anyMatch(position -> changes.get(position).destructive());
    }

    /** Parts that wait for each other can only be one. */
    private void joinCycles(List<Part> parts) {
        boolean joined = true;
        while (joined) {
            joined = false;
            for (Part part : List.copyOf(parts)) {
                Set<Part> before = allBefore(parts, part);
                List<Part> cycle = parts.stream().filter(other -> other == part
                        || before.contains(other) && allBefore(parts, other).contains(part)).toList();
                if (cycle.size() > 1) {
                    join(parts, cycle);
                    joined = true;
                    break;
                }
            }
        }
    }

    private Set<Part> allBefore(List<Part> parts, Part part) {
        Set<Part> before = new LinkedHashSet<>();
        Deque<Part> waiting = new ArrayDeque<>(List.of(part));
        while (!waiting.isEmpty()) {
            Part next = waiting.pop();
            parts.stream().filter(other -> other != next && after(next, other) && before.add(other))
                    .forEach(waiting::push);
        }
        return before;
    }

    private List<Part> ordered(List<Part> parts) {
        List<Part> waiting = new ArrayList<>(parts);
        waiting.sort(Comparator.comparing(Part::destructive).thenComparing(part -> !renames(part))
                .thenComparing(this::firstName));
        List<Part> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Part next = waiting.stream()
                    .filter(part -> waiting.stream().noneMatch(other -> other != part && after(part, other)))
                    .findFirst().orElseThrow(() -> new IllegalStateException("Parts wait for each other: " + waiting));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    private boolean renames(Part part) {
        return part.positions().stream().map(changes::get).anyMatch(Rename.class::isInstance);
    }

    /** Tables come before objects that belong to none. */
    private String firstName(Part part) {
        List<Change> held = part.positions().stream().map(changes::get).toList();
        return held.stream().flatMap(change -> ownTables(change).stream()).min(Comparator.naturalOrder())
                .map(table -> "1 " + table)
                .orElseGet(() -> "2 " + held.stream().map(Change::object).min(Comparator.naturalOrder()).orElseThrow());
    }

    private Collection<List<Integer>> group() {
        ChangeGroups groups = new ChangeGroups(changes.size());
        Map<String, Integer> firstOf = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            for (String owner : owners(changes.get(i))) {
                Integer first = firstOf.putIfAbsent(owner, i);
                if (first != null) {
                    groups.join(first, i);
                }
            }
            for (int j = 0; j < i; j++) {
                if (dependencies.after(i, j) || dependencies.after(j, i)) {
                    groups.join(i, j);
                }
            }
        }
        return groups.groups();
    }

    /** The tables and entities whose changes go together with this one. */
    private Set<String> owners(Change change) {
        Set<String> owners = new TreeSet<>();
        ObjectName object = change.object();
        guidance.entityOf().apply(object).ifPresent(entity -> owners.add("entity " + entity));
        for (QualifiedName table : ownTables(change)) {
            owners.add("table " + table);
            guidance.entityOf().apply(ObjectName.table(table)).ifPresent(entity -> owners.add("entity " + entity));
        }
        if (change instanceof EnumTypeChange || change instanceof SequenceChange) {
            owners.add((change instanceof EnumTypeChange ? ObjectName.enumType(object.container()) : object).toString());
        }
        if (object.kind() == ObjectName.Kind.TYPE_COMMENT) {
            owners.add(ObjectName.enumType(object.container()).toString());
        }
        if (object.kind() == ObjectName.Kind.SEQUENCE_COMMENT) {
            owners.add(ObjectName.sequence(object.container()).toString());
        }
        return owners;
    }

    /** A table that a foreign key refers to is touched, but no reason to go together. */
    private static Set<QualifiedName> ownTables(Change change) {
        return change instanceof ConstraintChange constraint ? Set.of(constraint.table()) : change.tables();
    }

    /**
     * What loses data, what can come only after it, and what has to go right before it, unless something that loses
     * nothing waits for that too: a unique constraint that goes on without a dropped column is replaced first.
     */
    private SortedSet<Integer> destructivePart(List<Integer> group) {
        SortedSet<Integer> part = new TreeSet<>();
        group.stream().filter(position -> changes.get(position).destructive()).forEach(part::add);
        grow(part, group, (candidate, member) -> dependencies.after(candidate, member));
        Set<Integer> clearing = new TreeSet<>(part);
        grow(clearing, group, (candidate, member) -> clearsTheWay(changes.get(candidate))
                && dependencies.after(member, candidate));
        clearing.removeAll(part);
        Set<Integer> building = new TreeSet<>(group);
        building.removeAll(part);
        building.removeAll(clearing);
        grow(building, clearing, (candidate, member) -> dependencies.after(member, candidate));
        part.addAll(clearing);
        part.removeAll(building);
        return part;
    }

    /** Adds what stands in a relation to a member, until nothing more does. */
    private static void grow(Set<Integer> part, Collection<Integer> candidates,
            BiPredicate<Integer, Integer> relation) {
        boolean grown = !part.isEmpty();
        while (grown) {
            grown = part.addAll(candidates.stream().filter(candidate -> part.stream()
                    .anyMatch(member -> relation.test(candidate, member))).toList());
        }
    }

    private static boolean clearsTheWay(Change change) {
        return change instanceof DropConstraint || change instanceof DropIndex
                || change instanceof ChangeSequenceOwner owner && owner.after() == null;
    }
}
