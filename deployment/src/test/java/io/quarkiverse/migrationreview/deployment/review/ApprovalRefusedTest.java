package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriorityOnly;

class ApprovalRefusedTest extends ReviewTest {

    private static void assertRefused(Outcome outcome, String message) {
        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).contains(message);
        assertThat(outcome.remedy()).isNotBlank();
    }

    @Test
    void whenTheEntitiesMovedOnSinceTheDraftWasShown() throws Exception {
        project.entities(Task.class, Label.class);
        String label = project.draft("Create label").id();
        String shown = project.service().review().fingerprint();
        project.entities(TaskWithPriority.class, Label.class);
        assertThat(project.draft("Create label").id()).isEqualTo(label);

        assertRefused(project.service().approve(DATASOURCE, label, shown, null, true), "have changed");

        assertThat(files(project.migrations())).isEmpty();
    }

    @Test
    void whenALiveReloadHasBroughtOtherEntitiesAndTheApplicationStillStarts() throws Exception {
        project.entities(Task.class);
        project.service().update(List.of(project.subject(TaskWithPriority.class)), name -> Optional.of(project.database()));

        assertRefused(project.approve("Create task", true, true), "have changed");

        assertThat(files(project.migrations())).isEmpty();
        assertThat(project.draft("Create task").sql()).contains("priority");
    }

    @Test
    void whenTheDraftIsNoMore() throws Exception {
        project.entities(Task.class);
        String id = project.draft("Create task").id();
        project.entities(TaskWithPriority.class);

        assertRefused(project.service().approve(DATASOURCE, id, project.service().review().fingerprint(), null, true),
                "no longer pending");
    }

    @Test
    void whenAScriptCameIntoTheChainSinceTheDraftWasShown() throws Exception {
        project.entities(Task.class);
        project.script("V1__by_hand.sql", "create table task (id bigint)");

        assertRefused(project.approve("Create task", true, true), "have changed");

        assertThat(files(project.migrations())).containsOnlyKeys("V1__by_hand.sql");
        assertThat(files(project.undo())).isEmpty();
    }

    @Test
    void whenAScriptOfTheChainWasEditedSinceTheDraftWasShown() throws Exception {
        project.script("V1__by_hand.sql", "create table note ()").entities(Task.class);
        project.script("V1__by_hand.sql", "create table note (id int)");

        assertRefused(project.approve("Create task", true, true), "have changed");
    }

    @ParameterizedTest
    @ValueSource(strings = { "changes", "migration", "update db", "../../task", "a/b" })
    void whenTheDescriptionSaysNothingOrIsNoFileName(String description) throws Exception {
        project.entities(Task.class);

        Outcome outcome = project.approve("Create task", description, true, true);

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.remedy()).contains("create_task");
        assertThat(files(project.migrations())).isEmpty();
        assertThat(project.titles()).containsExactly("Create task");
    }

    @Test
    void whenDataWouldBeLostAndNobodyConfirmed() throws Exception {
        project.entities(Task.class).approveAll().entities();
        assertThat(project.draft("Drop task").destructive()).isTrue();

        assertRefused(project.approve("Drop task", true, false), "Not acknowledged yet: ");

        assertThat(project.titles()).containsExactly("Drop task");
        assertThat(project.approve("Drop task", true, true).outcome()).isEqualTo(Outcome.Kind.APPLIED);
        assertThat(project.titles()).isEmpty();
    }

    @Test
    void whenAnEarlierDraftIsNotDecided() throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithPriorityOnly.class);
        Draft drop = project.draft("Drop title from task");
        assertThat(drop.dependsOn()).containsExactly(project.draft("Add priority to task").id());

        assertRefused(project.approve("Drop title from task", true, true), "Add priority to task");

        assertThat(project.approve("Add priority to task", true, false).outcome()).isEqualTo(Outcome.Kind.APPLIED);
        assertThat(project.approve("Drop title from task", true, true).outcome()).isEqualTo(Outcome.Kind.APPLIED);
        assertThat(project.titles()).isEmpty();
    }

    @Test
    void whenAScriptOfTheChainIsNotAppliedYet() throws Exception {
        project.entities(Task.class, Label.class);
        assertThat(project.approve("Create label", false, false).outcome()).isEqualTo(Outcome.Kind.APPROVED);
        assertThat(project.titles()).containsExactly("Create task");
        assertThat(project.review().unapplied()).extracting(Review.UnappliedScript::script)
                .containsExactly("V1__create_label.sql");

        Outcome refused = project.approve("Create task", true, false);

        assertRefused(refused, "V1__create_label.sql");
        assertThat(refused.offer()).isEqualTo(Outcome.Offer.APPLY_PENDING);
        assertThat(project.applyPending().message()).isEqualTo("V1__create_label.sql is applied to the dev database.");
        assertThat(project.approve("Create task", true, false).outcome()).isEqualTo(Outcome.Kind.APPLIED);
        assertThat(project.applied()).containsExactly("V1__create_label.sql", "V2__create_task.sql");
        assertThat(project.titles()).isEmpty();
    }

    @Test
    void whenTheMigrationFolderCantBeWritten() throws Exception {
        Files.createDirectories(project.migrations().getParent());
        Files.writeString(project.migrations(), "a file where the folder should be");
        project.entities(Task.class);

        Outcome outcome = project.approve("Create task", true, false);

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(outcome.file()).isEqualTo(project.migrations().resolve("V1__create_task.sql").toString());
        assertThat(outcome.remedy()).contains("Make the folder writable");
        assertThat(files(project.undo())).isEmpty();
        assertThat(project.titles()).containsExactly("Create task");
    }

    @Test
    void onADatasourceThatIsNotThere() throws Exception {
        project.entities(Task.class);

        assertRefused(project.service().approve("other", "id", "fingerprint", null, true), "datasource other");
    }

    @Test
    void whenAScriptOfThatNameWasPutInTheUndoFolder() throws Exception {
        Files.createDirectories(project.undo());
        Files.writeString(project.undo().resolve("V1__create_task.sql"), "by hand");
        project.entities(Task.class);

        Outcome outcome = project.approve("Create task", true, false);

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(outcome.message()).contains("already a file V1__create_task.sql");
        assertThat(files(project.undo())).isEqualTo(Map.of("V1__create_task.sql", "by hand"));
        assertThat(files(project.migrations())).isEmpty();
    }
}
