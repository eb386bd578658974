package io.quarkiverse.migrationreview.deployment.review;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** The entities of a task tracker, each as it is at one moment or another. */
final class Tracker {

    private Tracker() {
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class Task {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        String title;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskWithPriority {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        String title;
        Integer priority;
    }

    /** The title is gone, and a priority is there. */
    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskWithPriorityOnly {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        Integer priority;
    }

    /** No row of the table has a due date yet. */
    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskThatIsDue {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        String title;
        @Column(nullable = false)
        LocalDate due;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskWithLabel {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        String title;
        @ManyToOne
        Label label;
    }

    @Entity(name = "Label")
    @Table(name = "label")
    static class Label {
        @Id
        @GeneratedValue
        Long id;
        @Column(unique = true, length = 40)
        String name;
    }
}
