package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What tells an object from another one of the same name, and finds it again under another name: its oid, and the number of a
 * column in its table. See "System Catalogs" in the PostgreSQL manual.
 */
public final class ObjectIdentities {

    private static final String NAMES = """
            select 'c' || c.oid, n.nspname, c.relname, null, case c.relkind when 'S' then 'SEQUENCE' else 'TABLE' end
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p', 'S') and """ + " " + CatalogReader.OWN_RELATIONS + """
            \nunion all
            select 'c' || c.oid || '.' || a.attnum, n.nspname, c.relname, a.attname, 'COLUMN'
            from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
            where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and """ + " "
            + CatalogReader.OWN_RELATIONS + """
                    \nunion all
                    select 't' || t.oid, n.nspname, t.typname, null, 'TYPE'
                    from pg_type t join pg_namespace n on n.oid = t.typnamespace
                    where t.typtype = 'e' and """ + " " + CatalogReader.OWN_NAMESPACES;

    private ObjectIdentities() {
    }

    /**
     * Returns the names of tables, columns, sequences and enum types by their identities, which mean something only in the
     * same database.
     */
    public static SortedMap<String, ObjectName> read(Connection connection) throws SQLException {
        SortedMap<String, ObjectName> names = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(NAMES)) {
            while (row.next()) {
                names.put(row.getString(1), new ObjectName(ObjectName.Kind.valueOf(row.getString(5)),
                        new QualifiedName(row.getString(2), row.getString(3)), row.getString(4)));
            }
        }
        return names;
    }
}
