package io.quarkiverse.migrationreview.deployment.review;

import java.util.Objects;

/**
 * One script of a draft as a person wants it.
 *
 * @param sql the statements, without the header
 * @param undo the statements that take it back
 */
public record EditedScript(String sql, String undo) {

    public EditedScript {
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(undo, "undo");
    }
}
