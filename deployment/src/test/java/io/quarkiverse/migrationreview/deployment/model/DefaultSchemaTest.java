package io.quarkiverse.migrationreview.deployment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

class DefaultSchemaTest {

    private static final Map<String, Object> TRACKER = Map.of("hibernate.default_schema", "Tracker");

    @Entity
    @Table(name = "task")
    static class Task {
        @Id
        @GeneratedValue
        Long id;
    }

    @Entity
    @Table(name = "event", schema = "audit")
    static class Event {
        @Id
        Long id;
    }

    @Test
    void isNamedByTheScriptAndByTheObjects() throws Exception {
        EntityModel model = Units.read(TRACKER, false, Task.class, Event.class);

        assertThat(model.createScript()).anyMatch(statement -> statement.startsWith("create table Tracker.task"))
                .anyMatch(statement -> statement.startsWith("create sequence Tracker.task_SEQ"))
                .anyMatch(statement -> statement.startsWith("create table audit.event"))
                .noneMatch(statement -> statement.startsWith("create schema"));
        assertThat(model.schemas()).containsExactly("audit", "tracker");
        assertThat(model.objects()).extracting(object -> object.kind() + " " + object.schema() + "." + object.name())
                .containsOnly("TABLE tracker.task", "COLUMN tracker.task", "SEQUENCE tracker.task_seq",
                        "TABLE audit.event", "COLUMN audit.event");
    }

    @Test
    void isLeftToTheConnectionWhenNotConfigured() throws Exception {
        EntityModel model = Units.read(Task.class, Event.class);

        assertThat(model.schemas()).containsExactly("audit");
        assertThat(model.objects()).filteredOn(object -> object.name().startsWith("task"))
                .allSatisfy(object -> assertThat(object.schema()).isNull());
    }
}
