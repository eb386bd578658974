package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;

/**
 * Which columns of a table are keys.
 *
 * @param table as far as it is known; {@code null} if it is not, and then nothing is a key
 */
record Keys(Table table) {

    /** For example {@code PK FK}; empty if the column is none. */
    String of(String column) {
        List<String> marks = new ArrayList<>();
        if (table != null) {
            if (table.constraints().stream().anyMatch(key -> key instanceof PrimaryKey && key.columns().contains(column))) {
                marks.add("PK");
            }
            if (table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column))) {
                marks.add("FK");
            }
            if (marks.isEmpty() && isUnique(List.of(column))) {
                marks.add("UQ");
            }
        }
        return String.join(" ", marks);
    }

    /** Whether no two rows refer to the same one. */
    boolean isSingle(ForeignKey key) {
        return table != null && isUnique(key.columns());
    }

    private boolean isUnique(List<String> columns) {
        Set<String> wanted = new HashSet<>(columns);
        return table.constraints().stream().anyMatch(
                key -> (key instanceof PrimaryKey || key instanceof UniqueConstraint)
                        && new HashSet<>(key.columns()).equals(wanted))
                || table.indexes().stream().anyMatch(index -> index.unique() && !index.definition().contains(" WHERE ")
                        && new HashSet<>(index.columns()).equals(wanted));
    }
}
