package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;

/** Fills {@link Column} and the {@link Identity} behind it. */
final class ColumnReader {

    /** Before PostgreSQL 15, it is the column and not its expression that depends on what is read. */
    private static final String COLUMNS = """
            select n.nspname, c.relname, a.attname,
                   format_type(a.atttypid, a.atttypmod) as type,
                   not a.attnotnull as nullable,
                   pg_get_expr(d.adbin, d.adrelid) as expression,
                   a.attidentity, a.attgenerated,
                   array(select r.attname::text
                         from pg_attribute r
                         where a.attgenerated <> '' and r.attrelid = c.oid and r.attnum > 0 and r.attnum <> a.attnum
                           and exists (select from pg_depend p
                                       where p.refclassid = 'pg_class'::regclass and p.refobjid = c.oid
                                         and p.refobjsubid = r.attnum
                                         and (p.classid = 'pg_attrdef'::regclass and p.objid = d.oid
                                              or p.classid = 'pg_class'::regclass and p.objid = c.oid
                                                 and p.objsubid = a.attnum))
                         order by r.attname) as computed_from,
                   case when a.attcollation <> t.typcollation then
                     (select case when pg_collation_is_visible(co.oid) then '' else quote_ident(cn.nspname) || '.' end
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

    private static final Pattern NULL = Pattern.compile("NULL::[\\w .\"\\[\\]]+(\\([\\d,-]+\\))?[\\w \\[\\]]*");

    private ColumnReader() {
    }

    static void read(Statement statement, Scope scope, Map<QualifiedName, TableParts> tables) throws SQLException {
        try (ResultSet rows = statement.executeQuery(scope.in(COLUMNS))) {
            while (rows.next()) {
                TableParts.of(rows, tables).columns.add(column(rows));
            }
        }
    }

    private static Column column(ResultSet row) throws SQLException {
        String expression = expression(row);
        String generated = row.getString("attgenerated");
        boolean computed = !generated.isEmpty();
        return new Column(row.getString("attname"), row.getString("type"), row.getBoolean("nullable"),
                computed ? null : expression, identity(row),
                computed ? new Generated(expression, generated.equals("s"), IndexReader.names(row, "computed_from")) : null,
                row.getString("collation"), row.getString("comment"));
    }

    /** The server keeps {@code default null} where the type has a length, a precision or the like, and drops it elsewhere. */
    private static String expression(ResultSet row) throws SQLException {
        String expression = row.getString("expression");
        return expression == null || NULL.matcher(expression).matches() ? null : expression;
    }

    private static Identity identity(ResultSet row) throws SQLException {
        String kind = row.getString("attidentity");
        return kind.isEmpty() ? null : new Identity(kind.equals("a"), SequenceReader.options(row));
    }
}
