package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

/**
 * Types between which a foreign key goes on working while one of its columns changes from the one to the other.
 */
final class TypeFamily {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> FRACTIONS = Set.of("numeric", "real", "double precision");
    private static final Set<String> TEXTS = Set.of("character varying", "text");

    private TypeFamily() {
    }

    static boolean same(String type, String other) {
        return of(type).equals(of(other));
    }

    /** Without a length, so that a cast to it keeps every text as it is. */
    static boolean isUnlimitedText(String type) {
        return TEXTS.contains(type);
    }

    static boolean isNumber(String type) {
        String base = base(type);
        return INTEGERS.contains(base) || FRACTIONS.contains(base);
    }

    private static String of(String type) {
        String base = base(type);
        if (INTEGERS.contains(base)) {
            return "integer";
        }
        return TEXTS.contains(base) ? "text" : base;
    }

    private static String base(String type) {
        int modifier = type.indexOf('(');
        return modifier < 0 ? type : type.substring(0, modifier);
    }
}
