package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a database holds, as far as an entity model can speak of it. An immutable value: two of them are compared
 * without a database.
 *
 * @param defaultSchema the schema that unqualified names stand for; always one of {@code namespaces}
 * @param namespaces names of the schemas
 * @param tables every table, by name
 * @param sequences sequences that stand on their own; those behind identity columns belong to the column
 * @param enumTypes enum types, by name
 * @param views views, by name; never a difference, only known because they can stand in the way of a change
 */
public record Schema(String defaultSchema, SortedSet<String> namespaces, SortedMap<QualifiedName, Table> tables,
        SortedMap<QualifiedName, Sequence> sequences, SortedMap<QualifiedName, EnumType> enumTypes,
        SortedMap<QualifiedName, View> views) {

    public Schema {
        Objects.requireNonNull(defaultSchema, "defaultSchema");
        SortedSet<String> names = new TreeSet<>(namespaces);
        names.add(defaultSchema);
        namespaces = Collections.unmodifiableSortedSet(names);
        tables = copy(tables);
        sequences = copy(sequences);
        enumTypes = copy(enumTypes);
        views = copy(views);
    }

    /** One without views. */
    public Schema(String defaultSchema, SortedSet<String> namespaces, SortedMap<QualifiedName, Table> tables,
            SortedMap<QualifiedName, Sequence> sequences, SortedMap<QualifiedName, EnumType> enumTypes) {
        this(defaultSchema, namespaces, tables, sequences, enumTypes, new TreeMap<>());
    }

    /** A database with nothing in it but its default schema. */
    public static Schema empty(String defaultSchema) {
        return new Schema(defaultSchema, new TreeSet<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    /** The same database with other tables, sequences and enum types. */
    public Schema with(SortedMap<QualifiedName, Table> newTables, SortedMap<QualifiedName, Sequence> newSequences,
            SortedMap<QualifiedName, EnumType> newEnumTypes) {
        return new Schema(defaultSchema, namespaces, newTables, newSequences, newEnumTypes, views);
    }

    /** The name as SQL wants it: quoted where needed, and without the schema when that is the default one. */
    public String sqlName(QualifiedName name) {
        return name.sql(defaultSchema);
    }

    /**
     * Every object of this schema that can be referred to, ordered: what a later comparison may know of it.
     */
    public SortedSet<ObjectName> objects() {
        SortedSet<ObjectName> objects = new TreeSet<>();
        namespaces.forEach(namespace -> objects.add(ObjectName.schema(namespace)));
        tables.values().forEach(table -> table.addObjectsTo(objects));
        sequences.values().forEach(sequence -> {
            objects.add(ObjectName.sequence(sequence.name()));
            if (sequence.comment() != null) {
                objects.add(ObjectName.sequenceComment(sequence.name()));
            }
        });
        enumTypes.values().forEach(type -> {
            objects.add(ObjectName.enumType(type.name()));
            type.casts().forEach(cast -> objects.add(ObjectName.enumCast(type.name(), cast)));
            if (type.comment() != null) {
                objects.add(ObjectName.enumTypeComment(type.name()));
            }
        });
        return Collections.unmodifiableSortedSet(objects);
    }

    private static <V> SortedMap<QualifiedName, V> copy(Map<QualifiedName, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
