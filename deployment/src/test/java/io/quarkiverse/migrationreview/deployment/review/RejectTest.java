package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

class RejectTest extends ReviewTest {

    @Test
    void isRememberedWhenDevModeStartsAgain() throws Exception {
        project.entities(Task.class, Label.class);
        String id = project.draft("Create label").id();

        assertThat(project.reject("Create label", " not in this release ").outcome()).isEqualTo(Outcome.Kind.REJECTED);

        assertThat(project.titles()).containsExactly("Create task");
        project.restart(Task.class, Label.class);
        assertThat(project.titles()).containsExactly("Create task");
        assertThat(project.review().rejected())
                .containsExactly(new Review.RejectedDraft(id, "Create label", "not in this release"));
    }

    @Test
    void isTakenBack() throws Exception {
        project.entities(Task.class, Label.class).reject("Create label");
        project.restart(Task.class, Label.class);

        Outcome outcome = project.reconsider(project.review().rejected().get(0).id());

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.RECONSIDERED);
        assertThat(project.titles()).containsExactlyInAnyOrder("Create label", "Create task");
        assertThat(project.review().rejected()).isEmpty();
    }

    @Test
    void doesNotHideOtherChanges() throws Exception {
        project.entities(Task.class).reject("Create task");
        assertThat(project.titles()).isEmpty();

        project.entities(TaskWithPriority.class);

        assertThat(project.titles()).containsExactly("Create task");
        assertThat(project.review().rejected()).isEmpty();
    }

    @Test
    void leavesTheOthersToBeApproved() throws Exception {
        project.entities(Task.class, Label.class).reject("Create label");

        project.approveAll();

        assertThat(project.applied()).containsExactly("V1__create_task.sql");
        assertThat(project.review().rejected()).extracting(Review.RejectedDraft::title).containsExactly("Create label");
    }
}
