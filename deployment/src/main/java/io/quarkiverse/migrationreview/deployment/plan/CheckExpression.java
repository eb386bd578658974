package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.SqlText;

/**
 * The condition of a check as people write it. PostgreSQL stores {@code status in ('OPEN', 'DONE')} as a comparison with
 * an array, full of casts; what is written here is stored as exactly that again.
 */
final class CheckExpression {

    private static final String COLUMN = "([a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")+\")";
    private static final String VALUE = "'(?:[^']|'')*'";
    private static final Pattern VARCHAR_IN = Pattern.compile("CHECK \\(\\(\\(" + COLUMN
            + "\\)::text = ANY \\(\\(ARRAY\\[((?:" + VALUE + "::character varying(?:, )?)+)\\]\\)::text\\[\\]\\)\\)\\)");
    private static final Pattern VARCHAR_IS = Pattern.compile("CHECK \\(\\(\\(" + COLUMN + "\\)::text = (" + VALUE
            + "::text)\\)\\)");
    private static final Pattern TEXT_IN = Pattern.compile("CHECK \\(\\(" + COLUMN + " = ANY \\(ARRAY\\[((?:" + VALUE
            + "::text(?:, )?)+)\\]\\)\\)\\)");
    private static final Pattern RANGE = Pattern.compile("CHECK \\(\\(\\(" + COLUMN + " >= (\\d+)\\) AND \\(\\1 <= "
            + "(\\d+)\\)\\)\\)");
    private static final Pattern CAST_VALUE = Pattern.compile("(" + VALUE + ")::(?:character varying|text)");

    private CheckExpression() {
    }

    /**
     * Returns {@code check (…)}.
     *
     * @param columnType type of a column of the table by its name, null if there is no such column
     */
    static String brief(String definition, Function<String, String> columnType) {
        Matcher in = VARCHAR_IN.matcher(definition);
        Matcher is = VARCHAR_IS.matcher(definition);
        Matcher match = in.matches() ? in : is.matches() ? is : null;
        if (match != null && isVarchar(columnType.apply(unquote(match.group(1))))) {
            return "check (" + match.group(1) + " in (" + values(match.group(2)) + "))";
        }
        Matcher text = TEXT_IN.matcher(definition);
        if (text.matches() && "text".equals(columnType.apply(unquote(text.group(1))))) {
            return "check (" + text.group(1) + " in (" + values(text.group(2)) + "))";
        }
        Matcher range = RANGE.matcher(definition);
        if (range.matches()) {
            return "check (" + range.group(1) + " between " + range.group(2) + " and " + range.group(3) + ")";
        }
        return withOneParenthesis(SqlText.lowerKeywords(definition));
    }

    /**
     * The literals that a check allows in a column; empty if the check says something else.
     *
     * @param columnType type of the only column that the check is about
     */
    static List<String> allowedValues(String definition, String columnType) {
        Matcher in = VARCHAR_IN.matcher(definition);
        Matcher is = VARCHAR_IS.matcher(definition);
        Matcher text = TEXT_IN.matcher(definition);
        if (isVarchar(columnType) && is.matches()) {
            return List.of(values(is.group(2)));
        }
        String list = isVarchar(columnType) && in.matches() ? in.group(2)
                : "text".equals(columnType) && text.matches() ? text.group(2) : null;
        if (list == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        Matcher value = CAST_VALUE.matcher(list);
        while (value.find()) {
            values.add(value.group(1));
        }
        return values;
    }

    private static String withOneParenthesis(String definition) {
        String opening = "check (";
        int end = definition.lastIndexOf(')');
        if (!definition.startsWith(opening) || end < opening.length()) {
            return definition;
        }
        return opening + SqlText.withoutOuterParentheses(definition.substring(opening.length(), end))
                + definition.substring(end);
    }

    private static boolean isVarchar(String type) {
        return type != null && type.startsWith("character varying") && !type.endsWith("]");
    }

    private static String values(String list) {
        return CAST_VALUE.matcher(list).replaceAll("$1");
    }

    private static String unquote(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
