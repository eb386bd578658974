package io.quarkiverse.migrationreview.deployment.plan;

import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * One SQL statement of a migration.
 *
 * @param sql without a semicolon at its end
 * @param change what it is for; a change may need several statements
 */
public record Statement(String sql, Change change) {
}
