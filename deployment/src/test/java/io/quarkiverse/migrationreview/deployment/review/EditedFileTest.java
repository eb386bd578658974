package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

/** What a person has typed outlives whatever happens to its draft. */
class EditedFileTest extends ReviewTest {

    private static final String BY_HAND = "select 'by hand';";

    private Path edit(String title) {
        Draft draft = project.draft(title);
        assertThat(project.edit(title, new EditedScript(draft.sql() + "\n" + BY_HAND, draft.undo())).outcome())
                .isEqualTo(Outcome.Kind.EDITED);
        assertThat(project.draft(title).state()).isEqualTo(Draft.State.PENDING);
        return Path.of(project.draft(title).file());
    }

    @Test
    void isNoConflictOfTheNextDraftWhileItsScriptWaits() throws Exception {
        project.entities(Task.class);
        Path edited = edit("Create task");
        project.approve("Create task", false, false);

        project.entities(TaskWithPriority.class);

        assertThat(project.draft("Add priority to task").conflict()).isNull();
        assertThat(edited).content().contains(BY_HAND);
        project.entities(Task.class).withdraw("V1__create_task.sql");
        assertThat(project.draft("Create task").edited()).isNotNull();
        assertThat(project.draft("Create task").sql()).endsWith(BY_HAND);
    }

    @Test
    void isNoConflictOfAnotherDraftWhileItsOwnIsRejected() throws Exception {
        project.entities(Task.class);
        Path edited = edit("Create task");
        String id = project.draft("Create task").id();
        project.reject("Create task");

        project.entities(Task.class, Label.class);

        assertThat(project.draft("Create label").conflict()).isNull();
        assertThat(edited).content().contains(BY_HAND);
        project.reconsider(id);
        assertThat(project.draft("Create task").sql()).endsWith(BY_HAND);
    }

    @Test
    void isAnEditAgainWhenTheEntitiesAreAsTheyWere() throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithPriority.class);
        Path edited = edit("Add priority to task");

        project.entities(Task.class);
        assertThat(project.titles()).isEmpty();
        assertThat(edited).content().contains(BY_HAND);
        project.restart(TaskWithPriority.class);

        assertThat(project.draft("Add priority to task").sql()).endsWith(BY_HAND);
        assertThat(project.draft("Add priority to task").file()).isEqualTo(edited.toString());
    }

    @Test
    void staysWhenADraftLikeItWasAppliedBefore() throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithPriority.class).approveAll();
        project.entities(Task.class).approveAll().entities(TaskWithPriority.class);
        Path edited = edit("Add priority to task");

        project.entities(Task.class);

        assertThat(edited).content().contains(BY_HAND);
        project.entities(TaskWithPriority.class);
        assertThat(project.draft("Add priority to task").sql()).endsWith(BY_HAND);
    }

    @Test
    void staysWhenItWasEditedOnAfterItsApproval() throws Exception {
        project.entities(Task.class);
        Path edited = edit("Create task");
        project.approve("Create task", false, false);
        Files.writeString(edited, Files.readString(edited) + "-- and more\n");

        project.applyPending();

        assertThat(edited).content().endsWith("-- and more\n");
    }

    @Test
    void goesWhenItsScriptIsApplied() throws Exception {
        project.entities(Task.class);
        edit("Create task");
        project.approve("Create task", false, false);
        project.restart(Task.class).applyPending();

        assertThat(files(project.drafts())).containsOnlyKeys("review.json");
    }

    @Test
    void isThereAgainWhenTheUndoneScriptIsWithdrawn() throws Exception {
        project.entities(Task.class);
        edit("Create task");
        project.approve("Create task", true, false);
        project.undoLast("V1__create_task.sql");

        assertThat(project.withdraw("V1__create_task.sql").outcome()).isEqualTo(Outcome.Kind.WITHDRAWN);

        assertThat(project.titles()).containsExactly("Create task");
    }
}
