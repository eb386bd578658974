package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A default as people write it; PostgreSQL stores it with the cast again. */
final class DefaultExpression {

    private static final Pattern CAST_LITERAL = Pattern.compile("('(?:[^']++|'')*+')::(.+)");
    private static final Pattern NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");
    private static final Pattern NEXTVAL = Pattern.compile("nextval\\(('(?:[^']++|'')*+')::regclass\\)");
    private static final Set<String> NUMBERS = Set.of("smallint", "integer", "bigint", "numeric", "real",
            "double precision");

    private DefaultExpression() {
    }

    static String brief(Column column) {
        String expression = column.defaultExpression();
        Matcher literal = CAST_LITERAL.matcher(expression);
        if (literal.matches()) {
            String type = withoutModifiers(column.type());
            Matcher number = NUMBER.matcher(literal.group(1));
            if (number.matches() && NUMBERS.contains(type) && NUMBERS.contains(literal.group(2))) {
                return number.group(1);
            }
            if (castsTo(type, column.type(), literal.group(2))) {
                return literal.group(1);
            }
        }
        Matcher nextval = NEXTVAL.matcher(expression);
        return nextval.matches() ? "nextval(" + nextval.group(1) + ")" : SqlText.lowerKeywords(expression);
    }

    private static boolean castsTo(String type, String withModifiers, String cast) {
        return switch (cast) {
            case "bpchar" -> type.equals("character");
            case "\"bit\"" -> type.equals("bit");
            default -> cast.equals(type) || cast.equals(withModifiers) && type.startsWith("interval");
        };
    }

    private static String withoutModifiers(String type) {
        return type.replaceFirst("\\(\\d+(,-?\\d+)?\\)", "");
    }
}
