package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * {@code set not null} without a scan under its lock: the server takes a valid check for proof, PostgreSQL manual "ALTER
 * TABLE – SET NOT NULL". From 18 on a not null constraint can be added unchecked itself; the check serves there as well, and
 * the same script also runs on the older server that production may still have.
 */
final class ProvenNotNull {

    private static final String UNCHECKED = "From here on no row can be without a value; the rows that are there are checked by"
            + " a later script.";
    private static final String PROVEN = "The validated check proves that every row has a value, so that no other scan is needed"
            + " under the lock.";
    private static final String SUFFIX = "_not_null_check";

    private ProvenNotNull() {
    }

    static List<Stage> of(DirectChange direct) {
        ChangeNullability change = (ChangeNullability) direct.change();
        List<Stage> stages = new ArrayList<>();
        String update = direct.sql().size() > 1 ? direct.sql().get(0) : null;
        if (update != null) {
            stages.add(Backfill.inBatches(direct, change.table(), update));
        }
        stages.addAll(of(direct, change.table(), change.after(), update, direct.undo()));
        return stages;
    }

    /**
     * @param update gives values to rows without one; {@code null} if none is to
     * @param undo what makes the column nullable again
     */
    static List<Stage> of(DirectChange direct, QualifiedName name, Column column, String update, List<Statement> undo) {
        String table = "alter table " + direct.name(name);
        String columnName = Identifiers.quote(column.name());
        String plainCheck = checkName(direct, name, column);
        String check = Identifiers.quote(plainCheck);
        List<Statement> validating = new ArrayList<>();
        if (update != null) {
            // rows that came without a value while the others got theirs
            validating.add(direct.statement(update));
        }
        validating.add(direct.statement(table + " validate constraint " + check));
        return List.of(
                new Stage(Stage.Kind.TOGETHER,
                        List.of(direct.statement(table + " add constraint " + check + " check (" + columnName
                                + " is not null) not valid")),
                        // gone already if the last script was applied
                        List.of(direct.undoing(table + " drop constraint if exists " + check)),
                        new TreeSet<>(List.of(ObjectName.constraint(name, plainCheck))), update == null ? null : UNCHECKED),
                new Stage(Stage.Kind.VALIDATING, validating, List.of(), UncheckedConstraint.VALIDATED),
                new Stage(Stage.Kind.TOGETHER,
                        List.of(direct.statement(table + " alter column " + columnName + " set not null"),
                                direct.statement(table + " drop constraint " + check)),
                        undo, PROVEN));
    }

    /** A name that no constraint of the table has. */
    private static String checkName(DirectChange direct, QualifiedName table, Column column) {
        Set<String> taken = direct.plan().after().tables().get(table).constraints().stream().map(Constraint::name)
                .collect(Collectors.toSet());
        return FittingName.of(table.name() + "_" + column.name(), SUFFIX, taken);
    }
}
