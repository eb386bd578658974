package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;

/**
 * The foreign keys of a table while rows are made for it: which rows of other tables each of its rows refers to.
 */
final class References {

    private static final int MOST_KEYS = 40;
    private static final int EMPTY_ROW = 2;

    private final Table table;
    private final Map<ForeignKey, List<List<String>>> referenced = new HashMap<>();
    private final Map<String, Boolean> nullable;

    private References(Table table) {
        this.table = table;
        this.nullable = table.columns().stream().collect(Collectors.toMap(Column::name, Column::nullable));
    }

    /**
     * Reads what there is to refer to.
     *
     * @param promised what the rows of a table that has none yet will be told apart by; for checks that wait
     */
    static References of(Trials trials, Table table, Map<QualifiedName, List<Map<String, String>>> promised)
            throws SQLException {
        References references = new References(table);
        for (ForeignKey foreignKey : table.foreignKeys()) {
            List<List<String>> found = referenced(trials, foreignKey);
            if (found.isEmpty() && foreignKey.deferrable() && promised.containsKey(foreignKey.referencedTable())) {
                found = promised.get(foreignKey.referencedTable()).stream()
                        .map(row -> foreignKey.referencedColumns().stream().map(row::get).toList()).toList();
            }
            references.referenced.put(foreignKey, found);
        }
        return references;
    }

    static List<List<String>> referenced(Trials trials, ForeignKey foreignKey) throws SQLException {
        String columns = foreignKey.referencedColumns().stream().map(column -> Identifiers.quote(column) + "::text")
                .collect(Collectors.joining(", "));
        String present = foreignKey.referencedColumns().stream().map(column -> Identifiers.quote(column) + " is not null")
                .collect(Collectors.joining(" and "));
        return trials.query("select " + columns + " from " + foreignKey.referencedTable() + " where " + present
                + " order by tableoid, ctid limit " + MOST_KEYS).orElse(List.of());
    }

    /** The columns that get their values from other rows. */
    Set<String> columns() {
        return table.foreignKeys().stream().flatMap(foreignKey -> foreignKey.columns().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many rows it takes to tell that references can repeat themselves. */
    int rows() {
        return table.foreignKeys().isEmpty() ? 0 : EMPTY_ROW + 2;
    }

    /**
     * Puts references into a row.
     *
     * @param number of the row, from 0
     * @param before the rows made before it
     * @return whether it can be inserted
     */
    boolean into(Map<String, String> row, int number, List<Map<String, String>> before) throws UnfillableException {
        Set<String> fixed = new TreeSet<>();
        int position = 0;
        for (ForeignKey foreignKey : table.foreignKeys()) {
            List<String> key = key(foreignKey, row, number, position++, before, fixed);
            if (key == null) {
                if (!canBeNull(foreignKey)) {
                    return false;
                }
                foreignKey.columns().stream().filter(column -> nullable.get(column) && !fixed.contains(column))
                        .forEach(column -> row.put(column, null));
            } else {
                for (int i = 0; i < key.size(); i++) {
                    if (fixed.add(foreignKey.columns().get(i))) {
                        row.put(foreignKey.columns().get(i), key.get(i));
                    }
                }
            }
        }
        return true;
    }

    /** The key that a row refers to; {@code null} for none. */
    private List<String> key(ForeignKey foreignKey, Map<String, String> row, int number, int position,
            List<Map<String, String>> before, Set<String> fixed) throws UnfillableException {
        boolean optional = canBeNull(foreignKey);
        if (optional && number == EMPTY_ROW) {
            return null;
        }
        if (foreignKey.referencedTable().equals(table.name())) {
            Map<String, String> other = !optional ? row : before.isEmpty() ? Map.of() : before.get(before.size() - 1);
            List<String> own = new ArrayList<>(foreignKey.referencedColumns().stream().map(other::get).toList());
            return own.contains(null) ? null : own;
        }
        List<List<String>> all = referenced.get(foreignKey);
        if (all.isEmpty()) {
            if (!optional) {
                throw new UnfillableException("it needs a row of " + foreignKey.referencedTable() + " to refer to");
            }
            return null;
        }
        List<List<String>> fitting = all.stream().filter(key -> fits(foreignKey, key, row, fixed)).toList();
        if (fitting.isEmpty() || number >= fitting.size() && isUnique(foreignKey)) {
            return null;
        }
        if (!isUnique(foreignKey)
                && (position == 0 ? number == 1 : number == EMPTY_ROW || !referencesTellApart() && number == 1)) {
            return fitting.get(0);
        }
        // with another step for each foreign key, pairs of references differ even where each of them repeats itself
        return fitting.get((number + position * (number / fitting.size())) % fitting.size());
    }

    private boolean referencesTellApart() {
        Set<String> columns = columns();
        return keys().anyMatch(columns::containsAll);
    }

    private static boolean fits(ForeignKey foreignKey, List<String> key, Map<String, String> row, Set<String> fixed) {
        for (int i = 0; i < key.size(); i++) {
            String column = foreignKey.columns().get(i);
            if (fixed.contains(column) && !key.get(i).equals(row.get(column))) {
                return false;
            }
        }
        return true;
    }

    private boolean canBeNull(ForeignKey foreignKey) {
        return foreignKey.columns().stream().anyMatch(nullable::get);
    }

    private boolean isUnique(ForeignKey foreignKey) {
        return keys().anyMatch(key -> foreignKey.columns().containsAll(key));
    }

    private Stream<List<String>> keys() {
        return Stream.concat(
                table.constraints().stream()
                        .filter(constraint -> constraint instanceof PrimaryKey || constraint instanceof UniqueConstraint)
                        .map(Constraint::columns),
                table.indexes().stream().filter(Index::unique).map(Index::columns));
    }
}
