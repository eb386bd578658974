package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * What is remembered between draftings of one datasource.
 *
 * @param rejected titles of rejected drafts by id; a draft with other SQL has another id, and is listed again
 * @param knownObjects every object a model ever asked for, as text with its schema
 */
record Decisions(SortedMap<String, String> rejected, SortedSet<String> knownObjects) {

    /** No schema has this name, so that every object is written with its own. */
    private static final String ALWAYS_QUALIFIED = "";

    static final Decisions NONE = new Decisions(new TreeMap<>(), new TreeSet<>());

    Decisions {
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
        knownObjects = Collections.unmodifiableSortedSet(new TreeSet<>(knownObjects));
    }

    Decisions withRejected(String id, String title) {
        Map<String, String> more = new TreeMap<>(rejected);
        more.put(id, title);
        return new Decisions(new TreeMap<>(more), knownObjects);
    }

    Decisions withoutRejected(String id) {
        Map<String, String> fewer = new TreeMap<>(rejected);
        fewer.remove(id);
        return new Decisions(new TreeMap<>(fewer), knownObjects);
    }

    Decisions withKnown(SortedSet<ObjectName> objects) {
        SortedSet<String> texts = new TreeSet<>();
        objects.forEach(object -> texts.add(object.format(ALWAYS_QUALIFIED)));
        return new Decisions(rejected, texts);
    }

    /** The known objects; text that can't be read, from another version of the file, is left out. */
    SortedSet<ObjectName> known() {
        SortedSet<ObjectName> objects = new TreeSet<>();
        for (String text : knownObjects) {
            try {
                objects.add(ObjectName.parse(text, ALWAYS_QUALIFIED));
            } catch (IllegalArgumentException e) {
                // what another version of the file called an object is no object here
                continue;
            }
        }
        return objects;
    }
}
