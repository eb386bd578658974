package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Foreign keys and checks that hold for new rows at once, and for existing ones after a scan that keeps nobody from writing,
 * PostgreSQL manual "ALTER TABLE – ADD table_constraint NOT VALID". A check that replaces one of the same name needs no other
 * name meanwhile: the old one goes in the same transaction in which the new one begins to hold, or, if rows have to change for
 * it, before they do.
 */
final class UncheckedConstraint {

    static final String VALIDATED = "Validating scans the table without keeping others from writing, once the constraint itself"
            + " is committed.";

    private static final String UNCHECKED = "From here on no row can come that the constraint refuses; the rows that are there"
            + " are checked by the next script.";

    private UncheckedConstraint() {
    }

    static List<Stage> of(DirectChange direct) {
        AddConstraint change = (AddConstraint) direct.change();
        List<String> updates = direct.sql().subList(0, direct.sql().size() - 1);
        List<Stage> stages = new ArrayList<>();
        // under the lock of a constraint that goes, or comes, nobody could read or write until all rows are changed
        if (!updates.isEmpty()) {
            stages.add(Backfill.inBatches(direct, change.table(), updates));
        }
        stages.add(new Stage(Stage.Kind.TOGETHER, List.of(direct.statement(direct.last() + " not valid")), direct.undo(),
                updates.isEmpty() ? null : UNCHECKED));
        List<Statement> validating = new ArrayList<>();
        // rows that came with a value of before while the others got theirs
        updates.forEach(update -> validating.add(direct.statement(update)));
        validating.add(direct.statement("alter table " + direct.name(change.table()) + " validate constraint "
                + Identifiers.quote(change.constraint().name())));
        stages.add(new Stage(Stage.Kind.VALIDATING, validating, List.of(), VALIDATED));
        return stages;
    }
}
