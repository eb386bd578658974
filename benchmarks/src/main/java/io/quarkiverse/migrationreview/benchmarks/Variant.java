package io.quarkiverse.migrationreview.benchmarks;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the entities of a generated model are edited.
 *
 * @param column of the field that each of some entities gets; {@code null} if none does
 * @param fields how many entities get one; fewer if there are fewer
 */
record Variant(String column, int fields) {

    /** As the chain makes it. */
    static final Variant UNCHANGED = new Variant(null, 0);
    /** One entity with one more field. */
    static final Variant ONE_FIELD = new Variant("one_field", 1);
    /** Twenty entities with one more field each. */
    static final Variant TWENTY_FIELDS = new Variant("twenty_fields", 20);

    /**
     * One entity with one more field, another one for each number: whoever remembers what a model came to has not seen this
     * one.
     */
    static Variant unseen(int number) {
        return new Variant("field_" + number, 1);
    }

    String name() {
        return column == null ? "unchanged" : column;
    }

    /** The columns that are added, by the number of the entity. */
    SortedMap<Integer, String> added(int entities) {
        SortedMap<Integer, String> added = new TreeMap<>();
        int number = Math.min(fields, entities);
        for (int field = 0; field < number; field++) {
            added.put((entities / 2 + field * Math.max(1, entities / number)) % entities, column);
        }
        return added;
    }
}
