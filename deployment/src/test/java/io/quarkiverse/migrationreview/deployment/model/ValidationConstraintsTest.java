package io.quarkiverse.migrationreview.deployment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.junit.jupiter.api.Test;

class ValidationConstraintsTest {

    @Entity
    @Table(name = "task")
    static class Task {
        @Id
        Long id;
        @NotNull
        @Size(max = 40)
        String title;
        @Min(1)
        Integer priority;
    }

    @Test
    void shapeTheSchemaWhenOn() throws Exception {
        assertThat(Units.read(Map.of(), true, Task.class).createScript()).singleElement().asString()
                .contains("title varchar(40) not null").contains("priority integer check ((priority>=1))");
    }

    @Test
    void leaveTheSchemaAloneWhenOff() throws Exception {
        assertThat(Units.read(Map.of(), false, Task.class).createScript()).singleElement().asString()
                .contains("title varchar(255)").doesNotContain("check").doesNotContain("title varchar(255) not null");
    }
}
