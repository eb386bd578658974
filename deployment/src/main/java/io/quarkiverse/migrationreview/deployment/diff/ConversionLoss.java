package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Optional;
import java.util.Set;

/**
 * What a change of type silently takes from the values of a column. Told for conversions as a migration writes them: the
 * server's own one between texts, between numbers and between dates, which refuses values that are out of range or too
 * long, and an explicit cast otherwise. A conversion that fails loses nothing; the one exception is SQL's own: blanks at
 * the end of a text that is too long are cut off rather than refused. Between timestamps with and without time zone the
 * server interprets the value in the session's time zone, and loses nothing but what the change of summer time makes
 * ambiguous. Whatever is not known to keep every value counts as a loss. See "Data Types" and "CREATE CAST" in the
 * PostgreSQL manual.
 */
final class ConversionLoss {

    private static final String UNKNOWN = "values may be lost";
    private static final String ROUNDED = "values may be rounded";

    private static final Set<String> TEXTS = Set.of("character varying", "text", "character");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> FLOATS = Set.of("real", "double precision");
    private static final Set<String> TIMESTAMPS = Set.of("timestamp without time zone", "timestamp with time zone");

    /** Types whose values the server writes as a text that it reads as the same value again. */
    private static final Set<String> WRITTEN_IN_FULL = Set.of("smallint", "integer", "bigint", "numeric", "real",
            "double precision", "boolean", "uuid", "bytea", "json", "jsonb", "date", "time without time zone",
            "time with time zone", "timestamp without time zone", "timestamp with time zone");

    /** Types that a modifier only limits: what exceeds it is refused. */
    private static final Set<String> LIMITED = Set.of("character varying", "text", "character", "bit", "bit varying");

    private ConversionLoss() {
    }

    /**
     * Returns what may be lost, for example {@code values may be rounded}; empty if every value is kept or refused.
     *
     * @param from the type before, as {@code format_type} writes it
     * @param to the type after
     * @param enumTypes those of the two that are enum types, or arrays of one, without brackets
     */
    static Optional<String> between(String from, String to, Set<String> enumTypes) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        ColumnType source = ColumnType.of(from);
        ColumnType target = ColumnType.of(to);
        return Optional.ofNullable(source.array() != target.array() ? UNKNOWN : loss(source, target, enumTypes));
    }

    private static String loss(ColumnType source, ColumnType target, Set<String> enumTypes) {
        String from = source.base();
        String to = target.base();
        boolean fromEnum = enumTypes.contains(from);
        if (enumTypes.contains(to)) {
            // a value that is no label is refused
            return fromEnum || TEXTS.contains(from) ? null : UNKNOWN;
        }
        if (from.equals(to) && LIMITED.contains(from)) {
            return null;
        }
        if (to.equals("text") || to.equals("character varying")) {
            return fromEnum || TEXTS.contains(from) || WRITTEN_IN_FULL.contains(from) ? null : UNKNOWN;
        }
        if (to.equals("character")) {
            return TEXTS.contains(from) ? "blanks at the end are lost" : UNKNOWN;
        }
        if (INTEGERS.contains(to)) {
            return toInteger(source, to);
        }
        if (to.equals("numeric")) {
            return toNumeric(source, target);
        }
        if (FLOATS.contains(to)) {
            return toFloat(from, to);
        }
        if (to.equals("date")) {
            return TIMESTAMPS.contains(from) ? "the time of day is lost" : UNKNOWN;
        }
        if (TIMESTAMPS.contains(to) && from.equals("date")) {
            return null;
        }
        if (TIMESTAMPS.contains(to) && TIMESTAMPS.contains(from)
                || from.equals(to) && (to.startsWith("time ") || to.equals("interval"))) {
            return target.fractionalDigits() < source.fractionalDigits() ? "fractions of a second may be rounded" : null;
        }
        // json keeps a text as it is written; jsonb keeps one of several equal keys
        boolean toJson = to.equals("json") && Set.of("jsonb", "text", "character varying").contains(from);
        return toJson ? null : UNKNOWN;
    }

    private static String toInteger(ColumnType source, String to) {
        String from = source.base();
        if (INTEGERS.contains(from) || from.equals("boolean") && to.equals("integer")) {
            return null;
        }
        if (from.equals("numeric")) {
            return source.limited() && source.scale() <= 0 ? null : ROUNDED;
        }
        return FLOATS.contains(from) ? ROUNDED : UNKNOWN;
    }

    private static String toNumeric(ColumnType source, ColumnType target) {
        String from = source.base();
        if (INTEGERS.contains(from)) {
            return !target.limited() || target.scale() >= 0 ? null : ROUNDED;
        }
        if (from.equals("numeric")) {
            return !target.limited() || source.limited() && source.scale() <= target.scale() ? null : ROUNDED;
        }
        // the server converts no more than 6 or 15 significant digits
        return FLOATS.contains(from) ? ROUNDED : UNKNOWN;
    }

    private static String toFloat(String from, String to) {
        boolean exact = from.equals("smallint")
                || to.equals("double precision") && (from.equals("integer") || from.equals("real"));
        if (exact) {
            return null;
        }
        return INTEGERS.contains(from) || FLOATS.contains(from) || from.equals("numeric") ? ROUNDED : UNKNOWN;
    }
}
