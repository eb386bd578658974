package io.quarkiverse.migrationreview.tracker;

/** One line of a task's checklist; the whole list is one JSON document in the task's row. */
public record ChecklistItem(String text, boolean done) {
}
