package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A view with everything that would be gone if it were dropped. Views are no part of what is compared; they are known so
 * that one which stands in the way of a change can be created again.
 *
 * @param populated whether a materialized view holds rows; true for any other
 * @param definition the query, as {@code pg_get_viewdef} writes it, without a semicolon
 * @param options as {@code pg_class.reloptions} holds them, for example {@code security_barrier=true}
 * @param columns in the order of the view, each with its default and its comment; never null or computed
 * @param uses tables, columns, constraints, enum types and other views that its query can't do without
 * @param owner null if it is the role that has read this
 * @param comment null if there is none
 * @param attached the triggers and rules on it, as statements without a semicolon, ordered by name
 * @param indexes ordered by name; only a materialized view has any
 */
public record View(QualifiedName name, boolean materialized, boolean populated, String definition, List<String> options,
        List<Column> columns, SortedSet<ObjectName> uses, String owner, String comment, List<Grant> grants,
        List<String> attached, List<Index> indexes) {

    public View {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
        options = List.copyOf(options);
        columns = List.copyOf(columns);
        uses = Collections.unmodifiableSortedSet(new TreeSet<>(uses));
        grants = List.copyOf(grants);
        attached = List.copyOf(attached);
        indexes = List.copyOf(indexes);
    }

    /** The words that SQL has for this kind of view. */
    public String kind() {
        return materialized ? "materialized view" : "view";
    }

    /**
     * Whether another view looks the same to those who use it: the wording of the query and the types of the columns may
     * follow the tables.
     */
    public boolean offersTheSameAs(View other) {
        return name.equals(other.name) && materialized == other.materialized && populated == other.populated
                && options.equals(other.options) && columnsWithoutTypes().equals(other.columnsWithoutTypes())
                && Objects.equals(owner, other.owner) && Objects.equals(comment, other.comment)
                && grants.equals(other.grants) && attached.equals(other.attached)
                && indexes.stream().map(Index::name).toList().equals(other.indexes.stream().map(Index::name).toList());
    }

    private List<Column> columnsWithoutTypes() {
        return columns.stream().map(column -> column.withType("", null).withDefault(null)).toList();
    }
}
