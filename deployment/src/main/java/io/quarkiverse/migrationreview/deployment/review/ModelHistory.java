package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.quarkiverse.migrationreview.deployment.diff.RenameEvidence.Timing;
import io.quarkiverse.migrationreview.deployment.model.MemberDeclaration;

/**
 * When the entity model had which tables and columns, counted in changes of the set of them. It tells a field that was renamed
 * from one that went and another that came.
 *
 * @param generation how many such changes were seen; 0 when nothing was seen yet
 * @param objects tables and columns, as text with their schema, those that went only as long as the migrations have them
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ModelHistory(int generation, SortedMap<String, Appearance> objects) {

    static final ModelHistory NONE = new ModelHistory(0, new TreeMap<>());

    ModelHistory {
        objects = objects == null ? new TreeMap<>() : new TreeMap<>(objects);
        objects.values().removeIf(appearance -> appearance == null);
        objects = Collections.unmodifiableSortedMap(objects);
    }

    /**
     * The time in which the model had an object.
     *
     * @param first the generation it came with
     * @param last the last generation that had it
     * @param place where its field stood then; {@code null} when unknown
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Appearance(int first, int last, MemberDeclaration.Place place) {
    }

    /**
     * The history with the model as it is now.
     *
     * @param mapped the tables and columns of the model
     * @param existing those of the current schema
     * @param place where the field of an object stands; {@code null} when unknown
     */
    ModelHistory with(Set<String> mapped, Set<String> existing, Function<String, MemberDeclaration.Place> place) {
        boolean same = objects.entrySet().stream().filter(entry -> entry.getValue().last() == generation)
                .map(entry -> entry.getKey()).toList().equals(mapped.stream().sorted().toList());
        int now = generation == 0 || !same ? generation + 1 : generation;
        SortedMap<String, Appearance> appearances = new TreeMap<>();
        objects.forEach((object, appearance) -> {
            if (existing.contains(object)) {
                appearances.put(object, appearance);
            }
        });
        for (String object : mapped) {
            Appearance before = objects.get(object);
            boolean stayed = before != null && before.last() == generation;
            appearances.put(object, new Appearance(stayed ? before.first() : now, now, place.apply(object)));
        }
        return new ModelHistory(now, appearances);
    }

    /** When an object went and another came. */
    Timing timing(String gone, String added) {
        Appearance before = objects.get(gone);
        Appearance after = objects.get(added);
        if (before == null || after == null) {
            return Timing.UNKNOWN;
        }
        if (before.last() >= after.first()) {
            return Timing.BOTH_AT_ONCE;
        }
        return before.last() + 1 == after.first() ? Timing.TOGETHER : Timing.APART;
    }
}
