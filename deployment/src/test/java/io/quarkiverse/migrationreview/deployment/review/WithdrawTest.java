package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskThatIsDue;

class WithdrawTest extends ReviewTest {

    @Test
    void takesAnApprovedScriptOutOfTheChainAgain() throws Exception {
        project.entities(Task.class);
        project.approve("Create task", false, false);
        assertThat(project.titles()).isEmpty();
        assertThat(project.review().unapplied()).singleElement().satisfies(script -> {
            assertThat(script.script()).isEqualTo("V1__create_task.sql");
            assertThat(script.withdrawable()).isTrue();
            assertThat(script.failure()).isNull();
        });

        assertThat(project.withdraw("V1__create_task.sql").outcome()).isEqualTo(Outcome.Kind.WITHDRAWN);

        assertThat(files(project.migrations())).isEmpty();
        assertThat(files(project.undo())).isEmpty();
        assertThat(project.review().unapplied()).isEmpty();
        assertThat(project.titles()).containsExactly("Create task");
    }

    @Test
    void refusesAnAppliedScript() throws Exception {
        project.entities(Task.class).approveAll();

        Outcome outcome = project.withdraw("V1__create_task.sql");

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).contains("an applied script is never edited or removed");
        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql");
    }

    @Test
    void refusesAScriptThatWasWrittenByHand() throws Exception {
        project.script("V1__note.sql", "create table note ()").entities(Task.class);

        Outcome outcome = project.withdraw("V1__note.sql");

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).contains("was not drafted by Migration Review");
        assertThat(files(project.migrations())).containsOnlyKeys("V1__note.sql");
    }

    @Test
    void refusesAScriptThatWasEditedAfterItsApproval() throws Exception {
        project.entities(Task.class).approve("Create task", false, false);
        Path script = project.migrations().resolve("V1__create_task.sql");
        String approved = Files.readString(script);
        Files.writeString(script, approved + "create index on task (title);\n");

        assertRefused("V1__create_task.sql was edited after it was approved");
        assertThat(script).content().endsWith("create index on task (title);\n");

        Files.writeString(script, approved.replace("\n", "\r\n"));
        assertThat(project.withdraw("V1__create_task.sql").outcome()).isEqualTo(Outcome.Kind.WITHDRAWN);
        assertThat(script).doesNotExist();
    }

    @Test
    void refusesAScriptWhoseUndoScriptWasEdited() throws Exception {
        project.entities(Task.class).approve("Create task", false, false);
        Path undo = project.undo().resolve("V1__create_task.sql");
        Files.writeString(undo, "-- by hand");

        assertRefused("The undo script of V1__create_task.sql was edited");
        assertThat(undo).hasContent("-- by hand");

        Files.delete(undo);
        assertThat(project.withdraw("V1__create_task.sql").outcome()).isEqualTo(Outcome.Kind.WITHDRAWN);
    }

    @Test
    void refusesWhenItIsNotRememberedWhatWasApproved() throws Exception {
        project.entities(Task.class).approve("Create task", false, false);
        Files.delete(project.drafts().resolve("review.json"));

        assertRefused("It is not remembered here how V1__create_task.sql was");
    }

    @Test
    void isRememberedWhenDevModeStartsAgain() throws Exception {
        project.entities(Task.class).approve("Create task", false, false);

        assertThat(project.restart(Task.class).withdraw("V1__create_task.sql").outcome())
                .isEqualTo(Outcome.Kind.WITHDRAWN);
    }

    private void assertRefused(String message) throws Exception {
        Outcome outcome = project.withdraw("V1__create_task.sql");
        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).contains(message);
        assertThat(outcome.remedy()).isNotBlank();
        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql");
        assertThat(files(project.undo())).containsOnlyKeys("V1__create_task.sql");
    }

    @Test
    void putsEverythingBackAfterAScriptThatTheDevDatabaseRefused() throws Exception {
        project.entities(Task.class).approveAll();
        execute(project.database(), "insert into task (title) values ('no due date')");
        project.entities(TaskThatIsDue.class);
        sayThatThereAreNoRows();

        project.approve("Add due to task", false, false);
        Outcome failed = project.applyPending();

        assertThat(failed.outcome()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(failed.message()).contains("column \"due\" of relation \"task\" contains null values");
        assertThat(failed.remedy()).contains("rolled it back").contains("Withdraw");
        assertThat(project.review().unapplied()).singleElement().satisfies(script -> {
            assertThat(script.script()).isEqualTo("V2__add_due_to_task.sql");
            assertThat(script.withdrawable()).isTrue();
            assertThat(script.failure()).contains("contains null values");
        });
        assertThat(project.applied()).containsExactly("V1__create_task.sql");

        assertThat(project.withdraw("V2__add_due_to_task.sql").outcome()).isEqualTo(Outcome.Kind.WITHDRAWN);

        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql");
        assertThat(files(project.undo())).containsOnlyKeys("V1__create_task.sql");
        assertThat(project.titles()).containsExactly("Add due to task");
        assertThat(query(project.database(), "select title from task")).containsExactly("no due date");
    }

    @Test
    void happensByItselfWhenAScriptCannotBeAppliedWithItsApproval() throws Exception {
        project.entities(Task.class).approveAll();
        execute(project.database(), "insert into task (title) values ('no due date')");
        project.entities(TaskThatIsDue.class);
        sayThatThereAreNoRows();

        Outcome failed = project.approve("Add due to task", true, false);

        assertThat(failed.outcome()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(failed.message()).contains("column \"due\" of relation \"task\" contains null values");
        assertThat(failed.remedy()).contains("rolled it back").contains("out of the chain again");
        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql");
        assertThat(files(project.undo())).containsOnlyKeys("V1__create_task.sql");
        assertThat(project.review().unapplied()).isEmpty();
        assertThat(project.titles()).containsExactly("Add due to task");
        assertThat(project.applied()).containsExactly("V1__create_task.sql");
    }

    @Test
    void isPossibleWhileTheChainHasAProblem() throws Exception {
        project.entities(Task.class).approve("Create task", false, false);
        project.script("V2__by_hand.sql", "create tabel oops ();").entities(Task.class);
        assertThat(project.review().problem()).isNotNull();
        assertThat(project.review().unapplied()).extracting(Review.UnappliedScript::script)
                .containsExactly("V1__create_task.sql", "V2__by_hand.sql");

        assertThat(project.withdraw("V1__create_task.sql").outcome()).isEqualTo(Outcome.Kind.WITHDRAWN);

        assertThat(files(project.migrations())).containsOnlyKeys("V2__by_hand.sql");
    }

    @Test
    void isNotNeededWhenTheDataWasMended() throws Exception {
        project.entities(Task.class).approveAll();
        execute(project.database(), "insert into task (title) values ('no due date')");
        project.entities(TaskThatIsDue.class);
        sayThatThereAreNoRows();
        project.approve("Add due to task", false, false);
        assertThat(project.applyPending().outcome()).isEqualTo(Outcome.Kind.FAILED);
        execute(project.database(), "delete from task");

        assertThat(project.applyPending().outcome()).isEqualTo(Outcome.Kind.APPLIED);

        assertThat(project.review().unapplied()).isEmpty();
        assertThat(project.titles()).isEmpty();
    }

    /** Which is not true. */
    private void sayThatThereAreNoRows() {
        assertThat(project.answer("rows column public.task.due new date", "NONE", null).outcome())
                .isEqualTo(Outcome.Kind.ANSWERED);
    }
}
