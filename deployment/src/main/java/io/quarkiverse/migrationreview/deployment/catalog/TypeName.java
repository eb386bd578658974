package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short spellings that people use for some of the types that {@code format_type} spells out.
 */
public final class TypeName {

    private static final Pattern VARCHAR = Pattern.compile("character varying(?=[(\\[]|$)");
    private static final Pattern CHAR = Pattern.compile("character(?=[(\\[]|$)");
    private static final Pattern TIMESTAMP = Pattern.compile("(timestamp|time)(\\(\\d\\))? without time zone");

    private TypeName() {
    }

    /** Returns a type that the server reads as the same type. */
    public static String brief(String type) {
        Matcher varchar = VARCHAR.matcher(type);
        if (varchar.lookingAt()) {
            return varchar.replaceFirst("varchar");
        }
        Matcher fixed = CHAR.matcher(type);
        if (fixed.lookingAt()) {
            return fixed.replaceFirst("char");
        }
        Matcher timestamp = TIMESTAMP.matcher(type);
        return timestamp.lookingAt() ? timestamp.replaceFirst("$1$2") : type;
    }
}
