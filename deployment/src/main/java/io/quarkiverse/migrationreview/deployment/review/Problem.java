package io.quarkiverse.migrationreview.deployment.review;

import java.util.Objects;

/**
 * Why something could not be done, in words for a person.
 *
 * @param cause what happened, one sentence
 * @param place the file, statement or setting; {@code null} when there is no single one
 * @param remedy what to do next, one sentence
 */
public record Problem(String cause, String place, String remedy) {

    public Problem {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(remedy, "remedy");
    }

    /** One line, for the log. */
    @Override
    public String toString() {
        String where = place == null ? "" : " (" + place + ")";
        return (cause.endsWith(".") || !where.isEmpty() ? cause : cause + ".") + where + (where.isEmpty() ? " " : ". ")
                + remedy;
    }
}
