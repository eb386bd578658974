package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.Objects;

/**
 * The expression a column is computed from.
 *
 * @param expression as {@code pg_get_expr} writes it
 * @param stored kept in the row; otherwise computed when read (PostgreSQL 18)
 */
public record Generated(String expression, boolean stored) {

    public Generated {
        Objects.requireNonNull(expression, "expression");
    }
}
