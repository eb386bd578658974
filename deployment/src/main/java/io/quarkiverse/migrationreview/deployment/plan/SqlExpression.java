package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SQL expression that a person typed. What it means is for PostgreSQL to say; here it is only made sure that it can't
 * end the statement it is put into.
 */
public final class SqlExpression {

    /** Literals and quoted names of the lexical structure in the PostgreSQL manual, comments, and what needs a partner. */
    private static final Pattern TOKEN = Pattern.compile("[eE]'(?:[^'\\\\]++|\\\\.|'')*+'|'(?:[^']++|'')*+'|\"(?:[^\"]|\"\")*\""
            + "|\\$([A-Za-z_][A-Za-z0-9_]*|)\\$.*?\\$\\1\\$|--|/\\*|[()\\[\\];'\"]", Pattern.DOTALL);
    private static final Pattern CONSTANT = Pattern
            .compile("(?i)(?:-?\\d+(?:\\.\\d+)?|true|false|'(?:[^']++|'')*+')(?:::[\\w .()\\[\\]\"]+)?"
                    + "|now\\(\\)|current_date|current_timestamp|localtimestamp");

    private SqlExpression() {
    }

    /** Why a text can't stand where an expression does, as a sentence; empty if it can. */
    static Optional<String> refuse(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("Type an SQL expression, for example 'LOW', 0 or lower(title).");
        }
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            switch (token.group()) {
                case "(", "[" -> open.push(token.group());
                case ")", "]" -> {
                    String opening = token.group().equals(")") ? "(" : "[";
                    if (!opening.equals(open.poll())) {
                        return Optional.of("The expression has a " + token.group() + " that nothing opens: " + text);
                    }
                }
                case ";" -> {
                    return Optional.of("The expression has a semicolon, which would end the statement: " + text);
                }
                case "--", "/*" -> {
                    return Optional.of("The expression has a comment in it: leave it out: " + text);
                }
                case "'", "\"" -> {
                    return Optional.of("The expression has a quote that nothing closes: " + text);
                }
                default -> {
                    // a whole literal or name
                }
            }
        }
        return open.isEmpty() ? Optional.empty()
                : Optional.of("The expression has a " + open.peek() + " that nothing closes: " + text);
    }

    static boolean isNull(String text) {
        return text != null && text.strip().equalsIgnoreCase("null");
    }

    /**
     * Whether every row gets the same value, without a look at the row: such a default is added to a table without
     * rewriting it. See "ALTER TABLE", notes, in the PostgreSQL manual.
     */
    public static boolean isConstant(String text) {
        return CONSTANT.matcher(text.strip()).matches();
    }
}
