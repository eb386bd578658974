package io.quarkiverse.migrationreview.tracker;

public enum TaskStatus {
    OPEN,
    IN_PROGRESS,
    DONE
}
