package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Adds {@link SeedRow}s to a schema: the catalog does not tell them from other rows, so somebody has to say where they are.
 */
public final class SeedRowReader {

    private SeedRowReader() {
    }

    /**
     * Takes every row for a seed row: for a database that holds nothing but what a create script put there.
     *
     * @param schema what was read from this database
     * @return the schema itself if all tables are empty
     * @throws SQLException if the server refuses a query or the connection breaks
     */
    public static Schema readAll(Connection connection, Schema schema) throws SQLException {
        if (schema.tables().isEmpty()) {
            return schema;
        }
        List<QualifiedName> tables = List.copyOf(schema.tables().keySet());
        String query = tables.stream().map(table -> "select " + tables.indexOf(table) + " where exists (select from "
                + table + ")").collect(Collectors.joining(" union all ")) + " order by 1";
        Map<QualifiedName, List<String>> keys = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                QualifiedName table = tables.get(rows.getInt(1));
                keys.put(table, SeedRow.keyColumns(schema.tables().get(table)));
            }
        }
        return read(connection, schema, keys);
    }

    /**
     * Takes the rows of some tables for seed rows. Of rows with the same key the first counts.
     *
     * @param schema what was read from this database
     * @param keys the tables, each with the columns that tell its rows apart; one that the schema does not hold, or not with
     *        these columns, is passed over
     * @return the schema itself if none of them is left
     * @throws SQLException if the server refuses a query or the connection breaks
     */
    public static Schema read(Connection connection, Schema schema, Map<QualifiedName, List<String>> keys)
            throws SQLException {
        SortedMap<QualifiedName, Table> tables = new TreeMap<>(schema.tables());
        for (Map.Entry<QualifiedName, List<String>> entry : keys.entrySet()) {
            Table table = tables.get(entry.getKey());
            if (table != null && entry.getValue().stream().allMatch(column -> table.column(column).isPresent())) {
                tables.put(table.name(), table.withSeedRows(rows(connection, table, entry.getValue())));
            }
        }
        return new Schema(schema.defaultSchema(), schema.namespaces(), tables, schema.sequences(), schema.enumTypes(),
                schema.views());
    }

    private static List<SeedRow> rows(Connection connection, Table table, List<String> key) throws SQLException {
        List<Column> columns = new ArrayList<>();
        key.forEach(name -> columns.add(table.column(name).orElseThrow()));
        table.columns().stream().filter(column -> column.generated() == null && !key.contains(column.name()))
                .forEach(columns::add);
        if (columns.isEmpty()) {
            return List.of();
        }
        String query = "select " + columns.stream().map(column -> Identifiers.quote(column.name()) + "::text")
                .collect(Collectors.joining(", ")) + " from " + table.name() + " order by "
                + columns.stream().map(column -> Integer.toString(columns.indexOf(column) + 1))
                        .collect(Collectors.joining(", "));
        Set<List<SeedRow.Cell>> seen = new HashSet<>();
        List<SeedRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                SeedRow row = row(found, columns, key.size());
                if (row.key().size() == key.size() && seen.add(row.key())) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static SeedRow row(ResultSet found, List<Column> columns, int keySize) throws SQLException {
        List<SeedRow.Cell> key = new ArrayList<>();
        List<SeedRow.Cell> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String text = found.getString(i + 1);
            if (text != null) {
                (i < keySize ? key : values).add(SeedRow.Cell.of(columns.get(i), text));
            }
        }
        return new SeedRow(key, values);
    }
}
