package io.quarkiverse.migrationreview.deployment.hazard;

/**
 * A column of an enum type.
 *
 * @param name of the column
 * @param words what it is called in a text, such as {@code task.status}
 * @param array whether it is of an array of the type
 */
public record LabelledColumn(FoundRows rows, String name, String words, boolean array) {
}
