package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fills {@link EnumType}. */
final class EnumTypeReader {

    private static final String ENUM_TYPES = """
            select n.nspname, t.typname, t.oid,
                   array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder)
                     as labels,
                   obj_description(t.oid, 'pg_type') as comment
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'e'
              and not exists (select from pg_depend x where x.classid = 'pg_type'::regclass
                                and x.objid = t.oid and x.deptype = 'e')
              and\s""" + CatalogReader.OWN_NAMESPACES;

    /** Those that go by the text of the values: whatever calls a function is the chain's own. */
    private static final String CASTS = """
            select t.oid, c.casttarget = t.oid as to_enum,
                   format_type(o.oid, null) as other,
                   case c.castcontext when 'e' then 'explicit' when 'a' then 'assignment' else 'implicit' end as context
            from pg_cast c
            join pg_type t on t.oid in (c.castsource, c.casttarget)
            join pg_type o on o.oid in (c.castsource, c.casttarget) and o.oid <> t.oid
            where t.typtype = 'e' and o.typtype <> 'e' and c.castmethod = 'i'""";

    private EnumTypeReader() {
    }

    static SortedMap<QualifiedName, EnumType> read(Statement statement) throws SQLException {
        Map<Long, List<EnumCast>> casts = casts(statement);
        SortedMap<QualifiedName, EnumType> types = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(ENUM_TYPES)) {
            while (rows.next()) {
                QualifiedName name = new QualifiedName(rows.getString(1), rows.getString(2));
                types.put(name, new EnumType(name, IndexReader.names(rows, "labels"), rows.getString("comment"),
                        casts.getOrDefault(rows.getLong("oid"), List.of())));
            }
        }
        return types;
    }

    private static Map<Long, List<EnumCast>> casts(Statement statement) throws SQLException {
        Map<Long, List<EnumCast>> casts = new HashMap<>();
        try (ResultSet rows = statement.executeQuery(CASTS)) {
            while (rows.next()) {
                casts.computeIfAbsent(rows.getLong(1), type -> new ArrayList<>()).add(new EnumCast(
                        rows.getString("other"), rows.getBoolean("to_enum"), rows.getString("context")));
            }
        }
        return casts;
    }
}
