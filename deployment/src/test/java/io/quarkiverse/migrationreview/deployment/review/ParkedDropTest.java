package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class ParkedDropTest extends ReviewTest {

    private static final String DROP = "Drop priority from task";

    private Review.ParkedDraft parked() {
        return project.review().parked().get(0);
    }

    @Test
    void staysVisibleAndOutOfTheWay() throws Exception {
        project.entities(TaskWithPriority.class).approveAll().entities(Task.class);
        assertThat(project.draft(DROP).parkable()).isTrue();

        Outcome outcome = project.park(DROP);

        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.PARKED);
        assertThat(project.titles()).isEmpty();
        assertThat(parked().title()).isEqualTo(DROP);
        assertThat(parked().changes()).containsExactly("Drop column task.priority");
        assertThat(parked().since()).isEqualTo("2026-03-04T05:06:07Z");
        assertThat(project.review().unmanaged()).isEmpty();
    }

    @Test
    void isDraftedAgainWhenTakenUp() throws Exception {
        project.entities(TaskWithPriority.class).approveAll().entities(Task.class);
        project.park(DROP);
        project.restart(Task.class);
        assertThat(project.titles()).isEmpty();

        Outcome outcome = project.takeUp(parked().id());

        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.TAKEN_UP);
        assertThat(project.titles()).containsExactly(DROP);
        assertThat(project.review().parked()).isEmpty();
        assertThat(project.takeUp("unknown").outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(project.approveAll().titles()).isEmpty();
    }

    @Test
    void leavesOtherChangesOfTheTableToADraftOfTheirOwn() throws Exception {
        project.entities(TaskWithPriority.class).approveAll().entities(Task.class);
        project.park(DROP);

        project.entities(TaskWithoutTitle.class);

        assertThat(project.titles()).containsExactly("Drop title from task");
        project.approveAll();
        assertThat(project.titles()).isEmpty();
        assertThat(parked().title()).isEqualTo(DROP);
    }

    @Test
    void isForgottenWhenTheModelWantsTheColumnAgain() throws Exception {
        project.entities(TaskWithPriority.class).approveAll().entities(Task.class);
        project.park(DROP);

        project.entities(TaskWithPriority.class);
        assertThat(project.review().parked()).isEmpty();

        project.entities(Task.class);
        assertThat(project.titles()).as("parked for good reasons that are gone").containsExactly(DROP);
    }

    @Test
    void asksForNoValueMeanwhile() throws Exception {
        project.entities(TaskWithCode.class).approveAll().entities(Task.class);
        project.park("Drop code from task");

        assertThat(project.titles()).hasSize(1);
        assertThat(project.review().drafts().get(0).sql()).contains("alter table task alter column code drop not null;");
        assertThat(project.review().drafts().get(0).state()).isEqualTo(Draft.State.PENDING);
        project.approveAll();
        DevDatabases.execute(project.database(), "insert into task (title) values ('a')");

        assertThat(project.titles()).isEmpty();
        assertThat(parked().title()).isEqualTo("Drop code from task");
        project.takeUp(parked().id());
        assertThat(project.approveAll().titles()).isEmpty();
    }

    @Test
    void isRefusedForADraftThatBuilds() throws Exception {
        project.entities(Task.class);

        Outcome outcome = project.park("Create task");

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(project.draft("Create task").parkable()).isFalse();
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskWithCode {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
        String title;
        @Column(nullable = false)
        String code;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class TaskWithoutTitle {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        Long id;
    }
}
