package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;

/** C03: running code may meet values that it never saw. */
final class UnknownValues implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes().stream().map(change -> sentence(change, situation)
                .map(sentence -> new Hazard(HazardCode.C03, Severity.NOTE, change,
                        "The previous release may meet " + sentence)))
                .flatMap(Optional::stream).toList();
    }

    private static Optional<String> sentence(Change change, Situation situation) {
        String schema = situation.before().defaultSchema();
        if (change instanceof ChangeNullability nullability && nullability.after().nullable()) {
            return Optional.of("nulls in " + change.object().path(schema) + ", where there were none.");
        }
        if (change instanceof ChangeEnumLabels labels) {
            List<String> added = labels.after().labels().stream().filter(label -> !labels.before().labels().contains(label))
                    .toList();
            return added.isEmpty() ? Optional.empty()
                    : Optional.of("labels of " + change.object().path(schema) + " that it doesn't know: "
                            + String.join(", ", added) + ".");
        }
        return change instanceof DropConstraint drop ? dropped(drop, situation, schema) : Optional.empty();
    }

    private static Optional<String> dropped(DropConstraint drop, Situation situation, String schema) {
        String table = drop.table().sql(schema);
        String columns = drop.constraint().columns().stream().map(Identifiers::quote).collect(Collectors.joining(", "));
        boolean goesWithIts = situation.changes().stream().anyMatch(other -> other instanceof DropTable whole
                && whole.table().name().equals(drop.table())
                || other instanceof DropColumn column && column.table().equals(drop.table())
                        && drop.constraint().columns().contains(column.column().name()));
        if (goesWithIts) {
            return Optional.empty();
        }
        Optional<AddConstraint> replaced = situation.changes(AddConstraint.class)
                .filter(add -> add.object().equals(drop.object())).findFirst();
        if (replaced.isPresent()) {
            return replaced.filter(add -> CheckedRows.isWidened(add, situation))
                    .map(add -> "values of " + columns + " in " + table + " that it doesn't know.");
        }
        if (drop.constraint() instanceof ForeignKey key) {
            return Optional.of("rows of " + table + " whose " + columns + " refers to no row of "
                    + key.referencedTable().sql(schema) + ".");
        }
        return Optional.of(drop.constraint() instanceof CheckConstraint
                ? "rows of " + table + " that " + Identifiers.quote(drop.constraint().name()) + " refused so far."
                : "several rows of " + table + " with the same " + columns + ".");
    }
}
