package io.quarkiverse.migrationreview.deployment.diff;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which type a column may have in place of the one the model asks for: every value of the one is a value of the other, and
 * an application that binds and reads the one goes on to work.
 * <p>
 * The rules, by the type that the model asks for:
 * <ul>
 * <li>{@code varchar(n)}: a longer {@code varchar}, {@code varchar} without a length, {@code text}. {@code varchar} without a
 * length and {@code text} stand for each other. "There is no performance difference among these three types", PostgreSQL
 * manual, "Character Types".
 * <li>{@code char(n)}: {@code varchar} of at least that length, and {@code text}; not a longer {@code char}, which would give
 * back more blanks.
 * <li>{@code smallint}, {@code integer}: a larger integer type; {@code smallint}, {@code integer}, {@code bigint}:
 * {@code numeric} with enough digits before the decimal point. The driver's {@code getInt} and {@code getLong} read any of
 * them ({@code org.postgresql.jdbc.PgResultSet}), and the server converts what is bound by an implicit cast, PostgreSQL
 * manual, "CREATE CAST".
 * <li>{@code numeric(p,s)}: {@code numeric} without limits, or with at least as many digits on both sides of the point.
 * <li>{@code real}: {@code double precision}.
 * <li>{@code time(p)}, {@code timestamp(p)}, with or without time zone: the same type with at least as many digits of a
 * second; no number means 6, PostgreSQL manual, "Date/Time Types". With and without time zone are never taken for each
 * other: their values mean different things.
 * <li>arrays: the same rules for texts, {@code numeric} and times; other elements would reach Java as another type.
 * </ul>
 * Anything else is a change, also where it may do no harm: {@code jsonb} for {@code json} forgets repeated keys, a text for
 * an enum type or {@code uuid} refuses what Hibernate ORM binds.
 */
final class LooserType {

    private static final Set<String> TEXTS = Set.of("character varying", "text");
    private static final List<String> INTEGERS = List.of("smallint", "integer", "bigint");
    private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19);
    private static final Set<String> TIMES = Set.of("time without time zone", "time with time zone",
            "timestamp without time zone", "timestamp with time zone");

    private LooserType() {
    }

    /**
     * Whether one type can stand in for another; not for itself.
     *
     * @param current a type as {@code format_type} writes it
     * @param desired likewise
     */
    static boolean replaces(String current, String desired) {
        if (current.equals(desired)) {
            return false;
        }
        ColumnType has = ColumnType.of(current);
        ColumnType wants = ColumnType.of(desired);
        return has.array() == wants.array() && (sameKind(has, wants) || !has.array() && otherKind(has, wants));
    }

    private static boolean sameKind(ColumnType has, ColumnType wants) {
        if (TEXTS.contains(wants.base())) {
            return TEXTS.contains(has.base()) && length(has) >= length(wants);
        }
        if (!has.base().equals(wants.base())) {
            return false;
        }
        if (wants.base().equals("numeric")) {
            return !has.limited() || wants.limited() && has.scale() >= wants.scale()
                    && integerDigits(has) >= integerDigits(wants);
        }
        return TIMES.contains(wants.base()) && has.fractionalDigits() >= wants.fractionalDigits();
    }

    private static boolean otherKind(ColumnType has, ColumnType wants) {
        if (wants.base().equals("character")) {
            return TEXTS.contains(has.base()) && length(has) >= length(wants);
        }
        if (INTEGERS.contains(wants.base())) {
            return INTEGERS.indexOf(has.base()) > INTEGERS.indexOf(wants.base())
                    || has.base().equals("numeric") && (!has.limited() || has.scale() >= 0
                            && integerDigits(has) >= DIGITS.get(wants.base()));
        }
        return wants.base().equals("real") && has.base().equals("double precision");
    }

    private static int length(ColumnType type) {
        return type.limited() ? type.modifier() : Integer.MAX_VALUE;
    }

    private static int integerDigits(ColumnType type) {
        return type.modifier() - type.scale();
    }
}
