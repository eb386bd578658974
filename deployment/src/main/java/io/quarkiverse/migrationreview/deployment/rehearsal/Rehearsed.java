package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.hazard.Measurement;

/**
 * How a migration did on rows.
 *
 * @param statements those that went through, in order, each with what it did
 * @param failure the first statement that did not, of the migration or of its undo; {@code null} when all went through
 */
public record Rehearsed(List<Measured> statements, RehearsalFailure failure) {

    public Rehearsed {
        statements = List.copyOf(statements);
    }

    /**
     * A statement of the migration.
     *
     * @param sql without a semicolon
     * @param measurement {@code null} for one that commits by itself: its locks are gone when it ends
     */
    public record Measured(String sql, Measurement measurement) {
    }
}
