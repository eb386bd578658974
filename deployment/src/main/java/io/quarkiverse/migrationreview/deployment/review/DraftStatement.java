package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.diff.ViewChange;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * A statement of a script, and where it stands in it.
 *
 * @param sql without a semicolon
 * @param line of the script's text in which it begins, from 1
 * @param change the key of the change it is for; {@code null} when that isn't known, or a view makes way
 */
public record DraftStatement(String sql, int line, String change) {

    /**
     * Finds statements in the text of their script.
     *
     * @param statements in the order in which they stand there; one that is not found is left out
     */
    static List<DraftStatement> in(String text, List<Statement> statements) {
        List<DraftStatement> found = new ArrayList<>();
        int searched = 0;
        for (Statement statement : statements) {
            int at = text.indexOf(statement.sql(), searched);
            if (at >= 0) {
                found.add(new DraftStatement(statement.sql(), (int) text.substring(0, at).chars().filter(c -> c == '\n').count()
                        + 1, key(statement)));
                searched = at + statement.sql().length();
            }
        }
        return found;
    }

    private static String key(Statement statement) {
        return statement.change() == null || statement.change() instanceof ViewChange ? null
                : Arrangement.key(statement.change());
    }
}
