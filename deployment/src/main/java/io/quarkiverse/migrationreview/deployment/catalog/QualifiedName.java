package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.Comparator;
import java.util.Objects;

/**
 * Name of a table, sequence or type together with the schema it lives in, both as the catalog stores them: unquoted and
 * in their real case. Ordered by schema, then by name.
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER = Comparator.comparing(QualifiedName::schema)
            .thenComparing(QualifiedName::name);

    public QualifiedName {
        Objects.requireNonNull(schema, "schema");
        Objects.requireNonNull(name, "name");
    }

    /**
     * The name as it is written in SQL: quoted where needed, without the schema when that is the default one.
     */
    public String sql(String defaultSchema) {
        String quoted = Identifiers.quote(name);
        return schema.equals(defaultSchema) ? quoted : Identifiers.quote(schema) + "." + quoted;
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** Schema and name as SQL; for messages that know of no default schema. */
    @Override
    public String toString() {
        return Identifiers.quote(schema) + "." + Identifiers.quote(name);
    }
}
