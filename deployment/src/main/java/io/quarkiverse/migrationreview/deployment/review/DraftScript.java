package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

/**
 * One of the scripts that a draft becomes.
 *
 * @param script the file name it gets when the draft is approved next
 * @param transactional whether Flyway runs it in a transaction
 * @param reason why it is a script of its own, a sentence; {@code null} for the only or the first one
 * @param sql the statements
 * @param undo the statements that take it back
 * @param statements those of {@code sql}, in order
 */
public record DraftScript(String script, boolean transactional, String reason, String sql, String undo,
        List<DraftStatement> statements) {

    public DraftScript {
        statements = List.copyOf(statements);
    }
}
