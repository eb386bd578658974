package io.quarkiverse.migrationreview.deployment.plan;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.ConstraintChange;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;

/** Constraints; always with their name. */
final class ConstraintSql {

    private ConstraintSql() {
    }

    static String of(ConstraintChange change, Schema state) {
        String table = "alter table " + state.sqlName(change.table());
        if (change instanceof DropConstraint) {
            return table + " drop constraint " + Identifiers.quote(change.constraint().name());
        }
        return table + " add " + named(change.constraint(), state.tables().get(change.table()), state);
    }

    /**
     * The constraint as it is written in {@code create table} and {@code add constraint}.
     *
     * @param table its table; null if it isn't known
     */
    static String named(Constraint constraint, Table table, Schema state) {
        return "constraint " + Identifiers.quote(constraint.name()) + " " + definition(constraint, table, state);
    }

    private static String definition(Constraint constraint, Table table, Schema state) {
        if (constraint instanceof CheckConstraint) {
            return CheckExpression.brief(constraint.definition(), column -> table == null ? null
                    : table.column(column).map(Column::type).orElse(null));
        }
        String definition = SqlText.lowerKeywords(constraint.definition());
        if (constraint instanceof ForeignKey key) {
            String referenced = " references " + state.sqlName(key.referencedTable());
            return definition.replace(referenced + "(", referenced + " (");
        }
        return definition;
    }
}
