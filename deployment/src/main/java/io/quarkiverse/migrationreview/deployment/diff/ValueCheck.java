package io.quarkiverse.migrationreview.deployment.diff;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;

/**
 * A check that lists the values of one column, as Hibernate ORM derives it for enums, converted booleans and discriminators:
 * {@code status in ('A','B')}, {@code status between 0 and 2}, either with {@code or status is null}. See
 * {@code org.hibernate.dialect.Dialect#getCheckCondition}. Null passes any of them.
 *
 * @param values the literals; empty if it is a range
 * @param min the first value of a range
 * @param max the last one
 */
public record ValueCheck(String column, Set<String> values, long min, long max) {

    private static final String COLUMN = "(?<column>[\\p{Ll}_][\\p{L}\\p{N}_$]*|\"(?:[^\"]|\"\")+\")";
    private static final String VALUE = "(?:'(?:[^']++|'')*+'|-?\\d+)";
    private static final String OR_NULL = "(?: OR \\(\\k<column> IS NULL\\))?";
    private static final Pattern IN = Pattern.compile("CHECK \\(?\\(" + COLUMN + " = ANY ARRAY\\[(?<values>" + VALUE + "(?:, "
            + VALUE + ")*+)\\]\\)" + OR_NULL + "\\)?");
    private static final Pattern IS = Pattern.compile("CHECK \\(?\\(" + COLUMN + " = (?<values>" + VALUE + ")\\)" + OR_NULL
            + "\\)?");
    private static final Pattern RANGE = Pattern.compile("CHECK \\(?\\(" + COLUMN
            + " >= (?<min>-?\\d{1,18})\\) AND \\(\\k<column> <= (?<max>-?\\d{1,18})\\)\\)?");
    private static final Pattern EACH = Pattern.compile(VALUE);
    private static final int LONGEST_NAME = 63;

    /** Empty if the check says anything else, or more. */
    public static Optional<ValueCheck> of(CheckConstraint check) {
        String plain = PlainExpression.of(check.definition());
        Matcher range = RANGE.matcher(plain);
        if (range.matches()) {
            return Optional.of(new ValueCheck(unquote(range.group("column")), Set.of(), Long.parseLong(range.group("min")),
                    Long.parseLong(range.group("max"))));
        }
        Matcher in = IN.matcher(plain);
        Matcher is = IS.matcher(plain);
        Matcher match = in.matches() ? in : is.matches() ? is : null;
        if (match == null) {
            return Optional.empty();
        }
        Set<String> values = EACH.matcher(match.group("values")).results().map(value -> value.group())
                .collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(new ValueCheck(unquote(match.group("column")), values, 0, -1));
    }

    /**
     * Whether nobody gave the check a name, so that the server did: a check that a person writes in an entity usually has one,
     * one that Hibernate ORM derives never has.
     */
    boolean isNamedByServer(QualifiedName table, String name) {
        if (name.matches(Pattern.quote(table.name() + "_" + column + "_check") + "\\d*")) {
            return true;
        }
        // both parts of a name that is too long are cut
        return name.getBytes(StandardCharsets.UTF_8).length >= LONGEST_NAME - 1 && name.matches(".*_check\\d*");
    }

    /** Whether this check lets pass whatever the other does. */
    public boolean allows(ValueCheck other) {
        if (values.isEmpty()) {
            return other.values.isEmpty() ? min <= other.min && other.max <= max
                    : other.values.stream().allMatch(this::isInRange);
        }
        return !other.values.isEmpty() && values.containsAll(other.values);
    }

    private boolean isInRange(String value) {
        String number = value.replace("'", "");
        if (!number.matches("-?\\d{1,18}")) {
            return false;
        }
        long parsed = Long.parseLong(number);
        return min <= parsed && parsed <= max;
    }

    /** The condition as people write it, without the column. */
    String words() {
        return values.isEmpty() ? "between " + min + " and " + max : "in (" + String.join(", ", values) + ")";
    }

    private static String unquote(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
