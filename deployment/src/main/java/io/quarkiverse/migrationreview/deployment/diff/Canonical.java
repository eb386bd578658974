package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Column;

/**
 * One spelling for what PostgreSQL stores in several, depending on how it was written: {@code in ('A', 'B')} and
 * {@code = any (array['B', 'A'])}, or a default of {@code 'x'} and of {@code 'x'::varchar}. It is made for comparisons, not
 * to be executed.
 */
final class Canonical {

    private static final Pattern LIST = Pattern.compile("(= ANY|<> ALL) \\((\\()?ARRAY\\[");
    private static final String VARCHAR = "('(?:[^']++|'')*+')::character varying";
    private static final Pattern VARCHAR_LITERAL = Pattern.compile(VARCHAR);
    private static final Pattern VARCHAR_AS_TEXT = Pattern.compile("\\(" + VARCHAR + "\\)::text");
    private static final Pattern CAST_LITERAL = Pattern.compile("('(?:[^']++|'')*+')::(.+)");
    private static final Pattern NUMBER = Pattern.compile("'(-?[0-9]+(?:\\.[0-9]+)?)'");

    private Canonical() {
    }

    /**
     * Returns the definition of a constraint or index with its lists of values sorted, without repetitions and, for text,
     * with the casts that an array of text has.
     */
    static String definition(String definition) {
        StringBuilder text = new StringBuilder();
        int done = 0;
        Matcher list = LIST.matcher(definition);
        while (list.find(done)) {
            int end = endOfList(definition, list.end());
            String after = definition.substring(end);
            boolean cast = list.group(2) != null;
            if (cast && !after.startsWith("])::text[])") || !cast && !after.startsWith("])")) {
                text.append(definition, done, list.end());
                done = list.end();
                continue;
            }
            TreeSet<String> values = new TreeSet<>();
            for (String value : values(definition.substring(list.end(), end))) {
                values.add((cast ? VARCHAR_LITERAL : VARCHAR_AS_TEXT).matcher(value).replaceFirst("$1::text"));
            }
            text.append(definition, done, list.start());
            if (values.size() == 1) {
                text.append(list.group(1).startsWith("=") ? "= " : "<> ").append(values.first());
            } else {
                text.append(list.group(1)).append(" (ARRAY").append(values).append(')');
            }
            done = end + (cast ? "])::text[])" : "])").length();
        }
        return text.append(definition, done, definition.length()).toString();
    }

    /**
     * Returns the default of a column without the casts that do nothing to a literal; null if there is none.
     */
    static String defaultOf(Column column) {
        String expression = column.defaultExpression();
        if (expression == null) {
            return null;
        }
        Matcher literal = CAST_LITERAL.matcher(expression);
        if (!literal.matches()) {
            return expression;
        }
        boolean text = TypeFamily.same(column.type(), "text") && TypeFamily.isUnlimitedText(literal.group(2));
        Matcher number = NUMBER.matcher(literal.group(1));
        if (number.matches() && TypeFamily.isNumber(column.type()) && TypeFamily.isNumber(literal.group(2))) {
            return number.group(1);
        }
        return text ? literal.group(1) : expression;
    }

    private static int endOfList(String definition, int start) {
        char quote = 0;
        int depth = 0;
        for (int i = start; i < definition.length(); i++) {
            char c = definition.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '[') {
                depth++;
            } else if (c == ']' && depth-- == 0) {
                return i;
            }
        }
        return definition.length();
    }

    private static List<String> values(String list) {
        List<String> values = new ArrayList<>();
        char quote = 0;
        int depth = 0;
        int start = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            } else if (c == ',' && depth == 0) {
                values.add(list.substring(start, i).trim());
                start = i + 1;
            }
        }
        values.add(list.substring(start).trim());
        return values;
    }
}
