package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithLabel;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

class ApproveAndApplyTest extends ReviewTest {

    @Test
    void draftsAndProvesTheFirstMigration() throws Exception {
        project.entities(Task.class);

        assertThat(project.titles()).containsExactly("Create task");
        Draft draft = project.draft("Create task");
        assertThat(draft.state()).isEqualTo(Draft.State.PENDING);
        assertThat(draft.proof().checks()).hasSize(4).allMatch(Proof.Check::holds);
        assertThat(draft.script()).isEqualTo("V1__create_task.sql");
        assertThat(draft.destructive()).isFalse();
        assertThat(draft.changes()).singleElement().satisfies(change -> {
            assertThat(change.object()).isEqualTo("table task");
            assertThat(change.member()).isEqualTo(Task.class.getName());
            assertThat(change.source()).endsWith("Tracker.java");
            assertThat(change.line()).isPositive();
        });
        assertThat(Path.of(draft.file())).content().endsWith(draft.sql() + "\n");
        assertThat(project.review().server()).startsWith("PostgreSQL ");
    }

    @Test
    void writesTheMigrationAppliesItAndFindsNothingLeftToDo() throws Exception {
        project.entities(Task.class);

        Outcome outcome = project.approve("Create task", true, false);

        assertThat(outcome).isEqualTo(new Outcome(Outcome.Kind.APPLIED,
                "V1__create_task.sql is applied to the dev database.", null,
                project.migrations().resolve("V1__create_task.sql").toString(), null));
        assertThat(project.applied()).containsExactly("V1__create_task.sql");
        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql");
        assertThat(files(project.undo())).containsOnlyKeys("V1__create_task.sql");
        assertThat(project.titles()).isEmpty();
        assertThat(project.review().unapplied()).isEmpty();
        assertThat(project.review().unmanaged()).isEmpty();
    }

    @Test
    void followsTheEntitiesFromReloadToReload() throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithPriority.class).approveAll()
                .entities(TaskWithLabel.class, Label.class).approveAll();

        assertThat(project.applied()).first().isEqualTo("V1__create_task.sql");
        assertThat(query(project.database(), "select attname from pg_attribute where attrelid = 'task'::regclass"
                + " and attnum > 0 and not attisdropped order by attname")).containsExactly("id", "label_id", "title");
        assertThat(project.restart(TaskWithLabel.class, Label.class).titles()).isEmpty();
    }

    @Test
    void usesTheDescriptionThatAPersonGives() throws Exception {
        project.entities(Task.class);

        Outcome outcome = project.approve("Create task", "Tasks of the tracker", false, false);

        assertThat(outcome.message()).isEqualTo("V1__tasks_of_the_tracker.sql is in the migration chain.");
        assertThat(files(project.migrations()).get("V1__tasks_of_the_tracker.sql"))
                .startsWith("-- Tasks of the tracker\n");
        assertThat(files(project.undo()).get("V1__tasks_of_the_tracker.sql"))
                .startsWith("-- Undo of: Tasks of the tracker\n");
    }

    @Test
    void continuesTheNumberingOfTheChain() throws Exception {
        project.script("V0008__create_note.sql", "create table note ()").entities(Task.class);

        assertThat(project.draft("Create task").script()).isEqualTo("V0009__create_task.sql");
    }

    @Test
    void leavesNoDraftFileOfWhatIsDecided() throws Exception {
        project.entities(Task.class, Label.class);
        assertThat(files(project.drafts())).hasSize(5).containsKey("review.json");

        project.approveAll();

        assertThat(files(project.drafts())).containsOnlyKeys("review.json");
    }

    @Test
    void leavesNoScratchDatabase() throws Exception {
        project.entities(Task.class, Label.class).approveAll();

        assertThat(ReviewedProject.scratchDatabases(project.database())).isEmpty();
    }

    @Test
    void putsTheUndoScriptWhereFlywayDoesNotLook() throws Exception {
        project.entities(Task.class).approveAll();

        String undo = files(project.undo()).get("V1__create_task.sql");
        io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute(project.database(), undo);

        assertThat(query(project.database(), "select to_regclass('task')")).isEqualTo(java.util.Arrays.asList((String) null));
        assertThat(List.of(undo.split("\n"))).first().isEqualTo("-- Undo of: Create task");
    }
}
