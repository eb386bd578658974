package io.quarkiverse.migrationreview.deployment.plan;

import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;

/**
 * Whether {@code alter column … type} needs to be told how to convert. A conversion that the server makes by itself is
 * left to it: other than an explicit cast it refuses values that don't fit, where the cast would cut them off. See
 * "CREATE CAST" in the PostgreSQL manual.
 */
final class TypeConversion {

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
    static String using(String column, String from, String to, String toName, Set<String> enumTypes) {
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
