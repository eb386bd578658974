package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.hazard.Fact;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/** Hazards carry numbers from the dev database. */
class DevFactsTest extends ReviewTest {

    private static final String DROP = "Drop priority from task";

    @BeforeEach
    void aColumnIsGoneFromTheModel() throws Exception {
        project.entities(TaskWithPriority.class).approveAll();
    }

    private DraftFact fact() {
        return project.draft(DROP).hazards().stream().filter(hazard -> hazard.code().equals("D02")).findFirst().orElseThrow()
                .fact();
    }

    @Test
    void countTheValuesThatGo() throws Exception {
        DevDatabases.execute(project.database(), "insert into task (priority) values (1), (2), (null)");

        project.entities(Task.class);

        assertThat(fact().extent()).isEqualTo(Fact.Extent.SOME);
        assertThat(fact().text()).contains("2 of 3 rows");
    }

    @Test
    void sayThatNothingIsAffected() throws Exception {
        project.entities(Task.class);

        assertThat(fact().extent()).isEqualTo(Fact.Extent.NONE);
        assertThat(fact().text()).startsWith("No rows are affected");
    }

    @Test
    void areCountedAgainThoughNothingIsDraftedAgain() throws Exception {
        project.entities(Task.class);
        project.acknowledge(DROP, project.draft(DROP).hazards().get(0).key(), true);
        assertThat(project.draft(DROP).hazards().get(0).acknowledged()).isTrue();
        DevDatabases.execute(project.database(), "insert into task (priority) values (1)");

        project.service().draftAgain();
        project.drafted();

        assertThat(fact().extent()).isEqualTo(Fact.Extent.SOME);
        assertThat(project.draft(DROP).hazards().get(0).acknowledged()).as("rows where there were none").isFalse();
    }

    @Test
    void areNotAskedForWhenNobodyWantsThem() throws Exception {
        project.settings(new ReviewSettings(Duration.ZERO, 0, Duration.ZERO, false)).entities(Task.class);

        assertThat(fact().extent()).isEqualTo(Fact.Extent.UNKNOWN);
        assertThat(fact().text()).contains("quarkus.migration-review.facts.timeout is 0");
    }
}
