package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * Tells tables that hold rows from empty ones.
 */
final class TablesWithRows {

    private TablesWithRows() {
    }

    /**
     * Those of some tables that hold at least one row, be it in a partition or in a table that inherits.
     *
     * @param tables all of them exist
     */
    static Set<QualifiedName> among(Collection<QualifiedName> tables, Connection connection) throws SQLException {
        Set<QualifiedName> filled = new TreeSet<>();
        if (tables.isEmpty()) {
            return filled;
        }
        List<QualifiedName> asked = List.copyOf(tables);
        // an array: a row can't have as many columns as a schema can have tables
        String query = asked.stream().map(table -> "exists (select from " + table + ")")
                .collect(Collectors.joining(", ", "select array[", "]"));
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            Boolean[] answers = (Boolean[]) row.getArray(1).getArray();
            for (int index = 0; index < answers.length; index++) {
                if (answers[index]) {
                    filled.add(asked.get(index));
                }
            }
        }
        return filled;
    }
}
