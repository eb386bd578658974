package io.quarkiverse.migrationreview.deployment.diagram;

/**
 * One line in a box.
 *
 * @param key what the column is a key of, for example {@code PK FK}; empty if it is none
 * @param name the column, or the whole line when there is nothing beside it
 * @param text its type and what else there is to say; may be empty
 * @param column the column by its last name, for a line of the picture to end there; {@code null} if it is none
 */
record Row(Mark mark, String key, String name, String text, String column) {

    /** A line that is about no column, or about several. */
    static Row note(Mark mark, String name, String text) {
        return new Row(mark, "", name, text, null);
    }

    boolean isKey() {
        return !key.isEmpty();
    }
}
