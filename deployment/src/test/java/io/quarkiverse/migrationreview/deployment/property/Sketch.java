package io.quarkiverse.migrationreview.deployment.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;

/** A schema under random construction, always one that PostgreSQL accepts. */
final class Sketch {

    /** A column; of an enum type when that is not null, and then the kind means nothing. */
    static final class Column {
        final String name;
        ColumnKind kind;
        ColumnKind before;
        EnumType type;
        boolean array;
        boolean nullable = true;
        String value;
        String identity;
        String generated;
        String collation;
        String comment;

        Column(String name) {
            this.name = name;
        }

        String quoted() {
            return Identifiers.quote(name);
        }

        boolean isPlain() {
            return identity == null && generated == null;
        }

        boolean isVirtual() {
            return generated != null && generated.endsWith("virtual");
        }

        String typeSql() {
            return type == null ? kind.sql() : type.sql() + (array ? "[]" : "");
        }
    }

    /** A constraint or index: its columns, and the SQL after its name. */
    record Part(String name, Set<Column> columns, String sql, boolean key) {
    }

    record ForeignKey(String name, List<Column> columns, Table target, List<Column> referenced, String action) {
    }

    static final class Table {
        final String schema;
        final String name;
        final List<Column> columns = new ArrayList<>();
        final List<Part> constraints = new ArrayList<>();
        final List<Part> indexes = new ArrayList<>();
        final List<ForeignKey> foreignKeys = new ArrayList<>();
        String comment;

        Table(String schema, String name) {
            this.schema = schema;
            this.name = name;
        }

        String sql() {
            return Identifiers.quote(schema) + "." + Identifiers.quote(name);
        }
    }

    static final class EnumType {
        final String schema;
        final String name;
        final List<String> labels = new ArrayList<>();
        boolean casts;
        String comment;

        EnumType(String schema, String name) {
            this.schema = schema;
            this.name = name;
        }

        String sql() {
            return Identifiers.quote(schema) + "." + Identifiers.quote(name);
        }
    }

    static final class Sequence {
        final String schema;
        final String name;
        String options;
        Table owner;
        Column column;
        String comment;

        Sequence(String schema, String name, String options) {
            this.schema = schema;
            this.name = name;
            this.options = options;
        }

        String sql() {
            return Identifiers.quote(schema) + "." + Identifiers.quote(name);
        }
    }

    final Set<String> schemas = new LinkedHashSet<>(Set.of("public"));
    final List<Table> tables = new ArrayList<>();
    final List<EnumType> types = new ArrayList<>();
    final List<Sequence> sequences = new ArrayList<>();

    /** Whether a relation or type of a schema may have a name. */
    boolean isFree(String schema, String name) {
        return tables.stream().noneMatch(table -> table.schema.equals(schema)
                && (table.name.equals(name) || table.constraints.stream().anyMatch(part -> part.name().equals(name))
                        || table.indexes.stream().anyMatch(part -> part.name().equals(name))
                        || table.foreignKeys.stream().anyMatch(key -> key.name().equals(name))))
                && types.stream().noneMatch(type -> type.schema.equals(schema) && type.name.equals(name))
                && sequences.stream().noneMatch(sequence -> sequence.schema.equals(schema) && sequence.name.equals(name));
    }

    /** Remembers the types that a conversion would have to start from. */
    void settle() {
        tables.forEach(table -> table.columns.forEach(column -> column.before = column.kind));
    }

    /** The statements that make this schema in an empty database. */
    List<String> script() {
        List<String> script = new ArrayList<>();
        Map<String, String> comments = new LinkedHashMap<>();
        schemas.stream().filter(schema -> !schema.equals("public"))
                .forEach(schema -> script.add("create schema " + Identifiers.quote(schema)));
        for (EnumType type : types) {
            script.add("create type " + type.sql() + " as enum ("
                    + String.join(", ", type.labels.stream().map(SqlText::literal).toList()) + ")");
            if (type.casts) {
                script.add("create cast (varchar as " + type.sql() + ") with inout as implicit");
                script.add("create cast (" + type.sql() + " as varchar) with inout as implicit");
            }
            comments.put("type " + type.sql(), type.comment);
        }
        for (Sequence sequence : sequences) {
            script.add("create sequence " + sequence.sql() + " " + sequence.options);
            comments.put("sequence " + sequence.sql(), sequence.comment);
        }
        for (Table table : tables) {
            create(table, script, comments);
        }
        for (Table table : tables) {
            for (ForeignKey key : table.foreignKeys) {
                script.add("alter table " + table.sql() + " add constraint " + Identifiers.quote(key.name())
                        + " foreign key (" + names(key.columns()) + ") references " + key.target().sql() + " ("
                        + names(key.referenced()) + ") " + key.action());
            }
        }
        sequences.stream().filter(sequence -> sequence.owner != null).forEach(sequence -> script.add("alter sequence "
                + sequence.sql() + " owned by " + sequence.owner.sql() + "." + sequence.column.quoted()));
        comments.forEach((object, comment) -> {
            if (comment != null) {
                script.add("comment on " + object + " is " + SqlText.literal(comment));
            }
        });
        return script;
    }

    private static void create(Table table, List<String> script, Map<String, String> comments) {
        List<String> parts = new ArrayList<>();
        for (Column column : table.columns) {
            parts.add(column.quoted() + " " + column.typeSql()
                    + (column.collation == null ? "" : " collate " + column.collation)
                    + (column.generated == null ? "" : " generated always as " + column.generated)
                    + (column.identity == null ? "" : " generated " + column.identity)
                    + (column.value == null ? "" : " default " + column.value) + (column.nullable ? "" : " not null"));
            comments.put("column " + table.sql() + "." + column.quoted(), column.comment);
        }
        for (Part part : table.constraints) {
            parts.add("constraint " + Identifiers.quote(part.name()) + " " + part.sql());
        }
        script.add("create table " + table.sql() + " (" + String.join(", ", parts) + ")");
        comments.put("table " + table.sql(), table.comment);
        for (Part index : table.indexes) {
            script.add(index.sql());
        }
    }

    static String names(Iterable<Column> columns) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.quoted()));
        return String.join(", ", names);
    }
}
