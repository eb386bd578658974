package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * What one statement did to the relations that were there before its transaction.
 *
 * @param locks the strongest lock that it took on each, where the transaction did not hold one as strong before
 * @param rewritten the tables it wrote anew, under their names before
 * @param rebuilt the indexes it built anew
 * @param scanned the tables it read from end to end, those it wrote anew among them
 * @param rows how many rows it inserted, updated or deleted; 0 for other statements
 * @param micros how long it took, in microseconds
 */
public record Measurement(SortedMap<QualifiedName, LockMode> locks, SortedSet<QualifiedName> rewritten,
        SortedSet<QualifiedName> rebuilt, SortedSet<QualifiedName> scanned, long rows, long micros) {

    public Measurement {
        locks = Collections.unmodifiableSortedMap(new TreeMap<>(locks));
        rewritten = Collections.unmodifiableSortedSet(new TreeSet<>(rewritten));
        rebuilt = Collections.unmodifiableSortedSet(new TreeSet<>(rebuilt));
        scanned = Collections.unmodifiableSortedSet(new TreeSet<>(scanned));
    }

    /**
     * What was measured, a few words each, such as {@code ACCESS EXCLUSIVE on task}; empty when nothing that was there before
     * was touched.
     */
    public List<String> words(String defaultSchema) {
        List<String> words = new ArrayList<>();
        locks.forEach((relation, mode) -> words.add(mode.words() + " on " + relation.sql(defaultSchema)));
        rewritten.forEach(table -> words.add("rewrites " + table.sql(defaultSchema)));
        rebuilt.forEach(index -> words.add("rebuilds " + index.sql(defaultSchema)));
        scanned.stream().filter(table -> !rewritten.contains(table))
                .forEach(table -> words.add("reads all of " + table.sql(defaultSchema)));
        if (rows > 0) {
            words.add(rows + (rows == 1 ? " row" : " rows"));
        }
        return words;
    }
}
