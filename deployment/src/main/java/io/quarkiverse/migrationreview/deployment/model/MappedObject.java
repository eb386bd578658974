package io.quarkiverse.migrationreview.deployment.model;

import java.util.Objects;

/**
 * A database object and the Java member it comes from. Names are as PostgreSQL stores them: folded to lower case unless the
 * mapping quotes them.
 *
 * @param kind what it is
 * @param schema its schema; {@code null} for the default schema
 * @param name the name of the table or sequence; for a column or row, of its table
 * @param column the column, or the key of the row; {@code null} for tables and sequences
 * @param origin where it comes from
 */
public record MappedObject(Kind kind, String schema, String name, String column, JavaMember origin) {

    /** The kinds of object that can be told a Java member by themselves; all others belong to a table or column. */
    public enum Kind {
        TABLE,
        COLUMN,
        SEQUENCE,
        /** In which a generator counts. */
        ROW
    }

    public MappedObject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(origin, "origin");
    }
}
