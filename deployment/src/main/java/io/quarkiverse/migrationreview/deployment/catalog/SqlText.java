package io.quarkiverse.migrationreview.deployment.catalog;

/**
 * Spelling of SQL text as people write it.
 */
public final class SqlText {

    private SqlText() {
    }

    /** The text as a string literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /**
     * Lower-cases what the server writes in capitals, and puts on one line what it spreads over several. Outside of quotes
     * those are keywords only: a name with a capital letter is always quoted.
     */
    public static String lowerKeywords(String sql) {
        return lowerKeywords(sql, true);
    }

    /** As {@link #lowerKeywords}, for a text whose layout is to stay: a whole query. */
    public static String lowerKeywordsInLines(String sql) {
        return lowerKeywords(sql, false);
    }

    private static String lowerKeywords(String sql, boolean onOneLine) {
        StringBuilder text = new StringBuilder(sql.length());
        char quote = 0;
        for (char c : sql.toCharArray()) {
            if (quote == 0 && (c == '\'' || c == '"')) {
                quote = c;
            } else if (c == quote) {
                quote = 0;
            }
            boolean blank = onOneLine && quote == 0 && (c == ' ' || c == '\n');
            if (!blank || !text.isEmpty() && " (".indexOf(text.charAt(text.length() - 1)) < 0) {
                text.append(blank ? ' ' : quote == 0 && c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            }
        }
        return text.toString();
    }

    /**
     * Takes away a pair of parentheses that encloses the whole text, if there is one.
     */
    public static String withoutOuterParentheses(String sql) {
        if (!sql.startsWith("(") || !sql.endsWith(")")) {
            return sql;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0 && i < sql.length() - 1) {
                return sql;
            }
        }
        return sql.substring(1, sql.length() - 1);
    }
}
