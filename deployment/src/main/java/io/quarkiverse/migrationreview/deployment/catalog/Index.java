package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;

/**
 * An index that no constraint stands for.
 *
 * @param method for example {@code btree}
 * @param columns every column of the table it depends on: keys first and in key order, then those of its expressions,
 *        its predicate and its {@code include} list
 * @param definition what follows the table name in {@code create index}, as {@code pg_get_indexdef} writes it, for
 *        example {@code USING btree (status) WHERE (NOT done)}
 */
public record Index(String name, boolean unique, String method, List<String> columns, String definition) {

    public Index {
        columns = List.copyOf(columns);
    }
}
