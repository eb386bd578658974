package io.quarkiverse.migrationreview.deployment.rehearsal;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A statement that PostgreSQL refuses because of the rows that are there.
 *
 * @param sql the statement, or {@code commit}
 * @param message PostgreSQL's own words
 * @param table the table whose rows are in the way; {@code null} when that is not known
 * @param row what breaks it, a row a line; {@code null} when none was found
 * @param remedy how to mend it, in sentences
 * @param undo whether the statement is one of the undo, and all of the migration went through
 */
public record RehearsalFailure(String sql, String message, QualifiedName table, String row, String remedy, boolean undo) {
}
