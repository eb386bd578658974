package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.OnlineTracker.Plain;
import io.quarkiverse.migrationreview.deployment.review.OnlineTracker.Required;
import io.quarkiverse.migrationreview.deployment.review.OnlineTracker.Unique;

class SeveralScriptsTest extends ReviewTest {

    private static final String REQUIRE = "Require task title";
    private static final String UNIQUE = "Make task title unique";

    @BeforeEach
    void takeSafeForms() throws Exception {
        project.settings(new ReviewSettings(Duration.ofSeconds(2), 0, Duration.ofSeconds(5), true))
                .entities(Plain.class).approveAll();
    }

    @Test
    void areAppliedOneAfterTheOtherAndLeaveNothingToDo() throws Exception {
        execute(project.database(), "insert into task (id) values (1)");
        project.entities(Required.class).answerAll();

        project.approveAll();

        assertThat(project.titles()).isEmpty();
        assertThat(project.review().unmanaged()).isEmpty();
        assertThat(project.applied()).containsExactly("V1__create_task.sql", "V2__require_task_title.sql",
                "V3__require_task_title_part_2.sql", "V4__require_task_title_part_3.sql",
                "V5__require_task_title_part_4.sql");
        assertThat(files(project.migrations())).containsKey("V2__require_task_title.sql.conf").hasSize(6);
        assertThat(files(project.undo())).hasSize(5);
        assertThat(files(project.migrations()).get("V3__require_task_title_part_2.sql")).startsWith("""
                -- Require task title
                -- Script 2 of 4: From here on""").contains("-- creates constraint task.task_title_not_null_check\n")
                .contains("set local lock_timeout = '5s';");
        assertThat(project.restart(Required.class).titles()).isEmpty();
        project.entities(Plain.class).approveAll();
        assertThat(project.review().unmanaged()).isEmpty();
    }

    @Test
    void areTakenBackByTheirUndoScripts() throws Exception {
        project.entities(Required.class).answerAll().approveAll();

        for (String undo : files(project.undo()).keySet().stream().sorted((one, other) -> other.compareTo(one)).limit(4)
                .toList()) {
            execute(project.database(), files(project.undo()).get(undo));
        }

        assertThat(query(project.database(), "select attnotnull from pg_attribute where attrelid = 'task'::regclass"
                + " and attname = 'title'")).containsExactly("f");
        assertThat(query(project.database(), "select conname from pg_constraint where conrelid = 'task'::regclass"
                + " and contype = 'c'")).isEmpty();
    }

    @Test
    void areWithdrawnTogether() throws Exception {
        project.entities(Required.class).answerAll().approve(REQUIRE, false, false);
        assertThat(project.review().unapplied()).hasSize(4);

        Outcome outcome = project.restart(Required.class).withdraw("V2__require_task_title.sql");

        assertThat(outcome.outcome()).as(outcome.message()).isEqualTo(Outcome.Kind.WITHDRAWN);
        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql");
        assertThat(files(project.undo())).containsOnlyKeys("V1__create_task.sql");
        assertThat(project.titles()).containsExactly(REQUIRE);
    }

    @Test
    void areNotWithdrawnWhenOneOfThemWasEdited() throws Exception {
        project.entities(Required.class).answerAll().approve(REQUIRE, false, false);
        Path third = project.migrations().resolve("V4__require_task_title_part_3.sql");
        Files.writeString(third, Files.readString(third) + "-- by hand\n");

        Outcome outcome = project.withdraw("V2__require_task_title.sql");

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).contains("V4__require_task_title_part_3.sql was edited");
        assertThat(files(project.migrations())).hasSize(6);
    }

    @Test
    void stayAsFarAsTheyWereAppliedWhenALaterOneFails() throws Exception {
        project.entities(Required.class);
        execute(project.database(), "insert into task (id) values (1)");
        project.answer(project.draft(REQUIRE).questions().get(0).id(), "NONE", null);

        Outcome outcome = project.approve(REQUIRE, true, true);

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(outcome.message()).contains("is violated by some row");
        assertThat(outcome.remedy()).contains("V2__require_task_title.sql is applied and stays in the chain.")
                .contains(
                        "V3__require_task_title_part_2.sql, V4__require_task_title_part_3.sql are out of the chain again");
        assertThat(project.applied()).containsExactly("V1__create_task.sql", "V2__require_task_title.sql");
        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql", "V2__require_task_title.sql");

        execute(project.database(), "update task set title = 'mended'");
        assertThat(project.approveAll().titles()).isEmpty();
        assertThat(query(project.database(), "select conname from pg_constraint where conrelid = 'task'::regclass"
                + " and contype = 'c'")).isEmpty();
    }

    @Test
    void leaveNoMarkInTheHistoryWhenOneFailsOutsideATransaction() throws Exception {
        execute(project.database(), "insert into task (id, title) values (1, 'same'), (2, 'same')");
        project.entities(Unique.class);

        Outcome outcome = project.approve(UNIQUE, true, true);

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(outcome.message()).contains("could not create unique index");
        assertThat(outcome.remedy()).contains("ran outside a transaction").contains("are out of the chain again");
        assertThat(project.applied()).containsExactly("V1__create_task.sql");
        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql");

        execute(project.database(), "update task set title = id::text");
        assertThat(project.approveAll().titles()).isEmpty();
        assertThat(query(project.database(), "select indisvalid from pg_index where indexrelid ="
                + " (select conindid from pg_constraint where conrelid = 'task'::regclass and contype = 'u')"))
                .containsExactly("t");
    }

    @Test
    void areTriedAgainAfterTheApplicationItselfFailedToApplyOne() throws Exception {
        execute(project.database(), "insert into task (id, title) values (1, 'same'), (2, 'same')");
        project.entities(Unique.class).approve(UNIQUE, false, true);
        String first = project.review().unapplied().get(0).script();
        assertThat(project.applyPending().outcome()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(project.review().unapplied()).hasSize(2).first().satisfies(script -> {
            assertThat(script.script()).isEqualTo(first);
            assertThat(script.failure()).contains("could not create unique index");
        });

        execute(project.database(), "update task set title = id::text");
        assertThat(project.applyPending().outcome()).isEqualTo(Outcome.Kind.APPLIED);

        assertThat(project.titles()).isEmpty();
    }
}
