package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Differences;
import io.quarkiverse.migrationreview.deployment.diff.Stance;
import io.quarkiverse.migrationreview.deployment.diff.Tolerance;
import io.quarkiverse.migrationreview.deployment.diff.Tolerated;
import io.quarkiverse.migrationreview.deployment.diff.Unmanaged;

/**
 * The objects of one datasource that differ from the model and may be left so: what is, and what is drafted instead.
 *
 * @param defaultSchema whose objects are named without it
 * @param tolerated looser than the model asks for, and left so or drafted because a person asked for it
 * @param unmanaged not in the model, and left alone or drafted because a person asked for it
 * @param drafted those of them that are drafted
 * @param leavable everything that is drafted and could be left alone, with what the model asks for; empty text if it doesn't
 * @param decisions what is to be remembered
 */
record DifferingObjects(String defaultSchema, List<Tolerated> tolerated, List<Unmanaged> unmanaged, Set<ObjectName> drafted,
        SortedMap<ObjectName, String> leavable, ObjectDecisions decisions) {

    DifferingObjects {
        tolerated = List.copyOf(tolerated);
        unmanaged = List.copyOf(unmanaged);
        drafted = Set.copyOf(drafted);
        leavable = Collections.unmodifiableSortedMap(new TreeMap<>(leavable));
    }

    /**
     * Tells apart what is left alone and what could be.
     *
     * @param differences of the two schemas, as they are drafted
     * @param before what was remembered
     */
    static DifferingObjects of(Schema current, Schema desired, Differences differences, ObjectDecisions before) {
        Differences all = Differences.classify(current, desired, Stance.of(object -> false, difference -> true));
        Set<ObjectName> left = new HashSet<>();
        differences.tolerated().forEach(object -> left.add(object.object()));
        differences.unmanaged().forEach(object -> left.add(object.object()));
        SortedMap<ObjectName, String> asked = Tolerance.wanted(desired);
        SortedMap<ObjectName, String> leavable = new TreeMap<>();
        all.tolerated().forEach(object -> leavable.put(object.object(), asked.get(object.object())));
        all.unmanaged().forEach(object -> leavable.put(object.object(), ""));
        Set<ObjectName> differing = new HashSet<>(leavable.keySet());
        differing.addAll(left);
        leavable.keySet().removeAll(left);

        Set<ObjectName> drafted = leavable.keySet().stream().filter(before::drafts).collect(Collectors.toSet());
        Set<ObjectName> existing = new HashSet<>(current.objects());
        existing.addAll(desired.objects());
        return new DifferingObjects(desired.defaultSchema(),
                listed(differences.tolerated(), all.tolerated(), Tolerated::object, drafted),
                listed(differences.unmanaged(), all.unmanaged(), Unmanaged::object, drafted), drafted, leavable,
                before.after(differing, asked, leavable.keySet(), existing));
    }

    private static <T> List<T> listed(List<T> left, List<T> all, Function<T, ObjectName> name, Set<ObjectName> drafted) {
        SortedMap<ObjectName, T> listed = new TreeMap<>();
        all.stream().filter(object -> drafted.contains(name.apply(object)))
                .forEach(object -> listed.put(name.apply(object), object));
        left.forEach(object -> listed.put(name.apply(object), object));
        return List.copyOf(listed.values());
    }

    /** Whether an object differs from the model and nothing drafts that. */
    boolean leaves(ObjectName object) {
        return !drafted.contains(object) && (tolerated.stream().anyMatch(each -> each.object().equals(object))
                || unmanaged.stream().anyMatch(each -> each.object().equals(object)));
    }

    List<Review.ToleratedObject> toleratedObjects() {
        return tolerated.stream().map(each -> new Review.ToleratedObject(each.object().format(defaultSchema),
                each.description(), each.reason(), drafted.contains(each.object()))).toList();
    }

    List<Review.UnmanagedObject> unmanagedObjects() {
        return unmanaged.stream().map(each -> new Review.UnmanagedObject(each.object().format(defaultSchema),
                each.description(), each.reason(), each.error(), drafted.contains(each.object()))).toList();
    }
}
