package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Fills {@link View}. */
final class ViewReader {

    private static final String VIEWS = """
            select n.nspname, c.relname, c.relkind = 'm' as materialized, c.relispopulated,
                   rtrim(pg_get_viewdef(c.oid), ';') as definition, coalesce(c.reloptions, '{}') as options,
                   case when u.rolname <> current_user then u.rolname end as owner,
                   obj_description(c.oid, 'pg_class') as comment,
                   array(select rtrim(pg_get_ruledef(r.oid, true), ';') from pg_rewrite r
                         where r.ev_class = c.oid and r.ev_type <> '1' order by r.rulename)
                     || array(select pg_get_triggerdef(t.oid, true) from pg_trigger t
                              where t.tgrelid = c.oid and not t.tgisinternal order by t.tgname) as attached
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_roles u on u.oid = c.relowner
            where c.relkind in ('v', 'm') and\s""" + CatalogReader.OWN_RELATIONS;

    private static final String COLUMNS = """
            select n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod) as type,
                   pg_get_expr(d.adbin, d.adrelid) as expression, col_description(c.oid, a.attnum) as comment
            from pg_attribute a
            join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relkind in ('v', 'm') and a.attnum > 0 and not a.attisdropped and\s"""
            + CatalogReader.OWN_RELATIONS + """

                    order by c.oid, a.attnum""";

    /**
     * What the rules of a view depend on, PostgreSQL manual "pg_depend" and "pg_rewrite". That a whole row is used shows
     * only in the type of a column of the view: such a view uses every column of the table.
     */
    private static final String USES = """
            select n.nspname, c.relname,
                   case when k.oid is not null then 'CONSTRAINT'
                        when o.relkind in ('v', 'm') then 'VIEW'
                        when a.attnum is not null then 'COLUMN'
                        when o.oid is not null then 'TABLE'
                        else 'TYPE' end as kind,
                   u.nspname as schema, coalesce(o.relname, e.typname, t.typname) as name,
                   case when o.relkind not in ('v', 'm') then coalesce(k.conname, a.attname) end as member
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join (select r.ev_class as view, d.refclassid, d.refobjid, d.refobjsubid
                  from pg_rewrite r
                  join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                  union
                  select d.objid, d.refclassid, d.refobjid, d.refobjsubid
                  from pg_depend d
                  join pg_type w on d.refclassid = 'pg_type'::regclass and w.oid = d.refobjid and w.typtype = 'c'
                  where d.classid = 'pg_class'::regclass) d on d.view = c.oid
            left join pg_constraint k on d.refclassid = 'pg_constraint'::regclass and k.oid = d.refobjid
            left join pg_type t on d.refclassid = 'pg_type'::regclass and t.oid = d.refobjid
            left join pg_type e on e.typarray = t.oid
            left join pg_class o on o.oid = case when d.refclassid = 'pg_class'::regclass then d.refobjid
                                                 else coalesce(k.conrelid, e.typrelid, t.typrelid) end
            left join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
              and (d.refclassid = 'pg_class'::regclass and a.attnum = d.refobjsubid or t.oid is not null)
            join pg_namespace u on u.oid = coalesce(o.relnamespace, e.typnamespace, t.typnamespace)
            where c.relkind in ('v', 'm') and coalesce(o.oid <> c.oid, true)
              and coalesce(o.relkind in ('r', 'p', 'f', 'v', 'm'), true) and\s""" + CatalogReader.OWN_RELATIONS;

    private static final String GRANTS = """
            select n.nspname, c.relname, x.attname, r.rolname as grantee, x.is_grantable,
                   case when count(*) = (select count(*) from aclexplode(acldefault('r', c.relowner))) then '{all}'
                        else array_agg(lower(x.privilege_type) order by x.privilege_type) end as privileges
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            cross join lateral (select null::name as attname, w.* from aclexplode(c.relacl) w
                                union all
                                select a.attname, w.* from pg_attribute a, aclexplode(a.attacl) w
                                where a.attrelid = c.oid) x
            left join pg_roles r on r.oid = x.grantee
            where c.relkind in ('v', 'm') and x.grantee <> c.relowner and\s""" + CatalogReader.OWN_RELATIONS + """

            group by n.nspname, c.relname, c.relowner, x.attname, r.rolname, x.is_grantable
            order by x.attname nulls first, r.rolname nulls first, x.is_grantable""";

    private ViewReader() {
    }

    static SortedMap<QualifiedName, View> read(Statement statement) throws SQLException {
        SortedMap<QualifiedName, Parts> parts = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery(VIEWS)) {
            while (rows.next()) {
                Parts view = new Parts();
                view.materialized = rows.getBoolean("materialized");
                view.populated = rows.getBoolean("relispopulated");
                view.definition = rows.getString("definition");
                view.options = IndexReader.names(rows, "options");
                view.owner = rows.getString("owner");
                view.comment = rows.getString("comment");
                view.attached = IndexReader.names(rows, "attached");
                parts.put(new QualifiedName(rows.getString(1), rows.getString(2)), view);
            }
        }
        if (!parts.isEmpty()) {
            readColumns(statement, parts);
            readUses(statement, parts);
            readGrants(statement, parts);
            readIndexes(statement, parts);
        }
        SortedMap<QualifiedName, View> views = new TreeMap<>();
        parts.forEach((name, view) -> views.put(name, view.toView(name)));
        return views;
    }

    private static void readColumns(Statement statement, Map<QualifiedName, Parts> views) throws SQLException {
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                Parts.of(rows, views).columns.add(Column.of(rows.getString("attname"), rows.getString("type"))
                        .withDefault(rows.getString("expression")).withComment(rows.getString("comment")));
            }
        }
    }

    private static void readUses(Statement statement, Map<QualifiedName, Parts> views) throws SQLException {
        try (ResultSet rows = statement.executeQuery(USES)) {
            while (rows.next()) {
                Parts.of(rows, views).uses.add(new ObjectName(ObjectName.Kind.valueOf(rows.getString("kind")),
                        new QualifiedName(rows.getString("schema"), rows.getString("name")), rows.getString("member")));
            }
        }
    }

    private static void readGrants(Statement statement, Map<QualifiedName, Parts> views) throws SQLException {
        try (ResultSet rows = statement.executeQuery(GRANTS)) {
            while (rows.next()) {
                Parts.of(rows, views).grants.add(new Grant(rows.getString("grantee"), rows.getString("attname"),
                        IndexReader.names(rows, "privileges"), rows.getBoolean("is_grantable")));
            }
        }
    }

    private static void readIndexes(Statement statement, Map<QualifiedName, Parts> views) throws SQLException {
        SortedMap<QualifiedName, TableParts> holders = new TreeMap<>();
        views.keySet().forEach(name -> holders.put(name, new TableParts(name, null, false)));
        IndexReader.readOfMaterializedViews(statement, holders);
        holders.forEach((name, holder) -> views.get(name).indexes = holder.toTable().indexes());
    }

    /** A view while the queries that each know one part of it are read. */
    private static final class Parts {

        private boolean materialized;
        private boolean populated;
        private String definition;
        private List<String> options;
        private String owner;
        private String comment;
        private List<String> attached;
        private List<Index> indexes = List.of();
        private final List<Column> columns = new ArrayList<>();
        private final SortedSet<ObjectName> uses = new TreeSet<>();
        private final List<Grant> grants = new ArrayList<>();

        /** One that was created after the views were read gets parts that nobody looks at. */
        static Parts of(ResultSet row, Map<QualifiedName, Parts> views) throws SQLException {
            Parts known = views.get(new QualifiedName(row.getString(1), row.getString(2)));
            return known == null ? new Parts() : known;
        }

        View toView(QualifiedName name) {
            return new View(name, materialized, populated, definition, options, columns, uses, owner, comment, grants,
                    attached, indexes);
        }
    }
}
