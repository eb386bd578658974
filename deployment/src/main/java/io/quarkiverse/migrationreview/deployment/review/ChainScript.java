package io.quarkiverse.migrationreview.deployment.review;

/**
 * A script of the chain, as the history shows it.
 *
 * @param script its name below the Flyway location
 * @param version {@code null} of a repeatable script
 * @param description in the words of its name
 * @param state Flyway's own name of its state, such as {@code Success} or {@code Pending}
 * @param appliedAt when the dev database applied it, ISO 8601; {@code null} when it has not
 * @param millis how long that took, in milliseconds; {@code null} when it has not
 * @param drafted whether it was drafted by Migration Review; otherwise someone wrote it
 * @param author who brought it into Git; {@code null} when nobody has yet, or there is no Git
 * @param file where it lies; {@code null} when it comes with a dependency, or is gone
 * @param undoFile where its undo script lies; {@code null} when there is none
 * @param undoable whether it can be undone in the dev database: it has an undo script, and nothing was applied after it
 */
public record ChainScript(String script, String version, String description, String state, String appliedAt, Integer millis,
        boolean drafted, String author, String file, String undoFile, boolean undoable) {
}
