package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * What is remembered of single objects: what a person decided about them, and what the model last asked for. Objects are
 * written as text with their schema.
 *
 * @param drafted objects whose difference is drafted because a person asked for it
 * @param leftAlone objects that a person wants to be left alone, each with what the model asked for then; empty text for one
 *        that the model did not ask for
 * @param wanted what the model asked for when the difference to it was last none, or tolerated
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ObjectDecisions(SortedSet<String> drafted, SortedMap<String, String> leftAlone, SortedMap<String, String> wanted) {

    static final ObjectDecisions NONE = new ObjectDecisions(null, null, null);

    ObjectDecisions {
        drafted = drafted == null ? Collections.emptySortedSet()
                : Collections.unmodifiableSortedSet(
                        drafted.stream().filter(text -> text != null).collect(Collectors.toCollection(TreeSet::new)));
        leftAlone = complete(leftAlone);
        wanted = complete(wanted);
    }

    /** A map without the nulls that a file may hold; empty for one that the file lacks. */
    private static SortedMap<String, String> complete(SortedMap<String, String> read) {
        SortedMap<String, String> map = new TreeMap<>();
        if (read != null) {
            read.forEach((key, value) -> {
                if (value != null) {
                    map.put(key, value);
                }
            });
        }
        return Collections.unmodifiableSortedMap(map);
    }

    boolean drafts(ObjectName object) {
        return drafted.contains(text(object));
    }

    /** What the model asked for when a person left the object alone; empty when nobody did. */
    Optional<String> leavesAlone(ObjectName object) {
        return Optional.ofNullable(leftAlone.get(text(object)));
    }

    /** What the model asked for of an object; empty when it was not in the model, or differed from the start. */
    Optional<String> lastWanted(ObjectName object) {
        return Optional.ofNullable(wanted.get(text(object)));
    }

    ObjectDecisions withDrafted(ObjectName object) {
        SortedSet<String> more = new TreeSet<>(drafted);
        more.add(text(object));
        SortedMap<String, String> fewer = new TreeMap<>(leftAlone);
        fewer.remove(text(object));
        return new ObjectDecisions(more, fewer, wanted);
    }

    /**
     * @param asked what the model asks for; empty text when it doesn't
     */
    ObjectDecisions withLeftAlone(ObjectName object, String asked) {
        SortedSet<String> fewer = new TreeSet<>(drafted);
        fewer.remove(text(object));
        SortedMap<String, String> more = new TreeMap<>(leftAlone);
        more.put(text(object), asked);
        return new ObjectDecisions(fewer, more, wanted);
    }

    /**
     * What is to be remembered after a drafting.
     *
     * @param differing all objects that could be decided about; what was decided about others is forgotten
     * @param asked what the model asks for now
     * @param changed objects whose difference is drafted though it could be tolerated: what the model asked for before stays,
     *        so that the draft does
     * @param existing all objects of the chain and the model; others are forgotten
     */
    ObjectDecisions after(Set<ObjectName> differing, Map<ObjectName, String> asked, Set<ObjectName> changed,
            Set<ObjectName> existing) {
        Set<String> decidable = texts(differing);
        SortedSet<String> stillDrafted = new TreeSet<>(drafted);
        stillDrafted.retainAll(decidable);
        SortedMap<String, String> stillLeftAlone = new TreeMap<>(leftAlone);
        stillLeftAlone.keySet().retainAll(decidable);
        SortedMap<String, String> nowWanted = new TreeMap<>(wanted);
        nowWanted.keySet().retainAll(texts(existing));
        asked.forEach((object, text) -> {
            if (!changed.contains(object)) {
                nowWanted.put(text(object), text);
            }
        });
        return new ObjectDecisions(stillDrafted, stillLeftAlone, nowWanted);
    }

    private static Set<String> texts(Set<ObjectName> objects) {
        return objects.stream().map(ObjectDecisions::text).collect(Collectors.toSet());
    }

    /** No schema has an empty name, so that every object is written with its own. */
    private static String text(ObjectName object) {
        return object.format("");
    }
}
