package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.OnlineTracker.Indexed;
import io.quarkiverse.migrationreview.deployment.review.OnlineTracker.Plain;
import io.quarkiverse.migrationreview.deployment.review.OnlineTracker.Required;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithLabel;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

class SafeFormTest extends ReviewTest {

    private static final String INDEX = "Add index on task title";

    @Test
    void isOfferedAndTakenAndTakenBack() throws Exception {
        project.entities(Plain.class).approveAll().entities(Indexed.class);
        String direct = project.draft(INDEX).id();
        assertThat(project.draft(INDEX).changes()).singleElement().satisfies(change -> {
            assertThat(change.forms()).containsExactly("CONCURRENTLY");
            assertThat(change.form()).isNull();
        });
        assertThat(project.draft(INDEX).sql()).startsWith("set local lock_timeout = '5s';");

        assertThat(project.chooseSafeForm(INDEX).outcome()).isEqualTo(Outcome.Kind.REWRITTEN);

        Draft draft = project.draft(INDEX);
        assertThat(draft.id()).isNotEqualTo(direct);
        assertThat(draft.state()).as(draft.proof().toString()).isEqualTo(Draft.State.PENDING);
        assertThat(draft.changes()).singleElement().satisfies(change -> assertThat(change.form()).isEqualTo("CONCURRENTLY"));
        assertThat(draft.scripts()).singleElement().satisfies(script -> {
            assertThat(script.transactional()).isFalse();
            assertThat(script.sql()).contains("create index concurrently ix_title on task (title);")
                    .doesNotContain("lock_timeout");
        });
        assertThat(project.restart(Indexed.class).draft(INDEX).id()).isEqualTo(draft.id());

        assertThat(project.chooseDirectForms(INDEX).draft(INDEX).id()).isEqualTo(direct);
    }

    @Test
    void isAppliedWithItsConfiguration() throws Exception {
        project.entities(Plain.class).approveAll().entities(Indexed.class).chooseSafeForm(INDEX);

        project.approveAll();

        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql", "V2__add_index_on_task_title.sql",
                "V2__add_index_on_task_title.sql.conf");
        assertThat(files(project.migrations()).get("V2__add_index_on_task_title.sql.conf"))
                .isEqualTo("executeInTransaction=false\n");
        assertThat(files(project.migrations()).get("V2__add_index_on_task_title.sql")).startsWith("""
                -- Add index on task title
                -- Not in a transaction: Building an index concurrently lets others write meanwhile""");
        assertThat(project.titles()).isEmpty();
        assertThat(project.applied()).containsExactly("V1__create_task.sql", "V2__add_index_on_task_title.sql");
    }

    @Test
    void isTakenEverywhereWhenConfigured() throws Exception {
        project.settings(online()).entities(Plain.class).approveAll().entities(Required.class).answerAll();

        Draft draft = project.draft("Require task title");

        assertThat(draft.state()).as(draft.proof().toString()).isEqualTo(Draft.State.PENDING);
        assertThat(draft.scripts()).hasSizeGreaterThan(2);
        assertThat(draft.sql()).contains("-- script 1 of " + draft.scripts().size());
        assertThat(project.chooseDirectForms(draft.title()).draft(draft.title()).scripts()).hasSize(1);
        assertThat(project.restart(Required.class).draft(draft.title()).scripts()).hasSize(1);
    }

    @Test
    void isRefusedWhereThereIsNone() throws Exception {
        project.entities(Plain.class).approveAll().entities(Indexed.class);
        Draft draft = project.draft(INDEX);

        Outcome outcome = project.service().chooseSafeForm(ReviewedProject.DATASOURCE, draft.id(),
                draft.changes().get(0).key(), "NOT_VALID", project.service().review().fingerprint());

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).isEqualTo("This change has no such form.");
    }

    @Test
    void waitsForALockOnlyWhereTheTableWasThereBefore() throws Exception {
        project.entities(Label.class, Task.class);
        assertThat(project.review().drafts()).noneMatch(draft -> draft.sql().contains("lock_timeout"));
        project.approveAll();

        project.entities(Label.class, TaskWithPriority.class);
        assertThat(project.draft("Add priority to task").sql()).startsWith("set local lock_timeout = '5s';\n\n");
        String id = project.draft("Add priority to task").id();
        project.settings(new ReviewSettings(Duration.ofSeconds(2), 0, Duration.ofMillis(1500), false))
                .entities(Label.class, TaskWithPriority.class);
        assertThat(project.draft("Add priority to task").sql()).startsWith("set local lock_timeout = '1500ms';\n\n");
        assertThat(project.draft("Add priority to task").id()).isEqualTo(id);
        project.settings(new ReviewSettings(Duration.ofSeconds(2), 0, Duration.ZERO, false))
                .entities(Label.class, TaskWithPriority.class);
        assertThat(project.draft("Add priority to task").sql()).doesNotContain("lock_timeout");
    }

    @Test
    void waitsForTheTableThatANewOneRefersTo() throws Exception {
        project.entities(Label.class).approveAll().entities(Label.class, TaskWithLabel.class);

        assertThat(project.draft("Create task").sql()).startsWith("set local lock_timeout = '5s';\n\n");
    }

    private static ReviewSettings online() {
        return new ReviewSettings(Duration.ofSeconds(2), 0, Duration.ofSeconds(5), true);
    }
}
