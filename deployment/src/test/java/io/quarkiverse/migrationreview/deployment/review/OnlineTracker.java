package io.quarkiverse.migrationreview.deployment.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** Entities of one table that a busy database minds to be changed. */
final class OnlineTracker {

    private OnlineTracker() {
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class Plain {
        @Id
        Long id;
        String title;
    }

    @Entity(name = "Task")
    @Table(name = "task", indexes = @Index(name = "ix_title", columnList = "title"))
    static class Indexed {
        @Id
        Long id;
        String title;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class Unique {
        @Id
        Long id;
        @Column(unique = true)
        String title;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class Required {
        @Id
        Long id;
        @Column(nullable = false)
        String title;
    }
}
