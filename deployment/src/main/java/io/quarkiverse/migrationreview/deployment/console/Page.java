package io.quarkiverse.migrationreview.deployment.console;

import java.util.function.UnaryOperator;

/**
 * Text for a terminal of some width. Lines are broken between words; what has no blank in it stays in one piece, so that a
 * path can still be copied.
 */
final class Page {

    static final int NARROWEST = 40;
    static final int WIDEST = 120;
    private static final int UNKNOWN = 100;

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final Paint paint;

    /**
     * @param width of the terminal, in characters; 0 or less when it is not known
     */
    Page(int width, Paint paint) {
        this.width = width <= 0 ? UNKNOWN : Math.max(NARROWEST, Math.min(WIDEST, width));
        this.paint = paint;
    }

    Paint paint() {
        return paint;
    }

    Page heading(String heading) {
        return blank().line(0, paint.heading(heading));
    }

    /** An empty line, unless there is one or the page begins. */
    Page blank() {
        if (text.length() > 0 && !text.toString().endsWith("\n\n")) {
            text.append('\n');
        }
        return this;
    }

    /** A line as it is, painted or not. */
    Page line(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
        return this;
    }

    /** A paragraph. */
    Page words(int indent, String words) {
        return words(indent, words, UnaryOperator.identity());
    }

    /**
     * A paragraph in a colour.
     *
     * @param colour is given each line
     */
    Page words(int indent, String words, UnaryOperator<String> colour) {
        return words(indent, "", indent, words, colour);
    }

    /**
     * A paragraph behind a mark.
     *
     * @param mark stands in front of the first line, painted already
     * @param indent of the mark
     * @param hanging where the words begin, on all lines
     */
    Page words(int indent, String mark, int hanging, String words, UnaryOperator<String> colour) {
        boolean first = true;
        for (String paragraph : words.strip().split("\n")) {
            for (String line : broken(paragraph.strip(), width - hanging).split("\n")) {
                String margin = first && !mark.isEmpty() ? " ".repeat(indent) + mark : " ".repeat(hanging);
                text.append(margin).append(colour.apply(line)).append('\n');
                first = false;
            }
        }
        return this;
    }

    private static String broken(String words, int room) {
        StringBuilder lines = new StringBuilder();
        int used = 0;
        for (String word : words.split(" +")) {
            if (used > 0 && used + 1 + word.length() > room) {
                lines.append('\n');
                used = 0;
            }
            if (used > 0) {
                lines.append(' ');
                used++;
            }
            lines.append(word);
            used += word.length();
        }
        return lines.toString();
    }

    /** Lines that are not broken, such as SQL. */
    Page verbatim(int indent, String lines) {
        lines.stripTrailing().lines().forEach(each -> line(each.isEmpty() ? 0 : indent, each));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
