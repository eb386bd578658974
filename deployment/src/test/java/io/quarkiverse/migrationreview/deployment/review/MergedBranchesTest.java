package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

/** Two branches were merged that each had a next version. */
class MergedBranchesTest extends ReviewTest {

    private Outcome renumber(String script) {
        Outcome outcome = project.service().renumber(DATASOURCE, script);
        project.drafted();
        return outcome;
    }

    @Test
    void givesTheScriptThatIsNotAppliedTheNextVersion() throws Exception {
        project.entities(Task.class).approveAll();
        project.script("V1__note.sql", "create table note ();").script("V1__note.sql.conf", "executeInTransaction=false\n")
                .entities(Task.class);
        Files.writeString(project.undo().resolve("V1__note.sql"), "drop table note;");

        assertThat(project.review().problem().cause()).contains("V1__create_task.sql and V1__note.sql have the same version");
        assertThat(project.review().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.action()).isEqualTo(Notice.Action.RENUMBER);
            assertThat(notice.script()).isEqualTo("V1__note.sql");
            assertThat(notice.breaking()).isTrue();
            assertThat(notice.problem().place()).isEqualTo("src/main/resources/db/migration/V1__note.sql");
            assertThat(notice.problem().cause()).contains("V1__create_task.sql is applied to the dev database")
                    .contains("V1__note.sql is not applied");
        });

        assertThat(renumber("V1__note.sql").outcome()).isEqualTo(Outcome.Kind.RENUMBERED);

        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql", "V2__note.sql", "V2__note.sql.conf");
        assertThat(files(project.undo())).containsOnlyKeys("V1__create_task.sql", "V2__note.sql");
        assertThat(project.titles()).isEmpty();
        assertThat(project.review().notices()).isEmpty();
        assertThat(project.applyPending().outcome()).isEqualTo(Outcome.Kind.APPLIED);
        assertThat(project.applied()).containsExactly("V1__create_task.sql", "V2__note.sql");
    }

    @Test
    void neverRenamesAnAppliedScript() throws Exception {
        project.entities(Task.class).approveAll();
        project.script("V1__note.sql", "create table note ();").entities(Task.class);

        Outcome outcome = renumber("V1__create_task.sql");

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(outcome.message()).contains("an applied script is never renamed");
        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql", "V1__note.sql");
    }

    @Test
    void refusesWhenItCannotBeToldWhetherItIsApplied() throws Exception {
        project.entities(Task.class).approveAll();
        Files.move(project.migrations().resolve("V1__create_task.sql"), project.migrations().resolve("V1__other.sql"));
        project.script("V1__note.sql", "create table note ();").entities(Task.class);

        assertThat(renumber("V1__other.sql").message()).contains("is applied to the dev database as V1__create_task.sql");
        assertThat(renumber("V1__note.sql").message()).contains("it can't be told whether that was V1__note.sql");
        assertThat(files(project.migrations())).containsOnlyKeys("V1__note.sql", "V1__other.sql");
    }

    @Test
    void changesNothingWhenAFileIsInTheWay() throws Exception {
        project.entities(Task.class).approveAll();
        project.script("V1__note.sql", "create table note ();").script("V2__note.sql.conf", "").entities(Task.class);

        Outcome outcome = renumber("V1__note.sql");

        assertThat(outcome.outcome()).isEqualTo(Outcome.Kind.FAILED);
        assertThat(outcome.message()).isEqualTo("There is already a file V2__note.sql.conf");
        assertThat(files(project.migrations())).containsKeys("V1__create_task.sql", "V1__note.sql");
    }

    @Test
    void offersTheSameForAScriptThatIsOlderThanWhatIsApplied() throws Exception {
        project.script("V5__task.sql", "create table note ();").entities(Task.class).applyPending();
        project.script("V3__late.sql", "create table late ();").entities(Task.class);

        assertThat(project.review().notices()).singleElement()
                .satisfies(notice -> assertThat(notice.script()).isEqualTo("V3__late.sql"));

        assertThat(renumber("V3__late.sql").outcome()).isEqualTo(Outcome.Kind.RENUMBERED);
        assertThat(project.applyPending().outcome()).isEqualTo(Outcome.Kind.APPLIED);
        assertThat(project.applied()).containsExactly("V5__task.sql", "V6__late.sql");
    }

    @Test
    void stillKnowsWhatWasApprovedUnderTheNewName() throws Exception {
        project.entities(Task.class).approveAll();
        project.entities(Task.class, Label.class).approve("Create label", false, false);
        String approved = project.review().unapplied().get(0).script();
        project.script("V2__note.sql", "create table note ();").entities(Task.class, Label.class);

        assertThat(renumber(approved).outcome()).isEqualTo(Outcome.Kind.RENUMBERED);
        assertThat(project.withdraw("V3__create_label.sql").outcome()).isEqualTo(Outcome.Kind.WITHDRAWN);
        assertThat(files(project.migrations())).containsOnlyKeys("V1__create_task.sql", "V2__note.sql");
    }
}
