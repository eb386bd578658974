package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.Comparator;
import java.util.Objects;

/**
 * Stable reference to an object of a database, with a text of one line that can be read back: {@code table task},
 * {@code column task.priority}, {@code index audit.event.ix_event_at}. Ordered by container, member and kind.
 *
 * @param kind what sort of object it is
 * @param container the table, sequence, type or view; for {@link Kind#SCHEMA} the schema's name in both parts
 * @param member the column, constraint or index in the table, or the key of the row; null for kinds that have no member
 */
public record ObjectName(Kind kind, QualifiedName container, String member) implements Comparable<ObjectName> {

    /** The kinds of object, each with the words its text begins with. */
    public enum Kind {
        SCHEMA("schema", false),
        TABLE("table", false),
        COLUMN("column", true),
        DEFAULT("default", true),
        CONSTRAINT("constraint", true),
        INDEX("index", true),
        ROW("row", true),
        SEQUENCE("sequence", false),
        TYPE("type", false),
        VIEW("view", false),
        CAST("cast of type", true),
        TABLE_COMMENT("comment on table", false),
        COLUMN_COMMENT("comment on column", true),
        SEQUENCE_COMMENT("comment on sequence", false),
        TYPE_COMMENT("comment on type", false);

        private final String words;
        private final boolean member;

        Kind(String words, boolean member) {
            this.words = words;
            this.member = member;
        }

        /** For example {@code comment on column}. */
        public String words() {
            return words;
        }

        boolean hasMember() {
            return member;
        }
    }

    private static final Comparator<ObjectName> ORDER = Comparator.comparing(ObjectName::container)
            .thenComparing(ObjectName::member, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(ObjectName::kind);

    private static final String SHOWN_UNQUALIFIED = "public";

    public ObjectName {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(container, "container");
        if (kind.hasMember() != (member != null)) {
            throw new IllegalArgumentException("A " + kind.words() + (kind.hasMember() ? " needs" : " has no")
                    + " member name: " + container + ", " + member);
        }
    }

    public static ObjectName schema(String name) {
        return new ObjectName(Kind.SCHEMA, new QualifiedName(name, name), null);
    }

    public static ObjectName table(QualifiedName table) {
        return new ObjectName(Kind.TABLE, table, null);
    }

    public static ObjectName column(QualifiedName table, String column) {
        return new ObjectName(Kind.COLUMN, table, column);
    }

    /** How a column gets a value by itself: its default expression, or its numbering as identity. */
    public static ObjectName columnDefault(QualifiedName table, String column) {
        return new ObjectName(Kind.DEFAULT, table, column);
    }

    public static ObjectName constraint(QualifiedName table, String constraint) {
        return new ObjectName(Kind.CONSTRAINT, table, constraint);
    }

    public static ObjectName index(QualifiedName table, String index) {
        return new ObjectName(Kind.INDEX, table, index);
    }

    /** A seed row; {@code row} is what {@link SeedRow#name()} says. */
    public static ObjectName row(QualifiedName table, String row) {
        return new ObjectName(Kind.ROW, table, row);
    }

    public static ObjectName sequence(QualifiedName sequence) {
        return new ObjectName(Kind.SEQUENCE, sequence, null);
    }

    public static ObjectName enumType(QualifiedName type) {
        return new ObjectName(Kind.TYPE, type, null);
    }

    public static ObjectName view(QualifiedName view) {
        return new ObjectName(Kind.VIEW, view, null);
    }

    /** A cast between an enum type and another type, for example {@code cast of type mood."from character varying"}. */
    public static ObjectName enumCast(QualifiedName type, EnumCast cast) {
        return new ObjectName(Kind.CAST, type, (cast.toEnum() ? "from " : "to ") + cast.other());
    }

    public static ObjectName tableComment(QualifiedName table) {
        return new ObjectName(Kind.TABLE_COMMENT, table, null);
    }

    public static ObjectName columnComment(QualifiedName table, String column) {
        return new ObjectName(Kind.COLUMN_COMMENT, table, column);
    }

    public static ObjectName sequenceComment(QualifiedName sequence) {
        return new ObjectName(Kind.SEQUENCE_COMMENT, sequence, null);
    }

    public static ObjectName enumTypeComment(QualifiedName type) {
        return new ObjectName(Kind.TYPE_COMMENT, type, null);
    }

    /** Whether this is a comment, not the object that carries it. */
    public boolean isComment() {
        return kind.words().startsWith("comment");
    }

    /**
     * The text of this reference; the schema is left out when it is the default one.
     */
    public String format(String defaultSchema) {
        return kind.words() + ' ' + path(defaultSchema);
    }

    /** The name without its kind, for example {@code task.priority}. */
    public String path(String defaultSchema) {
        if (kind == Kind.SCHEMA) {
            return NamePath.write(container.name());
        }
        String path = container.schema().equals(defaultSchema) ? NamePath.write(container.name())
                : NamePath.write(container.schema()) + '.' + NamePath.write(container.name());
        return member == null ? path : path + '.' + NamePath.write(member);
    }

    /**
     * Reads what {@link #format} wrote with the same default schema.
     *
     * @throws IllegalArgumentException if the text is no such reference
     */
    public static ObjectName parse(String text, String defaultSchema) {
        for (Kind kind : Kind.values()) {
            if (text.startsWith(kind.words() + ' ')) {
                return NamePath.read(kind, text.substring(kind.words().length() + 1), defaultSchema);
            }
        }
        throw new IllegalArgumentException("Not a reference to a database object: " + text);
    }

    @Override
    public int compareTo(ObjectName other) {
        return ORDER.compare(this, other);
    }

    /** The text with {@code public} taken as the default schema. */
    @Override
    public String toString() {
        return format(SHOWN_UNQUALIFIED);
    }
}
