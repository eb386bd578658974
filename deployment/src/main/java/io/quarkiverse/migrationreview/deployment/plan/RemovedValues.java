package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;

/** Finds the values that an enum loses, whether it is a type of its own or a check that lists what a text may be. */
final class RemovedValues {

    private final Schema current;
    private final List<Change> changes;

    RemovedValues(Schema current, List<Change> changes) {
        this.current = current;
        this.changes = changes;
    }

    /** A question for each value that goes; empty if none does. */
    List<Question> questions(Change change) {
        if (change instanceof ChangeEnumLabels labels) {
            return !isUsed(labels) ? List.of()
                    : questions(change.object(), labels.before().labels().stream().map(SqlText::literal).toList(),
                            labels.after().labels().stream().map(SqlText::literal).toList());
        }
        if (change instanceof AddConstraint add && add.constraint() instanceof CheckConstraint check
                && check.columns().size() == 1) {
            return check(add, check);
        }
        return List.of();
    }

    private boolean isUsed(ChangeEnumLabels labels) {
        String name = current.sqlName(labels.before().name());
        return current.tables().values().stream().flatMap(table -> table.columns().stream())
                .anyMatch(column -> column.type().equals(name) || column.type().equals(name + "[]"));
    }

    private List<Question> check(AddConstraint change, CheckConstraint check) {
        Optional<Table> table = Optional.ofNullable(current.tables().get(change.table()));
        Optional<Column> column = table.flatMap(found -> found.column(check.columns().get(0)));
        if (column.isEmpty()) {
            return List.of();
        }
        List<String> after = CheckExpression.allowedValues(check.definition(), column.get().type());
        List<String> before = changes.stream().filter(DropConstraint.class::isInstance).map(DropConstraint.class::cast)
                .filter(drop -> drop.table().equals(change.table()) && drop.constraint().columns().equals(check.columns()))
                .map(drop -> CheckExpression.allowedValues(drop.constraint().definition(), column.get().type()))
                .filter(values -> !values.isEmpty()).findFirst().orElse(List.of());
        return after.isEmpty() ? List.of()
                : questions(ObjectName.column(change.table(), column.get().name()), before, after);
    }

    private static List<Question> questions(ObjectName object, List<String> before, List<String> after) {
        List<String> added = new ArrayList<>(after);
        added.removeAll(before);
        List<String> kept = new ArrayList<>(after);
        kept.removeAll(added);
        List<String> removed = new ArrayList<>(before);
        removed.removeAll(after);
        boolean renamed = removed.size() == 1 && added.size() == 1 && before.size() == after.size();
        return removed.stream().<Question> map(value -> new RemovedValueQuestion(object, value, added, kept, renamed))
                .toList();
    }
}
