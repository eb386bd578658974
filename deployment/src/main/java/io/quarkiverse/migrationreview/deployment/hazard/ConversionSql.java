package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/** How a migration converts the values of a column. */
final class ConversionSql {

    private static final String USING = " using ";

    private ConversionSql() {
    }

    /** What follows {@code using}; empty if the conversion is left to the server. */
    static Optional<String> using(ChangeColumnType change, MigrationPlan plan) {
        String type = " alter column " + Identifiers.quote(change.before().name()) + " type " + change.after().typeName();
        return plan.statements().stream()
                .filter(statement -> change.equals(statement.change()) && statement.sql().contains(type))
                .map(statement -> statement.sql().substring(statement.sql().indexOf(type) + type.length()))
                .filter(rest -> rest.contains(USING))
                .map(rest -> rest.substring(rest.indexOf(USING) + USING.length())).findFirst();
    }
}
