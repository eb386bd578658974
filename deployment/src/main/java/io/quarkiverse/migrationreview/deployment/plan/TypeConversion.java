package io.quarkiverse.migrationreview.deployment.plan;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;

/**
 * Whether {@code alter column … type} needs to be told how to convert. A conversion that the server makes by itself is
 * left to it: other than an explicit cast it refuses values that don't fit, where the cast would cut them off. See
 * "CREATE CAST" in the PostgreSQL manual.
 */
public final class TypeConversion {

    private static final Set<String> TEXTS = Set.of("character varying", "text", "character");
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
            "double precision");
    private static final Set<String> DATES = Set.of("date", "timestamp without time zone", "timestamp with time zone");

    private TypeConversion() {
    }

    /**
     * Returns the {@code using} clause with a space before it, or nothing if the server needs none.
     *
     * @param enumTypes those of the two that are enums, or arrays of one, without brackets: only text can be cast to them,
     *        and they only to text
     */
    public static String using(String column, String from, String to, String toName, Set<String> enumTypes) {
        // a text may be the way PostgreSQL writes an array of something else
        if (!from.endsWith("[]") && to.endsWith("[]") && TEXTS.contains(base(from)) == TEXTS.contains(element(to))) {
            return wrap(column, from, to, toName, enumTypes);
        }
        boolean arrays = from.endsWith("[]") && to.endsWith("[]");
        String source = arrays ? element(from) : base(from);
        String target = arrays ? element(to) : base(to);
        if (source.equals(target) || TEXTS.contains(target) || NUMBERS.contains(source) && NUMBERS.contains(target)
                || DATES.contains(source) && DATES.contains(target)) {
            return "";
        }
        boolean throughText = !TEXTS.contains(source) && enumTypes.stream()
                .anyMatch(type -> isOf(from, type) || isOf(to, type));
        String text = !throughText ? "" : to.endsWith("[]") ? "::text[]" : "::text";
        return " using " + Identifiers.quote(column) + text + "::" + toName;
    }

    /** One value becomes an array of one; no value stays no value. */
    private static String wrap(String column, String from, String to, String toName, Set<String> enumTypes) {
        String name = Identifiers.quote(column);
        String element = to.substring(0, to.length() - 2);
        boolean toEnum = enumTypes.contains(element) && !enumTypes.contains(from);
        String value = from.equals(element) ? name
                : name + (toEnum ? "::text::" : "::") + toName.substring(0, toName.length() - 2);
        return " using case when " + name + " is not null then array[" + value + "] end";
    }

    private static boolean isOf(String type, String element) {
        return type.equals(element) || type.equals(element + "[]");
    }

    private static String element(String array) {
        return base(array.substring(0, array.length() - 2));
    }

    private static String base(String type) {
        return type.replaceFirst("\\(\\d+(,-?\\d+)?\\)", "");
    }
}
