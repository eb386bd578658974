package io.quarkiverse.migrationreview.deployment.plan;

import java.util.Objects;

/**
 * What was said to a {@link Question}.
 *
 * @param value for {@link Kind#VALUE} an SQL expression, for {@link Kind#RENAMED} the new object with its schema, otherwise
 *        {@code null}
 */
public record Answer(Kind kind, String value) {

    /** What kind of thing was said; each question takes some of them. */
    public enum Kind {
        /** An SQL expression. */
        VALUE,
        /** There is nothing that would need a value. */
        NONE,
        /** The object that is gone has another name now. */
        RENAMED,
        /** What is gone is gone, and what is new is new. */
        SEPARATE
    }

    public static final Answer NONE = new Answer(Kind.NONE, null);
    public static final Answer SEPARATE = new Answer(Kind.SEPARATE, null);

    public Answer {
        Objects.requireNonNull(kind, "kind");
    }

    /** An SQL expression. */
    public static Answer value(String expression) {
        return new Answer(Kind.VALUE, expression);
    }

    /** The object that an old one became, with its schema. */
    public static Answer renamed(String object) {
        return new Answer(Kind.RENAMED, object);
    }
}
