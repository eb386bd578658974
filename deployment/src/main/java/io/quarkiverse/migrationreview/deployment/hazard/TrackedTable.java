package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/** The rows of one table at some point of a migration, as a query over those of the dev database. */
final class TrackedTable {

    private final QualifiedName live;
    private final Map<String, String> types = new LinkedHashMap<>();
    private final Map<String, String> originals = new TreeMap<>();
    private final Map<String, NewColumn> added = new TreeMap<>();
    private final List<String> key = new ArrayList<>();
    private String from;
    private Table table;

    /**
     * @param table as the dev database has it
     */
    TrackedTable(Table table) {
        live = table.name();
        from = table.name().toString();
        table.columns().forEach(column -> types.put(column.name(), column.type()));
        begin(table);
    }

    /** The migration that is looked at begins with the table like this. */
    void begin(Table found) {
        table = found;
        added.clear();
        originals.clear();
        found.columns().forEach(column -> originals.put(column.name(), column.name()));
        key.clear();
        found.constraints().stream().filter(PrimaryKey.class::isInstance).findFirst()
                .ifPresent(primary -> key.addAll(primary.columns()));
    }

    FoundRows found() {
        return new FoundRows(live, from, key);
    }

    KnownRows known() {
        return new KnownRows(table, originals, added);
    }

    /** The types of the columns, by their names. */
    Map<String, String> types() {
        return types;
    }

    String type(String column) {
        return types.get(column);
    }

    void retype(UnaryOperator<String> typeAfter) {
        types.replaceAll((column, type) -> typeAfter.apply(type));
    }

    /** A column has other values, or is new. */
    void put(String column, String type, String expression) {
        put(column, type, expression, false);
    }

    /**
     * A column has other values, or is new.
     *
     * @param distinct whether values that differed before differ still
     */
    void put(String column, String type, String expression, boolean distinct) {
        types.put(column, type);
        if (!distinct) {
            originals.remove(column);
        }
        added.remove(column);
        select(Map.of(column, expression));
    }

    /** The column is new. */
    void added(String column, NewColumn values) {
        added.put(column, values);
    }

    void drop(String column) {
        types.remove(column);
        originals.remove(column);
        added.remove(column);
        if (key.contains(column)) {
            key.clear();
        }
    }

    void rename(String before, String after) {
        Map<String, String> renamed = new LinkedHashMap<>();
        types.forEach((column, type) -> renamed.put(column.equals(before) ? after : column, type));
        types.clear();
        types.putAll(renamed);
        move(originals, before, after);
        move(added, before, after);
        key.replaceAll(column -> column.equals(before) ? after : column);
        select(Map.of(after, Identifiers.quote(before)));
    }

    private static <V> void move(Map<String, V> values, String before, String after) {
        V value = values.remove(before);
        if (value != null) {
            values.put(after, value);
        }
    }

    private void select(Map<String, String> expressions) {
        String list = types.keySet().stream().map(column -> expressions.containsKey(column)
                ? expressions.get(column) + " as " + Identifiers.quote(column)
                : Identifiers.quote(column)).collect(Collectors.joining(", "));
        from = "(select " + list + " from " + from + " as t)";
    }
}
