package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

/** Someone ran DDL on the dev database by hand. */
class DriftTest extends ReviewTest {

    private Drift drift() {
        Drift drift = project.service().inspection().drift(DATASOURCE);
        assertThat(drift.problem()).isNull();
        return drift;
    }

    @Test
    void isListedWithWhatTakesItBack() throws Exception {
        project.entities(Task.class).approveAll();
        assertThat(drift().differences()).isEmpty();
        execute(project.database(), "alter table task add column note text; create table scratchpad (id int)");

        assertThat(drift().differences()).flatExtracting(Drift.Difference::changes)
                .anySatisfy(change -> assertThat(change).contains("Add column task.note"))
                .anySatisfy(change -> assertThat(change).contains("Create table scratchpad"));

        for (Drift.Difference difference : drift().differences()) {
            execute(project.database(), difference.undo());
        }
        assertThat(drift().differences()).isEmpty();
        assertThat(project.titles()).isEmpty();
    }

    @Test
    void isNotWhatWaitsToBeApplied() throws Exception {
        project.entities(Task.class).approveAll();
        project.entities(Task.class, Label.class).approve("Create label", false, false);

        assertThat(drift().differences()).isEmpty();
        assertThat(ReviewedProject.scratchDatabases(project.database())).isEmpty();
    }

    @Test
    void isLookedForOnceAtTheStart() throws Exception {
        project.entities(Task.class).approveAll();
        execute(project.database(), "alter table task add column note text");
        assertThat(project.review().driftFound()).isZero();

        project.service().lookForDriftAtStart();
        project.entities(Task.class);
        await().atMost(Duration.ofSeconds(30)).until(() -> project.review().driftFound() == 1);

        execute(project.database(), "alter table task drop column note");
        project.entities(Task.class);
        assertThat(project.review().driftFound()).isEqualTo(1);
        assertThat(drift().differences()).isEmpty();
        assertThat(project.review().driftFound()).isZero();
    }
}
