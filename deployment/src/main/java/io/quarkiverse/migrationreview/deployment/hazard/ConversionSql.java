package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.TypeConversion;

/** How a migration converts the values of a column. */
final class ConversionSql {

    private static final String USING = " using ";

    private ConversionSql() {
    }

    /**
     * What follows {@code using}; empty if the conversion is left to the server. A migration that nobody planned, or that does
     * it in another form, is taken to convert as a planned one would.
     */
    static Optional<String> using(ChangeColumnType change, MigrationPlan plan) {
        String type = " alter column " + Identifiers.quote(change.before().name()) + " type " + change.after().typeName();
        List<String> planned = plan.statements().stream()
                .filter(statement -> change.equals(statement.change()) && statement.sql().contains(type))
                .map(statement -> statement.sql().substring(statement.sql().indexOf(type) + type.length())).toList();
        List<String> written = !planned.isEmpty() ? planned
                : List.of(TypeConversion.using(change.before().name(), change.before().type(), change.after().type(),
                        change.after().typeName(), change.enumTypes()));
        return written.stream().filter(rest -> rest.contains(USING))
                .map(rest -> rest.substring(rest.indexOf(USING) + USING.length())).findFirst();
    }
}
