package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A default as people write it; PostgreSQL stores it with the cast again. */
final class DefaultExpression {

    private static final Pattern CAST_LITERAL = Pattern.compile("('(?:[^']|'')*')::(.+)");
    private static final Pattern NEXTVAL = Pattern.compile("nextval\\(('(?:[^']|'')*')::regclass\\)");

    private DefaultExpression() {
    }

    static String brief(Column column) {
        String expression = column.defaultExpression();
        Matcher literal = CAST_LITERAL.matcher(expression);
        if (literal.matches() && literal.group(2).equals(column.type().replaceFirst("\\(\\d+(,-?\\d+)?\\)", ""))) {
            return literal.group(1);
        }
        Matcher nextval = NEXTVAL.matcher(expression);
        return nextval.matches() ? "nextval(" + nextval.group(1) + ")" : SqlText.lowerKeywords(expression);
    }
}
