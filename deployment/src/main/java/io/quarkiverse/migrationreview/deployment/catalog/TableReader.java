package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fills {@link Table}. */
final class TableReader {

    private static final String TABLES = """
            select n.nspname, c.relname, obj_description(c.oid, 'pg_class'), c.relkind = 'p'
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and\s""" + CatalogReader.OWN_RELATIONS;

    private TableReader() {
    }

    static SortedMap<QualifiedName, TableParts> read(Statement statement, Scope scope) throws SQLException {
        SortedMap<QualifiedName, TableParts> tables = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(scope.in(TABLES))) {
            while (rows.next()) {
                QualifiedName name = new QualifiedName(rows.getString(1), rows.getString(2));
                tables.put(name, new TableParts(name, rows.getString(3), rows.getBoolean(4)));
            }
        }
        return tables;
    }
}
