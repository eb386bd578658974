package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a unique constraint, primary key or unique index says, taken apart.
 *
 * @param expressions what has to be different together, in SQL; at least one
 * @param nullsAreEqual whether two rows without a value are one too many
 * @param where which rows the key is about; {@code null} for all of them
 */
public record KeyParts(List<String> expressions, boolean nullsAreEqual, String where) {

    private static final Pattern ORDERING = Pattern.compile("(?: (?:ASC|DESC))?(?: NULLS (?:FIRST|LAST))?$");
    private static final Pattern OPERATORS = Pattern.compile(" (?:\\w+\\.)?\\w+_ops$");

    public KeyParts {
        expressions = List.copyOf(expressions);
    }

    /**
     * Reads a definition as {@code pg_get_constraintdef} or, behind the name of the table, {@code pg_get_indexdef} writes it.
     *
     * @return empty if it compares by anything but equality
     */
    static Optional<KeyParts> of(String definition) {
        int open = definition.indexOf('(');
        List<String> parts = new ArrayList<>();
        int end = read(definition, open, parts);
        if (open < 0 || end < 0 || parts.stream().anyMatch(part -> part.endsWith(" WITHOUT OVERLAPS"))) {
            return Optional.empty();
        }
        String rest = definition.substring(end + 1);
        int where = rest.indexOf(" WHERE ");
        boolean nullsAreEqual = definition.substring(0, open).contains("NULLS NOT DISTINCT")
                || (where < 0 ? rest : rest.substring(0, where)).contains("NULLS NOT DISTINCT");
        return Optional.of(new KeyParts(parts.stream().map(KeyParts::expression).toList(), nullsAreEqual,
                where < 0 ? null : rest.substring(where + " WHERE ".length())));
    }

    /** What is compared, without the order it is kept in. */
    private static String expression(String part) {
        Matcher ordering = ORDERING.matcher(part);
        String unordered = ordering.find() ? part.substring(0, ordering.start()) : part;
        return OPERATORS.matcher(unordered).replaceFirst("");
    }

    /** Collects what commas separate between two parentheses, and returns where they close; -1 if they don't. */
    private static int read(String text, int open, List<String> parts) {
        int depth = 0;
        int start = open + 1;
        char quote = 0;
        for (int i = Math.max(open, 0); i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(' || c == '[') {
                depth++;
            } else if (c == ')' || c == ']') {
                depth--;
            }
            boolean closed = depth == 0 && quote == 0;
            if (closed || depth == 1 && quote == 0 && c == ',') {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
            if (closed) {
                return i;
            }
        }
        return -1;
    }
}
