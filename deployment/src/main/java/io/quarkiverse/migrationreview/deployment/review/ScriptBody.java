package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * The statements of a script as text.
 */
final class ScriptBody {

    private ScriptBody() {
    }

    /** One statement after the other, those of several lines set apart; without a line end. */
    static String of(List<Statement> statements) {
        StringBuilder script = new StringBuilder();
        String previous = null;
        for (Statement statement : statements) {
            if (previous != null) {
                script.append(previous.contains("\n") || statement.sql().contains("\n") ? "\n\n" : "\n");
            }
            script.append(statement.sql()).append(';');
            previous = statement.sql();
        }
        return script.toString();
    }
}
