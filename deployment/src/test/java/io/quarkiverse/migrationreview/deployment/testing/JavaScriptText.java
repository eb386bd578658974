package io.quarkiverse.migrationreview.deployment.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in a piece of JavaScript: a string, or a template with its expressions. The texts inside an expression are texts of
 * their own.
 *
 * @param start where it begins, its tag included
 * @param end after its closing quote
 * @param tag the tag before a template; empty where there is none
 * @param strings what stands between the expressions: one more than there are expressions
 * @param expressions the source of each expression
 */
record JavaScriptText(int start, int end, String tag, List<String> strings, List<String> expressions) {

    private static final Pattern TAG_BEFORE = Pattern.compile(".*?(\\w*)", Pattern.DOTALL);

    /** All texts in this code, in the order in which they end. */
    static List<JavaScriptText> of(String code) {
        Reader reader = new Reader(code);
        reader.expression();
        return reader.texts;
    }

    /** With its expressions by number. */
    String numbered() {
        StringBuilder text = new StringBuilder(strings.get(0));
        for (int i = 0; i < expressions.size(); i++) {
            text.append("${").append(i).append('}').append(strings.get(i + 1));
        }
        return text.toString();
    }

    /** With its expressions as they are written. */
    String written() {
        StringBuilder text = new StringBuilder(strings.get(0));
        for (int i = 0; i < expressions.size(); i++) {
            text.append("${").append(expressions.get(i)).append('}').append(strings.get(i + 1));
        }
        return text.toString();
    }

    /** Without its expressions. */
    String bare() {
        return String.join("", strings);
    }

    private static final class Reader {

        private final String code;
        private final List<JavaScriptText> texts = new ArrayList<>();
        private int at;

        Reader(String code) {
            this.code = code;
        }

        /** Reads until the brace that closes what was opened before, or to the end. */
        void expression() {
            int depth = 0;
            while (at < code.length()) {
                char next = code.charAt(at);
                if (next == '}' && depth-- == 0) {
                    return;
                }
                if (next == '{') {
                    depth++;
                }
                if (code.startsWith("//", at)) {
                    at = after("\n");
                } else if (code.startsWith("/*", at)) {
                    at = after("*/");
                } else if (next == '`') {
                    template();
                } else if (next == '\'' || next == '"') {
                    string(next);
                } else {
                    at++;
                }
            }
        }

        private int after(String mark) {
            int found = code.indexOf(mark, at);
            return found < 0 ? code.length() : found + mark.length();
        }

        private void string(char quote) {
            int start = at++;
            String text = until(String.valueOf(quote));
            at++;
            texts.add(new JavaScriptText(start, at, "", List.of(text), List.of()));
        }

        private void template() {
            Matcher before = TAG_BEFORE.matcher(code).region(0, at);
            String tag = before.matches() ? before.group(1) : "";
            int start = at++ - tag.length();
            List<String> strings = new ArrayList<>();
            List<String> expressions = new ArrayList<>();
            strings.add(until("`", "${"));
            while (code.charAt(at) != '`') {
                at += 2;
                int begin = at;
                expression();
                expressions.add(code.substring(begin, at));
                at++;
                strings.add(until("`", "${"));
            }
            at++;
            texts.add(new JavaScriptText(start, at, tag, strings, expressions));
        }

        private String until(String... marks) {
            StringBuilder text = new StringBuilder();
            while (!List.of(marks).stream().anyMatch(mark -> code.startsWith(mark, at))) {
                if (code.charAt(at) == '\\') {
                    at++;
                }
                text.append(code.charAt(at++));
            }
            return text.toString();
        }
    }
}
