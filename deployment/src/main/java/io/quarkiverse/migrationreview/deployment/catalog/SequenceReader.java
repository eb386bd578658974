package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fills {@link Sequence}; those behind identity columns are left to the column. */
final class SequenceReader {

    private static final String SEQUENCES = """
            select n.nspname, c.relname, format_type(s.seqtypid, null) as type,
                   s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
                   tn.nspname as owner_schema, t.relname as owner_table, a.attname as owner_column,
                   obj_description(c.oid, 'pg_class') as comment
            from pg_sequence s
            join pg_class c on c.oid = s.seqrelid
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_depend o on o.classid = 'pg_class'::regclass and o.objid = c.oid
              and o.refclassid = 'pg_class'::regclass and o.refobjsubid > 0 and o.deptype = 'a'
            left join pg_class t on t.oid = o.refobjid
            left join pg_namespace tn on tn.oid = t.relnamespace
            left join pg_attribute a on a.attrelid = o.refobjid and a.attnum = o.refobjsubid
            where not exists (select from pg_depend i where i.classid = 'pg_class'::regclass and i.objid = c.oid
                                and i.deptype = 'i')
              and\s""" + CatalogReader.OWN_RELATIONS;

    private SequenceReader() {
    }

    static SortedMap<QualifiedName, Sequence> read(Statement statement) throws SQLException {
        SortedMap<QualifiedName, Sequence> sequences = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                QualifiedName name = new QualifiedName(rows.getString(1), rows.getString(2));
                sequences.put(name, new Sequence(name, rows.getString("type"), options(rows), owner(rows),
                        rows.getString("comment")));
            }
        }
        return sequences;
    }

    static SequenceOptions options(ResultSet row) throws SQLException {
        return new SequenceOptions(row.getLong("seqstart"), row.getLong("seqincrement"), row.getLong("seqmin"),
                row.getLong("seqmax"), row.getLong("seqcache"), row.getBoolean("seqcycle"));
    }

    private static ObjectName owner(ResultSet row) throws SQLException {
        String column = row.getString("owner_column");
        return column == null ? null
                : ObjectName.column(new QualifiedName(row.getString("owner_schema"), row.getString("owner_table")), column);
    }
}
