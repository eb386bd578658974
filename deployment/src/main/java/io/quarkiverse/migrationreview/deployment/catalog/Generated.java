package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;
import java.util.Objects;

/**
 * The expression a column is computed from.
 *
 * @param expression as {@code pg_get_expr} writes it
 * @param stored kept in the row; otherwise computed when read (PostgreSQL 18)
 * @param columns of the same table that the expression reads, ordered by name
 */
public record Generated(String expression, boolean stored, List<String> columns) {

    public Generated {
        Objects.requireNonNull(expression, "expression");
        columns = List.copyOf(columns);
    }
}
