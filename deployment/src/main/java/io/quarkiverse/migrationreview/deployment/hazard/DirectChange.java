package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.SqlGenerator;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * A change with the statements that the planner has written for it: what other forms are made of.
 */
record DirectChange(Change change, MigrationPlan plan) {

    List<Statement> statements() {
        return plan.statements().stream().filter(statement -> statement.change().equals(change)).toList();
    }

    List<Statement> undo() {
        Change inverse = change.inverse();
        return plan.undo().stream().filter(statement -> statement.change().equals(inverse)).toList();
    }

    List<String> sql() {
        return statements().stream().map(Statement::sql).toList();
    }

    /** The statement that is left when the rows have got their values. */
    String last() {
        List<String> sql = sql();
        return sql.get(sql.size() - 1);
    }

    String lastUndo() {
        List<Statement> undo = undo();
        return undo.get(undo.size() - 1).sql();
    }

    Statement statement(String sql) {
        return new Statement(sql, change);
    }

    Statement undoing(String sql) {
        return new Statement(sql, change.inverse());
    }

    /** The statements for another change, on behalf of this one. */
    List<Statement> instead(Change other) {
        return SqlGenerator.generate(other, plan.after(), List.of(other)).stream().map(this::statement).toList();
    }

    String name(QualifiedName name) {
        return plan.after().sqlName(name);
    }
}
