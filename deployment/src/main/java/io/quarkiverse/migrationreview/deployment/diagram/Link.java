package io.quarkiverse.migrationreview.deployment.diagram;

/**
 * A foreign key in the picture.
 *
 * @param from the box of the table that has it
 * @param column its first column
 * @param to the box of the table it refers to
 * @param referenced the first column it refers to
 * @param single whether no two rows refer to the same one
 * @param words the whole of it, for example {@code task (topic_id) → topic (id)}
 */
record Link(Mark mark, String from, String column, String to, String referenced, boolean single, String words) {

    boolean isLoop() {
        return from.equals(to);
    }
}
