package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

/** The panel opens a draft's file in the IDE, and the person types. */
class EditedDraftTest extends ReviewTest {

    private static final String BY_HAND = "create table task (id uuid primary key);\n";

    private Path edit(String name) throws IOException {
        Path file = project.drafts().resolve(name);
        assertThat(file).exists();
        return Files.writeString(file, BY_HAND);
    }

    private Outcome refusal(String title, String file) {
        Outcome outcome = project.approve(title, true, true);
        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).isEqualTo(
                file + " was edited by hand: edited SQL can't be approved yet, because it was not proven.");
        assertThat(outcome.remedy()).contains("Undo the edit or move the file away");
        return outcome;
    }

    @Test
    void isNotApprovedAsItWasBeforeTheEdit() throws Exception {
        project.entities(Task.class);
        assertThat(project.draft("Create task").conflict()).isNull();
        Path edited = edit("01__create_task.sql");

        refusal("Create task", "01__create_task.sql");

        assertThat(files(project.migrations())).isEmpty();
        assertThat(edited).hasContent(BY_HAND);
        Draft draft = project.draft("Create task");
        assertThat(draft.conflict().file()).isEqualTo(edited.toString());
        assertThat(draft.conflict().message()).contains("01__create_task.sql was edited by hand", "move the file away",
                "01__create_task-2.sql");
        assertThat(Path.of(draft.file())).hasFileName("01__create_task-2.sql").content().endsWith(draft.sql() + "\n");
    }

    @Test
    void isApprovedAfterTheEditWasUndone() throws Exception {
        project.entities(Task.class);
        String drafted = Files.readString(project.drafts().resolve("01__create_task.sql"));
        Path edited = edit("01__create_task.sql");
        refusal("Create task", "01__create_task.sql");

        Files.writeString(edited, drafted);

        assertThat(project.approve("Create task", true, true).outcome()).isEqualTo(Outcome.Kind.APPLIED);
        assertThat(files(project.drafts())).containsOnlyKeys("review.json");
    }

    @Test
    void isApprovedAfterTheFileWasMovedAway() throws Exception {
        project.entities(Task.class);
        Path edited = edit("01__create_task.sql");
        project.restart(Task.class);
        refusal("Create task", "01__create_task.sql");

        Files.move(edited, folder.resolve("mine.sql"));
        project.service().draftAgain();
        project.drafted();

        assertThat(project.draft("Create task").conflict()).isNull();
        assertThat(files(project.drafts())).containsOnlyKeys("01__create_task.sql", "review.json");
        assertThat(project.approve("Create task", true, true).outcome()).isEqualTo(Outcome.Kind.APPLIED);
    }

    @Test
    void isKeptBesideTheNewDraftWhenTheEntitiesMoveOn() throws Exception {
        project.entities(Task.class);
        Path edited = edit("01__create_task.sql");

        for (int reload = 0; reload < 2; reload++) {
            project.entities(TaskWithPriority.class);

            assertThat(edited).hasContent(BY_HAND);
            assertThat(files(project.drafts())).containsOnlyKeys("01__create_task.sql", "01__create_task-2.sql",
                    "review.json");
            assertThat(project.draft("Create task").conflict().file()).isEqualTo(edited.toString());
            assertThat(Path.of(project.draft("Create task").file())).content().contains("priority");
        }
        refusal("Create task", "01__create_task.sql");
        assertThat(project.restart(TaskWithPriority.class).draft("Create task").conflict().file())
                .isEqualTo(edited.toString());
    }

    @Test
    void isInConflictWithTheDraftOfAnotherNameThatTookItsPlace() throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithPriority.class);
        Path edited = edit("01__add_priority_to_task.sql");

        project.entities(Tracker.TaskThatIsDue.class).answerAll();

        assertThat(edited).hasContent(BY_HAND);
        assertThat(project.draft("Add due to task").conflict().file()).isEqualTo(edited.toString());
        assertThat(Path.of(project.draft("Add due to task").file())).hasFileName("01__add_due_to_task.sql");
        refusal("Add due to task", "01__add_priority_to_task.sql");
    }

    @Test
    void hindersNoOtherDraft() throws Exception {
        project.entities(Task.class, Label.class);
        Path edited = edit("02__create_task.sql");

        assertThat(project.approve("Create label", true, false).outcome()).isEqualTo(Outcome.Kind.APPLIED);

        assertThat(project.titles()).containsExactly("Create task");
        assertThat(project.draft("Create task").conflict().file()).isEqualTo(edited.toString());
        assertThat(project.draft("Create task").file()).endsWith("01__create_task.sql");
    }

    @Test
    void staysAndIsNoConflictWhileItsDraftIsRejected() throws Exception {
        project.entities(Task.class, Label.class);
        String id = project.draft("Create label").id();
        Path edited = edit("01__create_label.sql");

        assertThat(project.reject("Create label").outcome()).isEqualTo(Outcome.Kind.REJECTED);

        assertThat(project.draft("Create task").conflict()).isNull();
        assertThat(edited).hasContent(BY_HAND);
        project.reconsider(id);
        assertThat(project.draft("Create label").conflict().file()).isEqualTo(edited.toString());
        assertThat(edited).hasContent(BY_HAND);
    }

    @Test
    void staysWhenThereIsNothingLeftToDraft() throws Exception {
        project.entities(Task.class);
        Path edited = edit("01__create_task.sql");

        project.entities();

        assertThat(project.titles()).isEmpty();
        assertThat(edited).hasContent(BY_HAND);
    }

    @Test
    void isNoticedAlsoWhenTheMemoryIsGone() throws Exception {
        project.entities(Task.class);
        Files.delete(project.drafts().resolve("review.json"));
        Path edited = edit("01__create_task.sql");

        refusal("Create task", "01__create_task.sql");

        assertThat(edited).hasContent(BY_HAND);
    }

    @Test
    void isNotMistakenForAFileOfSomeoneElse() throws Exception {
        Files.createDirectories(project.drafts());
        Files.writeString(project.drafts().resolve("07__my_own.sql"), BY_HAND);
        Files.writeString(project.drafts().resolve("01__create_task.sql"), BY_HAND);

        project.entities(Task.class);
        assertThat(project.draft("Create task").file()).endsWith("01__create_task-2.sql");
        assertThat(project.draft("Create task").conflict()).isNull();
        project.approveAll();

        assertThat(files(project.drafts())).containsOnlyKeys("01__create_task.sql", "07__my_own.sql", "review.json")
                .containsEntry("01__create_task.sql", BY_HAND).containsEntry("07__my_own.sql", BY_HAND);
    }

    @Test
    void isNeverOutsideTheFolderWhateverTheMemorySays() throws Exception {
        project.entities(Task.class);
        Path outside = Files.writeString(folder.resolve("target/migration-review/07__mine.sql"), BY_HAND);
        Path memory = project.drafts().resolve("review.json");
        Files.writeString(memory, Files.readString(memory).replace("\"drafts\" : {",
                "\"drafts\" : { \"../07__mine.sql\" : { \"draft\" : \"x\", \"sha256\" : \""
                        + Sha256.of(Files.readAllBytes(outside)) + "\" },"));

        project.restart(Task.class);

        assertThat(outside).hasContent(BY_HAND);
    }
}
