package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithLabel;

class StableOutputTest extends ReviewTest {

    @Test
    void givesTheSameBytesForTheSameInput(@TempDir Path otherFolder) throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithLabel.class, Label.class);
        try (ReviewedProject other = new ReviewedProject(otherFolder, DATABASES.newDatabase())) {
            other.entities(Task.class).approveAll().entities(Label.class, TaskWithLabel.class);

            assertThat(files(other.drafts())).isEqualTo(files(project.drafts())).hasSizeGreaterThan(1);
            assertThat(files(other.migrations())).isEqualTo(files(project.migrations()));
            assertThat(files(other.undo())).isEqualTo(files(project.undo()));
        }
    }

    @Test
    void doesNotTouchFilesThatWouldNotChange() throws Exception {
        project.entities(Task.class);
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Path draft = Path.of(project.draft("Create task").file());
        Files.setLastModifiedTime(draft, longAgo);
        Files.setLastModifiedTime(project.drafts().resolve("review.json"), longAgo);

        project.restart(Task.class);

        assertThat(Files.getLastModifiedTime(draft)).isEqualTo(longAgo);
        assertThat(Files.getLastModifiedTime(project.drafts().resolve("review.json"))).isEqualTo(longAgo);
    }
}
