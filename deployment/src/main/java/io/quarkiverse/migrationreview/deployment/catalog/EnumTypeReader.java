package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fills {@link EnumType}. */
final class EnumTypeReader {

    private static final String ENUM_TYPES = """
            select n.nspname, t.typname,
                   array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder)
                     as labels,
                   obj_description(t.oid, 'pg_type') as comment
            from pg_type t
            join pg_namespace n on n.oid = t.typnamespace
            where t.typtype = 'e'
              and not exists (select from pg_depend x where x.classid = 'pg_type'::regclass
                                and x.objid = t.oid and x.deptype = 'e')
              and\s""" + CatalogReader.OWN_NAMESPACES;

    private EnumTypeReader() {
    }

    static SortedMap<QualifiedName, EnumType> read(Statement statement) throws SQLException {
        SortedMap<QualifiedName, EnumType> types = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(ENUM_TYPES)) {
            while (rows.next()) {
                QualifiedName name = new QualifiedName(rows.getString(1), rows.getString(2));
                types.put(name, new EnumType(name, IndexReader.names(rows, "labels"), rows.getString("comment")));
            }
        }
        return types;
    }
}
