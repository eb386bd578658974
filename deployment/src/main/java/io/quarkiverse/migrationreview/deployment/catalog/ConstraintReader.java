package io.quarkiverse.migrationreview.deployment.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Fills the kinds of {@link Constraint}. */
final class ConstraintReader {

    /**
     * The columns are those that the constraint or, for keys, its index depends on: {@code conkey} does not tell the
     * {@code include} columns, nor those inside the expressions of an exclusion. A foreign
     * key also depends on columns it refers to, which may be of the same table.
     */
    private static final String CONSTRAINTS = """
            select n.nspname, c.relname, k.conname, k.contype, pg_get_constraintdef(k.oid) as definition,
                   array(select a.attname::text
                         from pg_attribute a
                         where a.attrelid = k.conrelid and a.attnum > 0
                           and (a.attnum = any (k.conkey)
                                or k.contype <> 'f'
                                   and exists (select from pg_depend p
                                               where p.refclassid = 'pg_class'::regclass
                                                 and p.refobjid = k.conrelid and p.refobjsubid = a.attnum
                                                 and (p.classid = 'pg_constraint'::regclass and p.objid = k.oid
                                                      or p.classid = 'pg_class'::regclass and p.objid = k.conindid)))
                         order by array_position(k.conkey, a.attnum) nulls last, a.attnum) as columns,
                   fn.nspname as referenced_schema, f.relname as referenced_table,
                   array(select a.attname::text
                         from unnest(k.confkey) with ordinality as r (attnum, position)
                         join pg_attribute a on a.attrelid = k.confrelid and a.attnum = r.attnum
                         order by r.position) as referenced_columns,
                   k.confupdtype, k.confdeltype, k.condeferrable, k.condeferred
            from pg_constraint k
            join pg_class c on c.oid = k.conrelid
            join pg_namespace n on n.oid = c.relnamespace
            left join pg_class f on f.oid = k.confrelid
            left join pg_namespace fn on fn.oid = f.relnamespace
            where k.contype in ('p', 'u', 'f', 'c', 'x') and k.conparentid = 0
              and c.relkind in ('r', 'p') and\s""" + CatalogReader.OWN_RELATIONS;

    private ConstraintReader() {
    }

    static void read(Statement statement, Scope scope, Map<QualifiedName, TableParts> tables) throws SQLException {
        try (ResultSet rows = statement.executeQuery(scope.in(CONSTRAINTS))) {
            while (rows.next()) {
                TableParts.of(rows, tables).constraints.add(constraint(rows));
            }
        }
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        String name = row.getString("conname");
        String definition = row.getString("definition");
        List<String> columns = IndexReader.names(row, "columns");
        String kind = row.getString("contype");
        return switch (kind) {
            case "p" -> new PrimaryKey(name, columns, definition);
            case "u" -> new UniqueConstraint(name, columns, definition);
            case "c" -> new CheckConstraint(name, columns, definition);
            case "x" -> new ExcludeConstraint(name, columns, definition);
            case "f" -> new ForeignKey(name, columns, definition,
                    new QualifiedName(row.getString("referenced_schema"), row.getString("referenced_table")),
                    IndexReader.names(row, "referenced_columns"), action(row.getString("confupdtype")),
                    action(row.getString("confdeltype")), row.getBoolean("condeferrable"), row.getBoolean("condeferred"));
            default -> throw new IllegalStateException("Unknown kind of constraint " + kind + ": " + name);
        };
    }

    private static String action(String code) {
        return switch (code) {
            case "a" -> "no action";
            case "r" -> "restrict";
            case "c" -> "cascade";
            case "n" -> "set null";
            case "d" -> "set default";
            default -> throw new IllegalStateException("Unknown referential action " + code);
        };
    }
}
