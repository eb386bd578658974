package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Objects;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;

/**
 * Which rows are counted, and in which words. Columns of the row can be written as {@code t.column} where another table would
 * be in the way.
 *
 * @param sql true for the rows that are counted
 * @param one what is said of one row that is counted, such as {@code has no title}
 * @param many of several, such as {@code have no title}
 * @param none of a row that is not counted, such as {@code has a title}
 * @param sample an expression that shows a row; {@code null} when there is nothing to show
 * @param measured what is said beside the number; {@code null} when nothing is
 */
public record RowCondition(String sql, String one, String many, String none, String sample, Measured measured) {

    /** How letters, and names that begin with a vowel, are spoken. */
    private static final Pattern AN = Pattern.compile("\"?(?:[aefhilmnorsx]\"?|(?:[aeio]|un(?!i)|up).+)",
            Pattern.CASE_INSENSITIVE);

    /**
     * A value over all rows.
     *
     * @param sql an aggregate, such as {@code max(char_length(title))}
     * @param before the words in front of the value
     * @param after the words behind it
     */
    public record Measured(String sql, String before, String after) {
    }

    public RowCondition {
        Objects.requireNonNull(sql, "sql");
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(many, "many");
        Objects.requireNonNull(none, "none");
    }

    RowCondition(String sql, String one, String many, String none) {
        this(sql, one, many, none, null, null);
    }

    RowCondition sampled(String expression) {
        return new RowCondition(sql, one, many, none, expression, measured);
    }

    RowCondition measuring(Measured value) {
        return new RowCondition(sql, one, many, none, sample, value);
    }

    /** The rows that have no value in a column. */
    static RowCondition isNull(String column) {
        String name = Identifiers.quote(column);
        return new RowCondition(name + " is null", "has no " + name, "have no " + name, "has " + article(name));
    }

    /** The rows that have one. */
    static RowCondition isNotNull(String column) {
        String name = Identifiers.quote(column);
        return new RowCondition(name + " is not null", "has " + article(name), "have " + article(name), "has no " + name);
    }

    /** The name with an article in front of it that fits, as far as spelling tells. */
    static String article(String name) {
        return (AN.matcher(name).matches() ? "an " : "a ") + name;
    }
}
