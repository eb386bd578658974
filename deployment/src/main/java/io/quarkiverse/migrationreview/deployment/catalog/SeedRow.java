package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row that a table is of no use without, such as the one in which a generator counts. Two of them are the same row if
 * their keys are: what it holds beside the key is data, and moves on.
 *
 * @param key what tells it from other rows; empty if the table has one row only
 * @param values the other columns that are not null
 */
public record SeedRow(List<Cell> key, List<Cell> values) {

    private static final String ONLY_ROW = "*";

    /** {@code format_type} without modifiers. */
    private static final Set<String> TEXTS = Set.of("character varying", "character", "text", "name", "\"char\"");
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric");

    public SeedRow {
        key = List.copyOf(key);
        values = List.copyOf(values);
    }

    /**
     * One column of a row.
     *
     * @param text the value as the server writes it
     * @param number whether the value is written without quotes
     */
    public record Cell(String column, String text, boolean number) {

        static Cell of(Column column, String text) {
            return new Cell(column.name(), text, NUMBERS.contains(baseType(column)));
        }

        /** The value as it is written in SQL. */
        public String sql() {
            return number ? text : SqlText.literal(text);
        }
    }

    /** The columns that tell the rows of a table apart: those that hold text. Numbers are what rows count in. */
    public static List<String> keyColumns(Table table) {
        return table.columns().stream().filter(column -> TEXTS.contains(baseType(column))).map(Column::name).toList();
    }

    /** Key and values, the key first. */
    public List<Cell> cells() {
        return Stream.concat(key.stream(), values.stream()).toList();
    }

    /** The key as one text; {@code *} for the only row of a table. */
    public String name() {
        return key.isEmpty() ? ONLY_ROW : key.stream().map(Cell::text).collect(Collectors.joining(", "));
    }

    public boolean isSameRowAs(SeedRow other) {
        return key.equals(other.key);
    }

    private static String baseType(Column column) {
        return column.type().replaceFirst("\\(.*\\)$", "");
    }
}
