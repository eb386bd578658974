package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.rehearsal.Rehearsed;

/**
 * How a draft did on rows, as the fronts show it. It has no say in whether the draft can be approved.
 *
 * @param basis what it was tried on, such as {@code 5 rows in 2 tables of the dev database}; {@code null} when it was not tried
 * @param passed whether the migration and its undo went through
 * @param millis how long that took, in milliseconds
 * @param failure what did not go through; {@code null} when all did, or when it was not tried
 * @param statements those of the migration that went through, in order, each with what it was measured to do
 * @param reason why it was not tried, a sentence; {@code null} when it was
 */
public record DraftRehearsal(String basis, boolean passed, long millis, Failure failure, List<Measured> statements,
        String reason) {

    public DraftRehearsal {
        statements = List.copyOf(statements);
    }

    static DraftRehearsal of(String basis, long millis, Rehearsed rehearsed, Failure failure, String defaultSchema) {
        return new DraftRehearsal(basis, failure == null, millis, failure, rehearsed.statements().stream()
                .map(statement -> new Measured(statement.sql(), statement.measurement() == null ? List.of()
                        : statement.measurement().words(defaultSchema)))
                .toList(), null);
    }

    static DraftRehearsal notTried(String reason) {
        return new DraftRehearsal(null, false, 0, null, List.of(), reason);
    }

    /**
     * A statement that PostgreSQL refuses on these rows.
     *
     * @param statement the statement, or {@code commit}
     * @param message PostgreSQL's own words
     * @param row the row that breaks it, or several, a line each; {@code null} when none was found
     * @param remedy how to mend it, in sentences
     * @param undo whether it is a statement of the undo, and the migration went through
     * @param generated whether the row is a generated one: it fails where rows like this exist, and not in the dev database
     */
    public record Failure(String statement, String message, String row, String remedy, boolean undo, boolean generated) {
    }

    /**
     * What one statement was measured to do.
     *
     * @param sql without a semicolon
     * @param measured a few words each, such as {@code ACCESS EXCLUSIVE on task}; empty when nothing was measured
     */
    public record Measured(String sql, List<String> measured) {

        public Measured {
            measured = List.copyOf(measured);
        }
    }
}
