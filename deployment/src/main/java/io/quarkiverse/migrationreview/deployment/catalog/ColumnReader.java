package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Fills {@link Column} and the {@link Identity} behind it. */
final class ColumnReader {

    private static final String COLUMNS = """
            select n.nspname, c.relname, a.attname,
                   format_type(a.atttypid, a.atttypmod) as type,
                   not a.attnotnull as nullable,
                   pg_get_expr(d.adbin, d.adrelid) as expression,
                   a.attidentity, a.attgenerated,
                   case when a.attcollation <> t.typcollation then
                     (select case when cn.nspname = 'pg_catalog' then '' else quote_ident(cn.nspname) || '.' end
                               || quote_ident(co.collname)
                      from pg_collation co join pg_namespace cn on cn.oid = co.collnamespace
                      where co.oid = a.attcollation) end as collation,
                   col_description(c.oid, a.attnum) as comment,
                   s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            join pg_type t on t.oid = a.atttypid
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            left join pg_depend i on a.attidentity <> '' and i.deptype = 'i'
              and i.classid = 'pg_class'::regclass and i.refclassid = 'pg_class'::regclass
              and i.refobjid = a.attrelid and i.refobjsubid = a.attnum
            left join pg_sequence s on s.seqrelid = i.objid
            where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
              and (a.attidentity = '' or s.seqrelid is not null)
              and\s""" + CatalogReader.OWN_RELATIONS + """

            order by c.oid, a.attnum""";

    private ColumnReader() {
    }

    static void read(Statement statement, Map<QualifiedName, TableParts> tables) throws SQLException {
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                TableParts.of(rows, tables).columns.add(column(rows));
            }
        }
    }

    private static Column column(ResultSet row) throws SQLException {
        String expression = row.getString("expression");
        String generated = row.getString("attgenerated");
        boolean computed = !generated.isEmpty();
        return new Column(row.getString("attname"), row.getString("type"), row.getBoolean("nullable"),
                computed ? null : expression, identity(row),
                computed ? new Generated(expression, generated.equals("s")) : null,
                row.getString("collation"), row.getString("comment"));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        String kind = row.getString("attidentity");
        return kind.isEmpty() ? null : new Identity(kind.equals("a"), SequenceReader.options(row));
    }
}
