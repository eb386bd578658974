package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;

/**
 * A constraint of a table. {@code NOT NULL} is not one of them, although PostgreSQL 18 stores it as such: it is a
 * property of the column.
 */
public sealed interface Constraint permits PrimaryKey, UniqueConstraint, ForeignKey, CheckConstraint, ExcludeConstraint {

    String name();

    /** The columns of its table that it cannot live without, key columns first and in key order. */
    List<String> columns();

    /** What it says, as {@code pg_get_constraintdef} writes it, without its name. */
    String definition();
}
