package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Fills {@link Index}. */
final class IndexReader {

    /**
     * {@code pg_get_indexdef} begins with the names of index and table, which say nothing about what the index is: the
     * definition starts after them.
     */
    private static final String INDEXES = """
            select n.nspname, c.relname, i.relname as index, x.indisunique, m.amname,
                   substr(pg_get_indexdef(i.oid),
                          1 + length('CREATE ' || case when x.indisunique then 'UNIQUE ' else '' end
                                     || 'INDEX ' || quote_ident(i.relname) || ' ON '
                                     || case when i.relkind = 'I' then 'ONLY ' else '' end
                                     || quote_ident(n.nspname) || '.' || quote_ident(c.relname) || ' ')) as definition,
                   array(select a.attname::text
                         from pg_attribute a
                         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                           and (a.attnum = any (x.indkey)
                                or exists (select from pg_depend p
                                           where p.classid = 'pg_class'::regclass and p.objid = i.oid
                                             and p.refclassid = 'pg_class'::regclass
                                             and p.refobjid = c.oid and p.refobjsubid = a.attnum))
                         order by array_position(x.indkey::int2[], a.attnum) nulls last, a.attnum) as columns
            from pg_index x
            join pg_class i on i.oid = x.indexrelid
            join pg_am m on m.oid = i.relam
            join pg_class c on c.oid = x.indrelid
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in (%s) and not i.relispartition
              and not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('p', 'u', 'x'))
              and\s""" + CatalogReader.OWN_RELATIONS;

    private IndexReader() {
    }

    static void read(Statement statement, Scope scope, Map<QualifiedName, TableParts> tables) throws SQLException {
        read(statement, scope.in(INDEXES.formatted("'r', 'p'")), tables);
    }

    static void readOfMaterializedViews(Statement statement, Map<QualifiedName, TableParts> views) throws SQLException {
        read(statement, INDEXES.formatted("'m'"), views);
    }

    private static void read(Statement statement, String query, Map<QualifiedName, TableParts> tables)
            throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                TableParts.of(rows, tables).indexes
                        .add(new Index(rows.getString("index"), rows.getBoolean("indisunique"), rows.getString("amname"),
                                names(rows, "columns"), rows.getString("definition")));
            }
        }
    }

    static List<String> names(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
