package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

/** Someone who knows why the entities changed says so in the name of the draft. */
class DescribedDraftTest extends ReviewTest {

    private static final String DESCRIPTION = "let users sort tasks";

    @BeforeEach
    void taskIsDrafted() throws Exception {
        project.entities(Task.class);
    }

    private Outcome describe(String description) {
        Draft draft = project.review().drafts().get(0);
        Outcome outcome = project.service().describe(DATASOURCE, draft.id(), project.service().review().fingerprint(),
                description);
        project.drafted();
        return outcome;
    }

    @Test
    void isCalledSoInTheListAndOnDisk() {
        Draft before = project.draft("Create task");

        Outcome outcome = describe(DESCRIPTION);

        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.DESCRIBED);
        assertThat(project.draft("Let users sort tasks")).satisfies(draft -> {
            assertThat(draft.id()).isEqualTo(before.id());
            assertThat(draft.description()).isEqualTo("let_users_sort_tasks");
            assertThat(draft.script()).isEqualTo("V1__let_users_sort_tasks.sql");
            assertThat(Path.of(draft.file())).hasFileName("01__let_users_sort_tasks.sql").content()
                    .startsWith("-- Let users sort tasks");
        });
        assertThat(Path.of(before.file())).doesNotExist();
    }

    @Test
    void isApprovedUnderItUnlessAPersonTypesAnother() throws Exception {
        describe(DESCRIPTION);
        project.approve("Let users sort tasks", true, false);
        project.entities(TaskWithPriority.class);
        describe("rank tasks");

        project.approve("Rank tasks", "sort tasks by hand", true, false);

        assertThat(project.applied()).containsExactly("V1__let_users_sort_tasks.sql", "V2__sort_tasks_by_hand.sql");
    }

    @Test
    void outlivesARestart() throws Exception {
        describe(DESCRIPTION);

        project.restart(Task.class);

        assertThat(project.titles()).containsExactly("Let users sort tasks");
    }

    @Test
    void isForgottenWithTheSqlItDescribed() throws Exception {
        describe(DESCRIPTION);

        project.entities(TaskWithPriority.class);
        assertThat(project.titles()).containsExactly("Create task");

        assertThat(project.entities(Task.class).titles()).containsExactly("Create task");
    }

    @Test
    void goesBackToWhatIsProposed() {
        describe(DESCRIPTION);

        assertThat(describe(" ").outcome()).isEqualTo(Outcome.Kind.DESCRIBED);

        assertThat(project.titles()).containsExactly("Create task");
    }

    @Test
    void keepsWhatAPersonHasEdited() throws Exception {
        Path file = Path.of(project.draft("Create task").file());
        String edited = Files.readString(file) + "create index task_by_hand on task (title);\n";
        Files.writeString(file, edited);
        project.draftAgain();

        describe(DESCRIPTION);

        assertThat(project.draft("Let users sort tasks").sql()).contains("create index task_by_hand");
        assertThat(file).hasContent(edited);
        project.approve("Let users sort tasks", true, false);
        assertThat(files(project.migrations()).get("V1__let_users_sort_tasks.sql"))
                .startsWith("-- Let users sort tasks").contains("create index task_by_hand");
    }

    @Test
    void thatSaysNothingIsRefusedInTheWordsOfAnApproval() {
        Outcome refused = describe("fix stuff");

        assertThat(refused.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(refused).isEqualTo(project.approve("Create task", "fix stuff", false, false));
        assertThat(project.titles()).containsExactly("Create task");
    }

    @Test
    void ofADraftThatMovedOnIsRefused() throws Exception {
        Draft draft = project.draft("Create task");
        String fingerprint = project.service().review().fingerprint();
        project.entities(TaskWithPriority.class);

        Outcome refused = project.service().describe(DATASOURCE, draft.id(), fingerprint, DESCRIPTION);
        project.drafted();

        assertThat(refused.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(project.titles()).containsExactly("Create task");
    }
}
