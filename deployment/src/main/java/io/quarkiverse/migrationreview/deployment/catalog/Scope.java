package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Of which relations the catalog is read.
 *
 * @param condition on {@code pg_class c}, in SQL; empty for all
 */
record Scope(String condition) {

    static final Scope EVERYTHING = new Scope("");

    /** Some relations only, by their oids; at least one. */
    static Scope of(Collection<Long> relations) {
        return new Scope(relations.stream().map(String::valueOf).collect(Collectors.joining(", ", "c.oid in (", ") and ")));
    }

    /** A query that has {@link CatalogReader#OWN_RELATIONS} for a condition, narrowed down. */
    String in(String query) {
        return condition.isEmpty() ? query
                : query.replace(CatalogReader.OWN_RELATIONS, condition + CatalogReader.OWN_RELATIONS);
    }
}
