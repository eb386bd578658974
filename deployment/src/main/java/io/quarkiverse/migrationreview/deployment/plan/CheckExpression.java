package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.SqlText;

/**
 * The condition of a check as people write it. PostgreSQL stores {@code status in ('OPEN', 'DONE')} as a comparison with
 * an array, full of casts; what is written here is stored as that again, or as another spelling of the same.
 */
final class CheckExpression {

    private static final String COLUMN = "(?:[a-z_][a-z0-9_]*|\"(?:[^\"]|\"\")+\")";
    private static final String TEXT = "'(?:[^']++|'')*+'";
    private static final String OPERAND = "(?:\\((" + COLUMN + ")\\)::text|(" + COLUMN + "))";
    private static final String NUMBER = "(?:\\d+|'-\\d+'::integer)";

    private static final Pattern CHECK = Pattern.compile("CHECK \\(\\((.*)\\)\\)", Pattern.DOTALL);
    private static final Pattern LIST = Pattern.compile(OPERAND
            + " (= ANY|<> ALL) \\(\\(?ARRAY\\[(.+?)\\](?:\\)::text\\[\\])?\\)", Pattern.DOTALL);
    private static final Pattern COMPARISON = Pattern.compile(OPERAND + " (=|<>|<|>|<=|>=|~) (" + TEXT + "::.+)");
    private static final Pattern RANGE = Pattern.compile("\\((" + COLUMN + ") >= (" + NUMBER + ")\\) AND \\(\\1 <= ("
            + NUMBER + ")\\)");
    private static final Pattern VALUE = Pattern.compile("(" + TEXT + ")::([^,]+)|(\\d+)");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private final String condition;
    private final Function<String, String> columnType;

    private CheckExpression(String condition, Function<String, String> columnType) {
        this.condition = condition;
        this.columnType = columnType;
    }

    /**
     * Returns {@code check (…)}.
     *
     * @param columnType type of a column of the table by its name, null if there is no such column
     */
    static String brief(String definition, Function<String, String> columnType) {
        Matcher check = CHECK.matcher(definition);
        String brief = check.matches() ? new CheckExpression(check.group(1), columnType).brief() : null;
        return brief == null ? withOneParenthesis(SqlText.lowerKeywords(definition)) : "check (" + brief + ")";
    }

    /**
     * The literals that a check allows in a column of text; empty if the check says something else.
     *
     * @param columnType type of the only column that the check is about
     */
    static List<String> allowedValues(String definition, String columnType) {
        Matcher check = CHECK.matcher(definition);
        if (!check.matches() || !columnType.startsWith("character") && !columnType.equals("text")) {
            return List.of();
        }
        CheckExpression expression = new CheckExpression(check.group(1), column -> columnType);
        Matcher list = LIST.matcher(expression.condition);
        Matcher comparison = COMPARISON.matcher(expression.condition);
        Matcher match = list.matches() && list.group(3).equals("= ANY") ? list
                : comparison.matches() && comparison.group(3).equals("=") ? comparison : null;
        List<String> values = match == null ? null : expression.values(match, match.group(4));
        return values == null ? List.of() : values;
    }

    private String brief() {
        Matcher list = LIST.matcher(condition);
        if (list.matches()) {
            List<String> values = values(list, list.group(4));
            return values == null ? null
                    : column(list) + (list.group(3).startsWith("=") ? " in (" : " not in (") + String.join(", ", values) + ")";
        }
        Matcher comparison = COMPARISON.matcher(condition);
        if (comparison.matches()) {
            List<String> values = values(comparison, comparison.group(4));
            if (values == null || values.size() != 1) {
                return null;
            }
            // a list of one constant, as Hibernate writes it
            return column(comparison) + (comparison.group(3).equals("=") ? " in (" + values.get(0) + ")"
                    : " " + comparison.group(3) + " " + values.get(0));
        }
        Matcher range = RANGE.matcher(condition);
        return !range.matches() ? null
                : range.group(1) + " between " + number(range.group(2)) + " and " + number(range.group(3));
    }

    /** Returns null unless every value reads the same without its cast. */
    private List<String> values(Matcher operand, String list) {
        boolean asText = operand.group(1) != null;
        String type = columnType.apply(unquote(column(operand)));
        if (type == null || asText != (type.startsWith("character varying") && !type.endsWith("]"))) {
            return null;
        }
        List<String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(list);
        int end = 0;
        while (value.lookingAt()) {
            String cast = value.group(2);
            boolean plain = cast == null ? INTEGERS.contains(type)
                    : asText ? cast.equals("text") || cast.equals("character varying")
                            : cast.equals(type) || cast.equals("bpchar") && type.startsWith("character(")
                                    || cast.equals("integer") && INTEGERS.contains(type);
            if (!plain) {
                return null;
            }
            values.add(cast == null ? value.group(3)
                    : INTEGERS.contains(type) ? number(value.group()) : value.group(1));
            end = value.end();
            if (!list.startsWith(", ", end)) {
                break;
            }
            value.region(end + 2, list.length());
        }
        return end == list.length() ? values : null;
    }

    private static String column(Matcher operand) {
        return operand.group(1) != null ? operand.group(1) : operand.group(2);
    }

    private static String number(String value) {
        return value.startsWith("'") ? value.substring(1, value.indexOf('\'', 1)) : value;
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

    private static String unquote(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
