package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * Triggers and constraints out of the way of rows that come in bulk, and back again. Only what the owner of the tables may do
 * is used: {@code session_replication_role} is for superusers.
 */
final class GuardsAside {

    private static final String TRIGGERS = """
            select n.nspname, c.relname, t.tgname, t.tgenabled
            from pg_trigger t
            join pg_class c on c.oid = t.tgrelid
            join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgenabled <> 'D' and c.relkind in ('r', 'p')
            order by t.oid""";

    private final Connection connection;
    private final List<String> back = new ArrayList<>();

    private GuardsAside(Connection connection) {
        this.connection = connection;
    }

    /** Disables the triggers that people have made; constraints stay. */
    static GuardsAside triggers(Connection connection) throws SQLException {
        GuardsAside aside = new GuardsAside(connection);
        List<String> away = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(TRIGGERS)) {
            while (row.next()) {
                String table = "alter table " + new QualifiedName(row.getString(1), row.getString(2));
                String trigger = " trigger " + Identifiers.quote(row.getString(3));
                away.add(table + " disable" + trigger);
                aside.back.add(table + enabled(row.getString(4)) + trigger);
            }
        }
        aside.execute(away);
        return aside;
    }

    /**
     * As {@link #triggers}, and drops what rows of another database need not satisfy, or not in any order.
     *
     * @param filled the tables into which rows come
     * @param emptied the tables that are truncated, which takes that none refers to them
     */
    static GuardsAside triggersAndConstraints(Connection connection, Schema schema, Set<QualifiedName> filled,
            Set<QualifiedName> emptied) throws SQLException {
        GuardsAside aside = triggers(connection);
        List<String> away = new ArrayList<>();
        for (Table table : schema.tables().values()) {
            for (Constraint constraint : table.constraints()) {
                if (filled.contains(table.name()) && (constraint instanceof ForeignKey || isCheckOfNewRowsOnly(constraint))
                        || constraint instanceof ForeignKey key && emptied.contains(key.referencedTable())) {
                    String name = Identifiers.quote(constraint.name());
                    away.add("alter table " + table.name() + " drop constraint " + name);
                    aside.back.add("alter table " + table.name() + " add constraint " + name + " " + constraint.definition());
                }
            }
        }
        aside.execute(away);
        return aside;
    }

    private static boolean isCheckOfNewRowsOnly(Constraint constraint) {
        return constraint instanceof CheckConstraint && constraint.definition().endsWith(" NOT VALID");
    }

    private static String enabled(String when) {
        return switch (when) {
            case "R" -> " enable replica";
            case "A" -> " enable always";
            default -> " enable";
        };
    }

    /** Brings all of it back; foreign keys are checked on the rows that are there now. */
    void restore() throws SQLException {
        // a table with checks that still wait for the end of the transaction can't be altered
        if (!back.isEmpty()) {
            execute(List.of("set constraints all immediate"));
            execute(back);
        }
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
