package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

/** What the dev database has applied last is taken back with its undo script. */
class UndoLastTest extends ReviewTest {

    private static final String ADDED = "V2__add_priority_to_task.sql";

    @BeforeEach
    void applyTwoScripts() throws Exception {
        project.entities(Task.class).approveAll();
        project.entities(TaskWithPriority.class).approveAll();
    }

    private List<String> columns() throws Exception {
        return query(project.database(), "select attname from pg_attribute where attrelid = 'task'::regclass and attnum > 0"
                + " and not attisdropped order by attnum");
    }

    @Test
    void leavesTheScriptInTheChainWhereItCanBeWithdrawnOrAppliedAgain() throws Exception {
        Outcome outcome = project.undoLast(ADDED);

        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.UNDONE);
        assertThat(columns()).containsExactly("id", "title");
        assertThat(project.applied()).containsExactly("V1__create_task.sql");
        assertThat(project.review().unapplied()).extracting(Review.UnappliedScript::script).containsExactly(ADDED);
        assertThat(project.titles()).isEmpty();

        project.applyPending();
        assertThat(columns()).containsExactly("id", "title", "priority");
        project.undoLast(ADDED);
        assertThat(project.withdraw(ADDED).outcome()).isEqualTo(Outcome.Kind.WITHDRAWN);
        assertThat(project.titles()).containsExactly("Add priority to task");
        assertThat(project.entities(Task.class).titles()).isEmpty();
    }

    @Test
    void goesBackOneScriptAtATime() throws Exception {
        assertThat(project.undoLast("V1__create_task.sql").message()).contains("not what the dev database has applied last");

        project.undoLast(ADDED);

        assertThat(project.undoLast("V1__create_task.sql").outcome()).isEqualTo(Outcome.Kind.UNDONE);
        assertThat(project.applied()).isEmpty();
        assertThat(query(project.database(), "select to_regclass('task')")).containsExactly((String) null);
    }

    @Test
    void leavesEverythingAsItWasWhenTheUndoFails() throws Exception {
        execute(project.database(), "create view important as select priority from task");

        Outcome outcome = project.undoLast(ADDED);

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(outcome.message()).contains("other objects depend on it", "alter table task drop column priority");
        assertThat(outcome.remedy()).contains("rolled it back");
        assertThat(project.applied()).containsExactly("V1__create_task.sql", ADDED);
        assertThat(columns()).contains("priority");
    }

    @Test
    void undoesAsWellWhatTheApplicationAppliedWhichKnowsItByItsPlaceOnTheClassPath() throws Exception {
        execute(project.database(), "update flyway_schema_history set script = 'db/migration/' || script");

        Outcome outcome = project.undoLast(ADDED);

        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.UNDONE);
        assertThat(columns()).containsExactly("id", "title");
        assertThat(query(project.database(), "select script from flyway_schema_history"))
                .containsExactly("db/migration/V1__create_task.sql");
    }

    @Test
    void isRefusedWithoutAnUndoScript() throws Exception {
        Files.delete(project.undo().resolve(ADDED));

        assertThat(project.undoLast(ADDED).message()).isEqualTo(ADDED + " has no undo script.");
        assertThat(project.applied()).contains(ADDED);
    }

    @Test
    void runsOutsideATransactionWhatWasAppliedOutsideOfOne() throws Exception {
        String script = "V3__index_title.sql";
        project.script(script, "create index concurrently task_title on task (title);")
                .script(script + ".conf", "executeInTransaction=false\n").draftAgain();
        project.applyPending();
        Files.writeString(project.undo().resolve(script), "drop index concurrently task_title;\n");

        Outcome outcome = project.undoLast(script);

        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.UNDONE);
        assertThat(query(project.database(), "select to_regclass('task_title')")).containsExactly((String) null);
        assertThat(project.applied()).doesNotContain(script);
    }

    @Test
    void waitsNoLongerForALockThanAScriptDoes() throws Exception {
        project.settings(new ReviewSettings(ReviewSettings.DEFAULTS.factsTimeout(), ReviewSettings.DEFAULTS.rehearsalBytes(),
                Duration.ofMillis(200), false)).entities(TaskWithPriority.class);
        try (Connection application = project.database().open(); Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("select * from task");

            Outcome outcome = project.undoLast(ADDED);

            assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.FAILED);
            assertThat(outcome.message()).contains("lock timeout");
            assertThat(outcome.remedy()).contains("rolled it back");
        }
        assertThat(project.undoLast(ADDED).outcome()).isEqualTo(Outcome.Kind.UNDONE);
    }
}
