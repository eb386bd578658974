package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Optional;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * Which columns can have another beside them for a while: those that nothing else of the schema is made of, since all of that
 * would have to come twice as well.
 */
final class SideBySide {

    /** Types without an operator that tells whether two values are the same. */
    private static final Set<String> INCOMPARABLE = Set.of("json", "xml", "point", "polygon");

    private SideBySide() {
    }

    static boolean isPossible(Change change) {
        return change instanceof ChangeColumnType type
                && TypeStorage.rewrites(type.before().type(), type.after().type(), null)
                || change instanceof Rename rename && rename.object().kind() == ObjectName.Kind.COLUMN;
    }

    /** Whether a change is written so in a plan: nothing else needs a trigger. */
    static boolean isWritten(Change change, MigrationPlan plan) {
        return isPossible(change)
                && new DirectChange(change, plan).sql().stream().anyMatch(sql -> sql.startsWith("create trigger "));
    }

    /** Why it is not for a change that it is possible for in general, a sentence; empty if nothing is in the way. */
    static Optional<String> refusal(Change change, MigrationPlan plan) {
        if (plan.changes().stream().distinct().count() > 1) {
            return Optional.of("Other changes of the draft may need the column under its new name and type: split the draft"
                    + " first.");
        }
        QualifiedName name = change.object().container();
        String column = change instanceof Rename rename ? rename.before().member() : change.object().member();
        Table table = plan.before().tables().get(name);
        Column before = table == null ? null : table.column(column).orElse(null);
        if (before == null) {
            return Optional.of("The column is not there before this draft.");
        }
        boolean partOfMore = table.constraints().stream().anyMatch(constraint -> constraint.columns().contains(column))
                || table.indexes().stream().anyMatch(index -> index.columns().contains(column))
                || table.columns().stream().anyMatch(each -> each.generated() != null
                        && each.generated().columns().contains(column));
        if (partOfMore) {
            return Optional.of("The column is part of a constraint, an index or a computed column, which would have to be there"
                    + " twice, too.");
        }
        if (plan.before().views().values().stream()
                .anyMatch(view -> view.uses().contains(ObjectName.column(name, column)))) {
            return Optional.of("A view uses the column, and would go on with the old one.");
        }
        if (before.identity() != null || before.generated() != null || before.defaultExpression() != null) {
            return Optional.of("The column gets values by itself, and would get them twice.");
        }
        return INCOMPARABLE.contains(before.type())
                ? Optional.of("PostgreSQL can't tell whether two values of type " + before.type() + " are the same.")
                : Optional.empty();
    }
}
