package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Set;

/**
 * Types between which a foreign key goes on working while one of its columns changes from the one to the other.
 */
final class TypeFamily {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> TEXTS = Set.of("character varying", "text");

    private TypeFamily() {
    }

    static boolean same(String type, String other) {
        return of(type).equals(of(other));
    }

    private static String of(String type) {
        int modifier = type.indexOf('(');
        String base = modifier < 0 ? type : type.substring(0, modifier);
        if (INTEGERS.contains(base)) {
            return "integer";
        }
        return TEXTS.contains(base) ? "text" : base;
    }
}
