package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

class AcknowledgementTest extends ReviewTest {

    private static final String DROP = "Drop task";

    @BeforeEach
    void taskIsGoneFromTheModel() throws Exception {
        project.entities(Task.class).approveAll().entities();
    }

    private DraftHazard hazard() {
        return project.draft(DROP).hazards().stream().filter(DraftHazard::toAcknowledge).findFirst().orElseThrow();
    }

    private Outcome approve() {
        return project.service().approve(DATASOURCE, project.draft(DROP).id(), project.service().review().fingerprint(), null,
                false);
    }

    @Test
    void isAskedForBeforeApproval() {
        assertThat(hazard().acknowledged()).isFalse();

        Outcome refused = approve();

        assertThat(refused.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(refused.message()).contains(hazard().sentence());
    }

    @Test
    void isShownAtOnceAndDraftsNothingAgain() {
        String fingerprint = project.service().review().fingerprint();
        long revision = project.service().review().revision();

        Outcome outcome = project.acknowledge(DROP, hazard().key(), true);

        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.ACKNOWLEDGED);
        assertThat(project.service().review().state()).isEqualTo(Review.State.READY);
        assertThat(project.service().review().fingerprint()).isEqualTo(fingerprint);
        assertThat(project.service().review().revision()).isGreaterThan(revision);
        assertThat(hazard().acknowledged()).isTrue();
    }

    @Test
    void standsInTheHeaderOfTheScript() throws Exception {
        DraftHazard hazard = hazard();
        project.acknowledge(DROP, hazard.key(), true);

        assertThat(approve().outcome()).isEqualTo(Outcome.Kind.APPROVED);

        assertThat(files(project.migrations()).get("V2__drop_task.sql"))
                .contains("\n-- acknowledged: " + hazard.line() + "\n");
    }

    @Test
    void canBeTakenBack() {
        project.acknowledge(DROP, hazard().key(), true);
        project.acknowledge(DROP, hazard().key(), false);

        assertThat(hazard().acknowledged()).isFalse();
        assertThat(approve().outcome()).isEqualTo(Outcome.Kind.REFUSED);
    }

    @Test
    void outlivesARestart() throws Exception {
        project.acknowledge(DROP, hazard().key(), true);

        project.restart();

        assertThat(hazard().acknowledged()).isTrue();
    }

    @Test
    void isAskedForAnewWhenTheSqlIsAnother() throws Exception {
        project.entities(Task.class, Label.class).approveAll().entities();
        String both = project.titles().get(0);
        project.draft(both).hazards().forEach(hazard -> project.acknowledge(both, hazard.key(), true));

        project.entities(Label.class);

        assertThat(project.titles()).containsExactly(DROP);
        assertThat(hazard().acknowledged()).isFalse();
    }

    @Test
    void ofAHazardThatIsNotThereIsRefused() {
        Outcome outcome = project.acknowledge(DROP, "D02 column task.name DESTROYS", true);

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).contains("other hazards");
    }
}
