package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression without what PostgreSQL adds to it because of the types of its columns: casts between texts and between
 * numbers, and the parentheses around what is cast. The same condition on a {@code varchar} and on a {@code text} is one
 * text then. It is made to be compared with its like, not to be run.
 */
final class PlainExpression {

    private static final Pattern TOKEN = Pattern.compile("""
            (?<literal>'(?:[^']++|'')*+')\
            |(?<cast>::(?:character\\ varying|character|text|bpchar|smallint|integer|bigint|numeric)\
            (?:\\(\\d+(?:,-?\\d+)?\\))?(?:\\[\\])?(?![\\w."]))\
            |(?<word>(?:"(?:[^"]++|"")*+"|[\\p{L}\\p{N}_$.]++)++)\
            |(?<open>[(\\[])|(?<close>[)\\]])|(?<space>\\s+)|(?<other>.)""", Pattern.DOTALL);

    /** What stands between two parentheses, or at the outermost level. */
    private static final class Group {

        private final String opening;
        private final boolean attached;
        private final StringBuilder text = new StringBuilder();
        private int parts;
        private boolean afterWord;

        Group(String opening, boolean attached) {
            this.opening = opening;
            this.attached = attached;
        }

        void part(String part) {
            text.append(part);
            parts++;
        }
    }

    private PlainExpression() {
    }

    static String of(String sql) {
        Deque<Group> groups = new ArrayDeque<>();
        groups.push(new Group("", false));
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            Group group = groups.peek();
            boolean word = false;
            if (token.group("open") != null) {
                groups.push(new Group(token.group(), group.afterWord));
            } else if (token.group("close") != null && groups.size() > 1) {
                close(groups.pop(), token.group(), groups.peek());
                // what was the name of a function or array has its arguments now
                groups.peek().afterWord = false;
                continue;
            } else if (token.group("space") != null) {
                group.text.append(' ');
            } else if (token.group("cast") == null) {
                word = token.group("word") != null;
                group.part(token.group());
            }
            group.afterWord = word;
        }
        return groups.peekLast().text.toString();
    }

    private static void close(Group group, String closing, Group around) {
        String content = group.text.toString();
        if (group.attached || group.opening.equals("[")) {
            around.text.append(group.opening).append(content).append(closing);
        } else if (group.parts == 1) {
            around.part(content);
        } else {
            around.part(group.opening + content + closing);
        }
    }
}
