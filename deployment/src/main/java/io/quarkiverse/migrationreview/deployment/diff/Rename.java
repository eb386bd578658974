package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName.Kind;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;

/**
 * An object that goes on under another name, with all it holds. It stays in its schema, and a part of a table in its table.
 *
 * @param before a table, column, constraint, index, sequence or enum type, as it is called when this change begins
 * @param object the same object as this change leaves it
 * @param tables the tables whose changes this one goes together with, under their old and their new names
 * @param rewriting what else reads otherwise afterwards
 */
public record Rename(ObjectName before, ObjectName object, SortedSet<QualifiedName> tables, Rewriting rewriting)
        implements
            Change {

    private static final Set<Kind> KINDS = EnumSet.of(Kind.TABLE, Kind.COLUMN, Kind.CONSTRAINT, Kind.INDEX, Kind.SEQUENCE,
            Kind.TYPE);
    private static final Set<Kind> OF_NO_TABLE = EnumSet.of(Kind.SCHEMA, Kind.SEQUENCE, Kind.SEQUENCE_COMMENT, Kind.TYPE,
            Kind.TYPE_COMMENT, Kind.CAST, Kind.VIEW);
    private static final Set<Kind> OF_A_COLUMN = EnumSet.of(Kind.COLUMN, Kind.DEFAULT, Kind.COLUMN_COMMENT);

    public Rename {
        boolean samePlace = before.member() == null ? before.container().schema().equals(object.container().schema())
                : before.container().equals(object.container());
        if (!KINDS.contains(before.kind()) || before.kind() != object.kind() || !samePlace || before.equals(object)) {
            throw new IllegalArgumentException("Not a rename: " + before + " to " + object);
        }
        tables = Collections.unmodifiableSortedSet(new TreeSet<>(tables));
    }

    /**
     * A rename of which only the names are known.
     *
     * @param along tables whose changes it goes together with, beside the one that is renamed or holds what is renamed
     */
    public static Rename of(ObjectName before, ObjectName object, Collection<QualifiedName> along) {
        SortedSet<QualifiedName> tables = new TreeSet<>(along);
        if (!OF_NO_TABLE.contains(before.kind())) {
            tables.add(before.container());
            tables.add(object.container());
        }
        return new Rename(before, object, tables, Rewriting.NONE);
    }

    /** The same rename with all it does, told from the schema as it was right before it and right after it. */
    public Rename seen(Schema schemaBefore, Schema schemaAfter) {
        return new Rename(before, object, tables, Rewriting.between(schemaBefore, schemaAfter, this));
    }

    /**
     * What something is called afterwards: itself, unless it is what is renamed or belongs to it.
     */
    public ObjectName follow(ObjectName name) {
        if (!name.container().equals(before.container())) {
            return name;
        }
        boolean affected = switch (before.kind()) {
            case TABLE -> !OF_NO_TABLE.contains(name.kind());
            case COLUMN -> OF_A_COLUMN.contains(name.kind()) && name.member().equals(before.member());
            case SEQUENCE -> name.kind() == Kind.SEQUENCE || name.kind() == Kind.SEQUENCE_COMMENT;
            case TYPE -> name.kind() == Kind.TYPE || name.kind() == Kind.TYPE_COMMENT || name.kind() == Kind.CAST;
            default -> name.equals(before);
        };
        if (!affected) {
            return name;
        }
        return new ObjectName(name.kind(), object.container(), before.member() == null ? name.member() : object.member());
    }

    /**
     * The schema as this change leaves it. What is not there is not renamed; what was changed meanwhile keeps its definition.
     */
    public Schema applyTo(Schema schema) {
        return rewriting.applyTo(schema, this);
    }

    /** The schema after those of some changes, in their order, that are renames. */
    public static Schema applyAll(Collection<Change> changes, Schema schema) {
        Schema renamed = schema;
        for (Change change : changes) {
            renamed = change instanceof Rename rename ? rename.applyTo(renamed) : renamed;
        }
        return renamed;
    }

    @Override
    public Rename inverse() {
        return new Rename(object, before, tables, rewriting.inverse());
    }

    @Override
    public boolean destructive() {
        return false;
    }

    @Override
    public String summary(String defaultSchema) {
        boolean partWithOwnName = before.kind() == Kind.CONSTRAINT || before.kind() == Kind.INDEX;
        String what = partWithOwnName
                ? Identifiers.quote(before.member()) + " of " + before.container().sql(defaultSchema)
                : before.path(defaultSchema);
        return "Rename " + before.kind().words() + " " + what + " to " + Identifiers.quote(shortName(object));
    }

    private static String shortName(ObjectName name) {
        return name.member() == null ? name.container().name() : name.member();
    }
}
