package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;

/**
 * Which values PostgreSQL refuses to convert where it converts by itself: texts that are too long, but for blanks at their end,
 * and numbers out of range. See "Character Types", "Numeric Types" and "Bit String Types" in the PostgreSQL manual.
 */
final class TypeLimits {

    private static final Pattern TYPE = Pattern.compile("([^(\\[]+?)(?:\\((\\d+)(?:,(-?\\d+))?\\))?(\\[\\])?");
    private static final Set<String> TEXTS = Set.of("character varying", "text", "character");
    private static final Set<String> FLOATS = Set.of("real", "double precision");
    private static final Map<String, String> LARGEST = Map.of("smallint", "32767", "integer", "2147483647", "bigint",
            "9223372036854775807");
    private static final Map<String, Integer> DIGITS = Map.of("smallint", 5, "integer", 10, "bigint", 19);
    /** The longest texts that values of a type are written as; of dates and times, whatever the DateStyle. */
    private static final Map<String, Integer> WIDTHS = Map.of("boolean", 5, "smallint", 6, "integer", 11, "bigint", 20, "uuid",
            36, "date", 16, "time without time zone", 15, "time with time zone", 24, "timestamp without time zone", 40,
            "timestamp with time zone", 56);

    private final String name;
    private final Type from;
    private final Type to;

    private TypeLimits(ChangeColumnType change) {
        name = Identifiers.quote(change.before().name());
        from = Type.of(change.before().type());
        to = Type.of(change.after().type());
    }

    /** A type, taken apart. */
    private record Type(String base, Integer size, int scale, boolean array) {

        static Type of(String text) {
            Matcher type = TYPE.matcher(text);
            if (text.startsWith("\"") || !type.matches()) {
                return new Type(text, null, 0, text.endsWith("[]"));
            }
            return new Type(type.group(1), type.group(2) == null ? null : Integer.valueOf(type.group(2)),
                    type.group(3) == null ? 0 : Integer.parseInt(type.group(3)), type.group(4) != null);
        }

        boolean isInteger() {
            return DIGITS.containsKey(base);
        }

        /** Digits before the decimal point; {@code null} if there is no limit. */
        Integer integerDigits() {
            return isInteger() ? DIGITS.get(base)
                    : base.equals("numeric") && size != null ? Integer.valueOf(size - scale) : null;
        }
    }

    /** The rows with a value that is refused; empty if no value of the type before can be. */
    static Optional<RowCondition> exceeding(ChangeColumnType change, Situation situation) {
        TypeLimits limits = new TypeLimits(change);
        if (limits.from.array() != limits.to.array()) {
            return Optional.empty();
        }
        return Optional.ofNullable(limits.condition(situation));
    }

    private RowCondition condition(Situation situation) {
        return switch (to.base()) {
            case "character varying", "character" -> to.size() == null || width(situation) <= to.size() ? null : tooLong();
            case "smallint", "integer", "bigint" -> outOfInteger();
            case "numeric" -> to.size() == null ? null : outOfNumeric();
            case "real" -> outOfFloat("3.4028235677973362e38", "1e-45", 38);
            case "double precision" -> outOfFloat("1.7976931348623157e308", "5e-324", 308);
            case "bit", "bit varying" -> ofOtherLength();
            default -> null;
        };
    }

    /** The most characters that a value may have. */
    private int width(Situation situation) {
        if (TEXTS.contains(from.base())) {
            return from.size() == null ? Integer.MAX_VALUE : from.size();
        }
        return situation.before().enumTypes().values().stream()
                .filter(type -> situation.before().sqlName(type.name()).equals(from.base())).map(EnumType::labels)
                .flatMap(List::stream).map(String::length).max(Integer::compare)
                .orElseGet(() -> WIDTHS.getOrDefault(from.base(), Integer.MAX_VALUE));
    }

    private RowCondition tooLong() {
        String length = "char_length(rtrim(" + value() + "::text, ' '))";
        return words(length + " > " + to.size(), "of more than " + to.size() + " characters", "the longest has ",
                "max(" + length + ")", " characters");
    }

    private RowCondition outOfInteger() {
        boolean fits = from.isInteger() ? DIGITS.get(from.base()) <= DIGITS.get(to.base())
                : from.integerDigits() != null && from.integerDigits() < DIGITS.get(to.base());
        if (!isNumber(from) || fits && from.isInteger()) {
            return null;
        }
        if (fits) {
            return outOfRange(value() + "::text = 'NaN'");
        }
        String most = LARGEST.get(to.base());
        String rounded = from.isInteger() ? value() : "round(" + value() + "::numeric)";
        // not a number is a float, and a numeric, but no integer
        String finite = from.isInteger() ? "" : value() + "::text in ('NaN', 'Infinity', '-Infinity') or ";
        String least = to.base().equals("bigint") ? "'-9223372036854775808'::numeric" : "-" + most + " - 1";
        return outOfRange("(" + finite + rounded + " not between " + least + " and " + most + ")");
    }

    private RowCondition outOfNumeric() {
        int digits = to.size() - to.scale();
        Integer most = from.integerDigits();
        boolean roundsUp = !from.isInteger() && from.scale() > to.scale();
        if (!isNumber(from) || most != null && (roundsUp ? most < digits : most <= digits)) {
            return null;
        }
        String infinite = FLOATS.contains(from.base()) || from.size() == null && from.base().equals("numeric")
                ? value() + "::text in ('Infinity', '-Infinity') or " + value() + "::text <> 'NaN' and "
                : "";
        return outOfRange("(" + infinite + "abs(round(" + value() + "::numeric, " + to.scale() + ")) >= 1e" + digits
                + "::numeric)");
    }

    /** Too large, or so small that nothing would be left of it. */
    private RowCondition outOfFloat(String most, String least, int digits) {
        boolean larger = from.base().equals("numeric") && (from.size() == null || from.size() > digits)
                || from.base().equals("double precision") && to.base().equals("real");
        if (!larger) {
            return null;
        }
        String type = "::" + from.base();
        String size = "abs(" + value() + ")";
        return outOfRange(
                "(" + value() + "::text not in ('NaN', 'Infinity', '-Infinity') and (" + size + " > '" + most + "'" + type
                        + " or " + value() + " <> 0 and " + size + " < '" + least + "'" + type + "))");
    }

    private RowCondition ofOtherLength() {
        if (!from.base().startsWith("bit")) {
            return null;
        }
        int size = to.size() == null ? to.base().equals("bit") ? 1 : Integer.MAX_VALUE : to.size();
        boolean exactly = to.base().equals("bit");
        if (size == Integer.MAX_VALUE || from.size() != null && (exactly ? from.base().equals("bit") && from.size() == size
                : from.size() <= size)) {
            return null;
        }
        return words("length(" + value() + ") " + (exactly ? "<>" : ">") + " " + size,
                (exactly ? "of other than " : "of more than ") + size + " bits", "the longest has ",
                "max(length(" + value() + "))",
                " bits");
    }

    private RowCondition outOfRange(String condition) {
        return words(
                condition, "beyond the range of " + to.base() + (to.size() == null ? ""
                        : "(" + to.size() + "," + to.scale()
                                + ")"),
                "the largest is ", largest(), "");
    }

    /** The one that is farthest from zero. */
    private String largest() {
        String number = value() + "::numeric";
        String filter = from.isInteger() ? "" : " filter (where " + value() + "::text not in ('NaN', 'Infinity', '-Infinity'))";
        String min = "min(" + number + ")" + filter;
        String max = "max(" + number + ")" + filter;
        return "case when abs(" + min + ") > abs(" + max + ") then " + min + " else " + max + " end";
    }

    private RowCondition words(String condition, String what, String before, String aggregate, String after) {
        String held = from.array() ? "values in " + name + " " : RowCondition.article(name) + " ";
        RowCondition rows = new RowCondition(
                from.array() ? "exists (select 1 from unnest(" + name + ") as v where " + condition + ")" : condition,
                "has " + held + what, "have " + held + what,
                "fits").sampled(name + "::text");
        return from.array() ? rows : rows.measuring(new RowCondition.Measured(aggregate, before, after));
    }

    private String value() {
        return from.array() ? "v" : name;
    }

    private static boolean isNumber(Type type) {
        return type.isInteger() || type.base().equals("numeric") || FLOATS.contains(type.base());
    }
}
