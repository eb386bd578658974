package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.RenamedFrom;
import io.quarkiverse.migrationreview.deployment.review.OnlineTracker.Plain;

/** A rename that the previous release survives, from the draft to the drop of the old column. */
class SideBySideTest extends ReviewTest {

    @Test
    void keepsTheOldColumnUntilItsDropIsApproved() throws Exception {
        project.entities(Plain.class).approveAll();
        execute(project.database(), "insert into task (id, title) values (1, 'kept')");
        project.entities(Renamed.class).answerAll();
        String rename = project.titles().get(0);

        assertThat(project.chooseSafeForm(rename).outcome()).isEqualTo(Outcome.Kind.REWRITTEN);
        Draft draft = project.draft(rename);
        assertThat(draft.state()).as(draft.proof().toString()).isEqualTo(Draft.State.PENDING);
        Outcome applied = project.approve(rename, true, true);
        assertThat(applied.outcome()).as(applied.toString()).isEqualTo(Outcome.Kind.APPLIED);

        assertThat(query(project.database(), "select summary from task")).containsExactly("kept");
        assertThat(files(project.migrations()).values()).noneMatch(script -> script.contains("-- renames "));
        Draft drop = project.review().drafts().get(0);
        assertThat(project.titles()).hasSize(1);
        assertThat(drop.destructive()).isTrue();
        assertThat(drop.parkable()).isTrue();
        assertThat(drop.state()).as(drop.proof().toString()).isEqualTo(Draft.State.PENDING);
        assertThat(drop.sql()).contains("drop trigger task_title_summary_in_step on task;",
                "drop function task_title_summary_in_step();", "alter table task drop column title;");

        project.restart(Renamed.class).approveAll();
        assertThat(project.titles()).isEmpty();
        execute(project.database(), "insert into task (id, summary) values (2, 'new')");
        assertThat(project.review().unmanaged()).isEmpty();
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class Renamed {
        @Id
        Long id;
        @RenamedFrom("title")
        String summary;
    }
}
