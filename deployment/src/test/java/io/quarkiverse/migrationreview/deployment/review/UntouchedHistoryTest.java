package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

/** Someone edited, renamed or deleted a script that the dev database has applied. */
class UntouchedHistoryTest extends ReviewTest {

    private static final String SCRIPT = "V1__create_task.sql";

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Ada", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor()).isZero();
    }

    private void commit() throws Exception {
        git("init", "-q");
        git("add", "-A");
        git("commit", "-q", "-m", "x");
    }

    private Outcome restore() {
        Outcome outcome = project.service().restoreScript(DATASOURCE, SCRIPT);
        project.drafted();
        return outcome;
    }

    private Path script() {
        return project.migrations().resolve(SCRIPT);
    }

    @Test
    void isReportedWithTheEditAndPutBack() throws Exception {
        project.entities(Task.class).approveAll();
        commit();
        String applied = Files.readString(script());
        Files.writeString(script(), applied + "create index on task (title);\n");
        commit();
        project.entities(Task.class);

        assertThat(project.review().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.problem().cause()).startsWith(SCRIPT + " was changed after it was applied");
            assertThat(notice.problem().place()).isEqualTo("src/main/resources/db/migration/" + SCRIPT);
            assertThat(notice.problem().remedy()).contains("Put the original back").contains("approve a new migration")
                    .contains("flyway repair");
            assertThat(notice.breaking()).isTrue();
            assertThat(notice.diff()).contains("+create index on task (title);");
            assertThat(notice.action()).isEqualTo(Notice.Action.RESTORE);
        });

        Outcome restored = restore();

        assertThat(restored.outcome()).isEqualTo(Outcome.Kind.RESTORED);
        assertThat(script()).hasContent(applied);
        assertThat(project.review().notices()).isEmpty();
        assertThat(files(project.drafts())).anySatisfy((name, text) -> {
            assertThat(name).startsWith("replaced/" + SCRIPT);
            assertThat(text).endsWith("create index on task (title);\n");
        });
        assertThat(restore().outcome()).isEqualTo(Outcome.Kind.REFUSED);
    }

    @Test
    void isReportedWithoutAWayBackWhereGitDoesNotKnowTheOriginal() throws Exception {
        project.entities(Task.class).approveAll();
        String edited = Files.readString(script()) + "create index on task (title);\n";
        Files.writeString(script(), edited);
        commit();
        project.entities(Task.class);

        assertThat(project.review().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.problem().cause()).contains("Git does not know the text that was applied");
            assertThat(notice.action()).isNull();
        });
        assertThat(restore().outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(script()).hasContent(edited);
    }

    @Test
    void bringsADeletedScriptBack() throws Exception {
        project.entities(Task.class).approveAll();
        commit();
        String applied = Files.readString(script());
        Files.delete(script());
        project.entities(Task.class);

        assertThat(project.review().notices()).singleElement()
                .satisfies(notice -> assertThat(notice.problem().cause()).contains("is missing now"));
        assertThat(restore().outcome()).isEqualTo(Outcome.Kind.RESTORED);
        assertThat(script()).hasContent(applied);
    }

    @Test
    void noActionWritesToAnAppliedScriptOrTakesItAway() throws Exception {
        project.entities(Task.class).approveAll();
        Map<String, String> before = files(project.migrations());

        assertThat(project.withdraw(SCRIPT).outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(project.service().renumber(DATASOURCE, SCRIPT).outcome()).isEqualTo(Outcome.Kind.REFUSED);
        project.drafted();
        assertThat(restore().outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(project.undoLast(SCRIPT).outcome()).isEqualTo(Outcome.Kind.UNDONE);
        assertThat(project.applyPending().outcome()).isEqualTo(Outcome.Kind.APPLIED);

        assertThat(files(project.migrations())).isEqualTo(before);
    }

    @Test
    void approvingWritesBesideAppliedScripts() throws Exception {
        project.entities(Task.class).approveAll();
        Map<String, String> before = files(project.migrations());
        project.entities(TaskWithPriority.class);

        assertThat(project.approve("Add priority to task", "Create task", true, false).outcome())
                .isEqualTo(Outcome.Kind.APPLIED);

        assertThat(files(project.migrations())).containsAllEntriesOf(before).containsOnlyKeys(SCRIPT, "V2__create_task.sql");
    }

    @Test
    void approvingDoesNotWriteAnotherScriptInPlaceOfOneThatIsMissing() throws Exception {
        project.entities(Task.class).approveAll();
        Files.delete(script());
        Files.delete(project.undo().resolve(SCRIPT));
        project.entities(TaskWithPriority.class);

        Outcome outcome = project.approve(project.review().drafts().get(0).title(), false, false);

        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).startsWith(SCRIPT + " is applied to the dev database and missing in the migration chain");
        assertThat(files(project.migrations())).isEmpty();
    }
}
