package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.plan.SqlGenerator;

/**
 * Tells what it takes to change the labels of an enum: nothing where they are added or renamed in place, otherwise whatever
 * the columns of the type, and all that depends on them, go through.
 */
final class EnumForecast {

    private final Schema state;
    private final ChangeForecast changes;
    private final LockTally tally;

    EnumForecast(Schema state, ChangeForecast changes, LockTally tally) {
        this.state = state;
        this.changes = changes;
        this.tally = tally;
    }

    void collect(ChangeEnumLabels change, List<String> statements) {
        String type = state.sqlName(change.before().name());
        if (statements.stream().noneMatch(sql -> sql.startsWith("drop type "))) {
            return;
        }
        for (Table table : state.tables().values()) {
            table.columns().forEach(column -> converted(table, column, type, statements));
            table.columns().forEach(column -> movedAside(new AddColumn(table.name(), column), statements));
            for (Constraint constraint : table.constraints()) {
                if (movedAside(new AddConstraint(table.name(), constraint), statements) && LockTally.hasIndex(constraint)) {
                    tally.rebuild(table.name(), constraint.name());
                }
            }
            for (Index index : table.indexes()) {
                if (movedAside(new AddIndex(table.name(), index), statements)) {
                    tally.rebuild(table.name(), index.name());
                }
            }
        }
    }

    private void converted(Table table, Column column, String type, List<String> statements) {
        QualifiedName name = table.name();
        String alter = "alter table " + state.sqlName(name) + " alter column " + Identifiers.quote(column.name());
        if (statements.stream().anyMatch(sql -> sql.startsWith(alter + " type " + type))) {
            tally.lock(name, LockMode.ACCESS_EXCLUSIVE);
            tally.rewrite(name);
        } else if (statements.stream().anyMatch(sql -> sql.startsWith(alter + " "))) {
            tally.lock(name, LockMode.ACCESS_EXCLUSIVE);
        }
    }

    /** Whether something is dropped and comes back. */
    private boolean movedAside(Change comesBack, List<String> statements) {
        List<String> drop = SqlGenerator.generate(comesBack.inverse(), state, List.of());
        if (!statements.containsAll(drop)) {
            return false;
        }
        changes.collect(comesBack.inverse(), drop);
        changes.collect(comesBack, SqlGenerator.generate(comesBack, state, List.of()));
        return true;
    }
}
