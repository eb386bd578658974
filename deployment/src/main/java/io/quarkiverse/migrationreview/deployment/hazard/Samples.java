package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;

/** Shows some of the rows or values that a fact is about. */
final class Samples {

    /** How many are shown. */
    static final int MOST = 3;

    private static final int LONGEST = 60;

    private Samples() {
    }

    /** An expression over a row that shows some of its columns: {@code 7}, or {@code (7, null)}. */
    static String of(List<String> columns) {
        List<String> texts = columns.stream().map(column -> "(" + Identifiers.quote(column) + ")::text").toList();
        return expression(texts);
    }

    /**
     * An expression over a row that shows some values.
     *
     * @param texts expressions of type text
     */
    static String expression(List<String> texts) {
        return texts.size() == 1 ? texts.get(0)
                : texts.stream().map(text -> "coalesce(" + text + ", 'null')")
                        .collect(Collectors.joining(" || ', ' || ", "'(' || ", " || ')'"));
    }

    /** The text on one line, cut where it is long. */
    static String brief(String text) {
        return cut(text, LONGEST);
    }

    /**
     * The text on one line, cut where it is long.
     *
     * @param longest in characters
     */
    static String cut(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}+", " ");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, longest - 1)).stripTrailing() + "…";
    }
}
