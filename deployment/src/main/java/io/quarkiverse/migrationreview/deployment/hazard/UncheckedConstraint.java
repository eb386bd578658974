package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Foreign keys and checks that hold for new rows at once, and for existing ones after a scan that keeps nobody from writing,
 * PostgreSQL manual "ALTER TABLE – ADD table_constraint NOT VALID". A check that replaces one of the same name needs no other
 * name meanwhile: the old one goes in the same transaction in which the new one begins to hold.
 */
final class UncheckedConstraint {

    static final String VALIDATED = "Validating scans the table without keeping others from writing, once the constraint itself"
            + " is committed.";

    private UncheckedConstraint() {
    }

    static List<Stage> of(DirectChange direct) {
        AddConstraint change = (AddConstraint) direct.change();
        List<Statement> unchecked = new ArrayList<>(direct.statements());
        unchecked.set(unchecked.size() - 1, direct.statement(direct.last() + " not valid"));
        Statement validate = direct.statement("alter table " + direct.name(change.table()) + " validate constraint "
                + Identifiers.quote(change.constraint().name()));
        return List.of(new Stage(Stage.Kind.TOGETHER, unchecked, direct.undo(), null),
                new Stage(Stage.Kind.VALIDATING, List.of(validate), List.of(), VALIDATED));
    }
}
