package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Tells in which tables the rows are part of what is drafted: those that the create script fills, and those that it once
 * filled.
 */
final class SeedTables {

    private SeedTables() {
    }

    /**
     * The tables, each with the columns that tell its rows apart.
     *
     * @param known what the entities spoke of earlier, or approved drafts created
     * @return empty when there are none
     */
    static SortedMap<QualifiedName, List<String>> of(Schema current, Schema desired, Collection<ObjectName> known) {
        SortedMap<QualifiedName, List<String>> keys = new TreeMap<>();
        known.stream().filter(object -> object.kind() == ObjectName.Kind.ROW).map(ObjectName::container).distinct()
                .filter(current.tables()::containsKey)
                .forEach(name -> keys.put(name, keyColumns(name, current, desired)));
        desired.tables().values().stream().filter(table -> !table.seedRows().isEmpty())
                .forEach(table -> keys.put(table.name(), SeedRow.keyColumns(table)));
        return keys;
    }

    private static List<String> keyColumns(QualifiedName name, Schema current, Schema desired) {
        Table table = desired.tables().getOrDefault(name, current.tables().get(name));
        return SeedRow.keyColumns(table);
    }
}
