package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Which tables got generated rows.
 *
 * @param rows how many each of them got; never 0
 * @param reasons why a table got none, a sentence without a full stop
 */
public record FilledTables(SortedMap<QualifiedName, Integer> rows, SortedMap<QualifiedName, String> reasons) {

    public FilledTables {
        rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
    }

    /** The number of all rows. */
    public int total() {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
