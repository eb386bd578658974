package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * What values a column can hold, as far as its type says.
 *
 * @param type as SQL, modifiers included
 * @param base the type behind a domain and of the elements of an array, without modifiers, as {@code format_type} writes it
 * @param length of the base type: characters, digits, bits or dimensions; 0 if it has none
 * @param scale of a number
 * @param array whether it holds arrays
 * @param labels of an enum type; empty for any other
 * @param fields how many parts a composite value has; 0 for any other type
 */
record ColumnKind(String type, String base, int length, int scale, boolean array, List<String> labels, int fields) {

    private static final String KINDS = """
            with recursive resolved as (
              select t.oid as type, t.oid as base, -1 as modifier, 0 as depth from pg_type t
              union all
              select r.type, t.typbasetype, t.typtypmod, r.depth + 1
              from resolved r join pg_type t on t.oid = r.base
              where t.typtype = 'd'),
            plain as (
              select distinct on (type) type, base, modifier from resolved order by type, depth desc)
            select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type,
                   format_type(b.oid, null) as base,
                   format_type(b.oid, case when p.type = p.base then a.atttypmod else p.modifier end) as modified,
                   t.typcategory = 'A' and t.typelem <> 0 as array,
                   array(select e.enumlabel::text from pg_enum e where e.enumtypid = b.oid order by e.enumsortorder) as labels,
                   (select count(*) from pg_attribute f where b.typtype = 'c' and f.attrelid = b.typrelid and f.attnum > 0
                      and not f.attisdropped) as fields
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            join plain p on p.type = a.atttypid
            join pg_type t on t.oid = p.base
            join plain pe on pe.type = case when t.typcategory = 'A' and t.typelem <> 0 then t.typelem else t.oid end
            join pg_type b on b.oid = pe.base
            where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
              and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'""";

    private static final Pattern MODIFIERS = Pattern.compile("\\((\\d+)(?:,(-?\\d+))?\\)");

    ColumnKind {
        labels = List.copyOf(labels);
    }

    /** Those of all columns of a database, by table and name. */
    static Map<QualifiedName, Map<String, ColumnKind>> read(Connection connection) throws SQLException {
        Map<QualifiedName, Map<String, ColumnKind>> kinds = new TreeMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(KINDS)) {
            while (row.next()) {
                kinds.computeIfAbsent(new QualifiedName(row.getString(1), row.getString(2)), table -> new TreeMap<>())
                        .put(row.getString(3), kind(row));
            }
        }
        return kinds;
    }

    private static ColumnKind kind(ResultSet row) throws SQLException {
        Matcher modifiers = MODIFIERS.matcher(row.getString("modified"));
        boolean modified = modifiers.find();
        return new ColumnKind(row.getString("type"), row.getString("base"),
                modified ? Integer.parseInt(modifiers.group(1)) : 0,
                modified && modifiers.group(2) != null ? Integer.parseInt(modifiers.group(2)) : 0,
                row.getBoolean("array"), List.of((String[]) row.getArray("labels").getArray()), row.getInt("fields"));
    }

    ColumnKind ofElements() {
        return new ColumnKind(type, base, length, scale, false, labels, fields);
    }
}
