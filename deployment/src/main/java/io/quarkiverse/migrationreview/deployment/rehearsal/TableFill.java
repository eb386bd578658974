package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Inserts rows into one table: all at once where PostgreSQL takes them, otherwise one by one, each with as many of its values
 * as
 * it takes together.
 */
final class TableFill {

    /** unique_violation and exclusion_violation: another row is enough. */
    private static final Set<String> ALREADY_THERE = Set.of("23505", "23P01");
    private static final int MOST_TRIALS = 300;

    private final Trials trials;
    private final Table table;
    private final Map<String, ColumnValues> columns = new LinkedHashMap<>();
    private final Set<String> given;
    private Map<String, String> good;
    private int left = MOST_TRIALS;

    /**
     * @param given columns whose value is not up to anybody here
     */
    TableFill(Trials trials, Table table, List<ColumnValues> values, Set<String> given) {
        this.trials = trials;
        this.table = table;
        this.given = given;
        values.forEach(value -> columns.put(value.column(), value));
    }

    /**
     * Inserts.
     *
     * @param rows by column; all name the same columns
     * @return how many went in
     * @throws UnfillableException when none did
     */
    int insert(List<Map<String, String>> rows) throws SQLException, UnfillableException {
        if (rows.isEmpty()) {
            throw new UnfillableException("the tables that it refers to have too few rows to make one for it");
        }
        Optional<SQLException> refusal = trials.run(insertion(rows));
        if (refusal.isEmpty()) {
            return rows.size();
        }
        int inserted = 0;
        for (Map<String, String> row : rows) {
            if (insertOne(row)) {
                inserted++;
            }
        }
        if (inserted == 0) {
            throw new UnfillableException(
                    "PostgreSQL takes none of the rows that were tried: " + ServerWords.of(refusal.get()));
        }
        return inserted;
    }

    private boolean insertOne(Map<String, String> row) throws SQLException {
        Optional<SQLException> refusal = trials.run(insertion(List.of(row)));
        if (refusal.isPresent() && ALREADY_THERE.contains(refusal.get().getSQLState())) {
            return false;
        }
        Map<String, String> taken = refusal.isEmpty() ? row : good == null ? varied(row) : mixed(row);
        if (taken == null || refusal.isPresent() && trials.run(insertion(List.of(taken))).isPresent()) {
            return false;
        }
        good = good == null ? taken : good;
        return true;
    }

    /** A row that differs in one column; {@code null} if none of them goes in. */
    private Map<String, String> varied(Map<String, String> row) throws SQLException {
        for (ColumnValues column : columns.values()) {
            List<String> others = new ArrayList<>(isFixed(column) ? List.of() : column.values());
            if (column.nullable()) {
                others.add(null);
            }
            for (String value : others) {
                Map<String, String> other = new TreeMap<>(row);
                other.put(column.column(), value);
                if (goesIn(other)) {
                    return other;
                }
            }
        }
        return null;
    }

    /** A row that went in before, with as many values of this one as go in together. */
    private Map<String, String> mixed(Map<String, String> row) throws SQLException {
        Map<String, String> mixed = new TreeMap<>(good);
        columns.values().stream().filter(this::isFixed).map(ColumnValues::column)
                .forEach(column -> mixed.put(column, row.get(column)));
        if (!goesIn(mixed)) {
            return null;
        }
        for (ColumnValues column : columns.values()) {
            String before = mixed.put(column.column(), row.get(column.column()));
            if (!isFixed(column) && !goesIn(mixed)) {
                mixed.put(column.column(), before);
            }
        }
        return mixed;
    }

    private boolean isFixed(ColumnValues column) {
        return column.distinct() || given.contains(column.column());
    }

    private boolean goesIn(Map<String, String> row) throws SQLException {
        return left-- > 0 && trials.runAndTakeBack(insertion(List.of(row))).isEmpty();
    }

    private String insertion(List<Map<String, String>> rows) {
        if (columns.isEmpty()) {
            return "insert into " + table.name() + " default values";
        }
        return "insert into " + table.name() + " ("
                + columns.keySet().stream().map(Identifiers::quote).collect(Collectors.joining(", "))
                + ") overriding system value values "
                + rows.stream().map(row -> columns.values().stream().map(column -> expression(column, row))
                        .collect(Collectors.joining(", ", "(", ")"))).collect(Collectors.joining(", "));
    }

    private static String expression(ColumnValues column, Map<String, String> row) {
        return row.containsKey(column.column()) ? ColumnSamples.cast(row.get(column.column()), column.type()) : "default";
    }
}
