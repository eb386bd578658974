package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.plan.SqlExpression;

/**
 * What a column that a migration adds holds in the rows that are there.
 *
 * @param numbered whether each row gets a number of its own
 * @param value the expression for it, as it is written in SQL; {@code null} when rows have no value, or are numbered
 */
record NewColumn(boolean numbered, String value) {

    private static final Pattern RANDOM = Pattern.compile("(?:gen_random_uuid|uuid_generate_v4|uuidv4|uuidv7)\\(\\)");

    /**
     * @param given what a person gave for the rows that are there; {@code null} for nothing
     */
    static NewColumn of(Column column, String given) {
        String standing = column.defaultExpression();
        if (column.identity() != null || given == null && standing != null && standing.startsWith("nextval(")) {
            return new NewColumn(true, null);
        }
        return new NewColumn(false, given != null ? given
                : column.generated() != null ? column.generated().expression()
                        : standing != null ? column.defaultSql() : null);
    }

    /** Whether no row has a value. */
    boolean empty() {
        return !numbered && value == null;
    }

    /** Whether no two rows have the same value. */
    boolean distinct() {
        return numbered || value != null && RANDOM.matcher(value).matches();
    }

    /** Whether every row has the same value, which stands there. */
    boolean constant() {
        return value != null && SqlExpression.isConstant(value);
    }
}
