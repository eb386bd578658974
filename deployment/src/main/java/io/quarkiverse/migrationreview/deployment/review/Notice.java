package io.quarkiverse.migrationreview.deployment.review;

import java.util.Objects;

/**
 * Something to know about the chain or the configuration of a datasource; by itself it keeps no drafts from being made.
 *
 * @param problem what it is and what to do
 * @param breaking whether Flyway refuses the chain because of it, so that the application does not start; otherwise it is no
 *        more than a warning
 * @param diff what was edited, as a unified diff; {@code null} when nothing was, or the original is not known
 * @param action what can be done about it here; {@code null} when nothing can
 * @param script the script that the action is about; {@code null} when it is about none
 */
public record Notice(Problem problem, boolean breaking, String diff, Action action, String script) {

    /** What can be done at the press of a button, always about one script. */
    public enum Action {
        /** Give it the next version: {@link ReviewService#renumber}. */
        RENUMBER,
        /** Put back what was applied: {@link ReviewService#restoreScript}. */
        RESTORE
    }

    public Notice {
        Objects.requireNonNull(problem, "problem");
        if ((action == null) != (script == null)) {
            throw new IllegalArgumentException("An action is about a script");
        }
    }

    /** A warning, that nothing can be done about here. */
    static Notice warning(Problem problem) {
        return new Notice(problem, false, null, null, null);
    }

    /** One that the application does not start with, and that nothing can be done about here. */
    static Notice breaking(Problem problem) {
        return new Notice(problem, true, null, null, null);
    }
}
