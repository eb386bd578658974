package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

/** Editors write what they like, and so do people. */
class UnusualEditTest extends ReviewTest {

    private static final String TITLE = "Create task";

    private Path file;
    private String drafted;

    @BeforeEach
    void draft() throws Exception {
        project.entities(Task.class);
        file = Path.of(project.draft(TITLE).file());
        drafted = Files.readString(file);
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
        project.draftAgain();
    }

    private String approved() throws IOException {
        Outcome outcome = project.approve(TITLE, true, true);
        assertThat(outcome.outcome()).as(outcome.toString()).isEqualTo(Outcome.Kind.APPLIED);
        return files(project.migrations()).get("V1__create_task.sql");
    }

    private void assertBroken(String reason) {
        assertThat(project.draft(TITLE).state()).isEqualTo(Draft.State.BROKEN);
        assertThat(project.draft(TITLE).proof().checks()).last()
                .satisfies(check -> assertThat(check.detail()).contains(reason));
    }

    @Test
    void isNoneWhenOnlyTheLineEndsAreOthers() throws Exception {
        write(drafted.replace("\n", "\r\n"));

        assertThat(project.draft(TITLE).edited()).isNull();
        assertThat(approved()).doesNotContain("\r").doesNotContain("Edited by hand");
    }

    @Test
    void mayBeginWithAByteOrderMark() throws Exception {
        write("\uFEFF" + drafted + "select 1;\n");

        assertThat(project.draft(TITLE).state()).isEqualTo(Draft.State.PENDING);
        assertThat(project.draft(TITLE).sql()).startsWith("-- io.quarkiverse").endsWith("select 1;");
        assertThat(approved()).doesNotContain("\uFEFF").containsOnlyOnce("-- Drafted by");
    }

    @Test
    void isRefusedInAnEncodingThatIsUnknown() throws Exception {
        Files.write(file, (drafted + "comment on table task is 'Größe';\n").getBytes(StandardCharsets.ISO_8859_1));
        project.draftAgain();

        assertBroken("UTF-8");
    }

    @Test
    void keepsTheRemarksThatAPersonPutIntoTheHeader() throws Exception {
        write("-- asked for by the archive\n" + drafted.replaceFirst("\n\n", "\n-- see the wiki\n"));

        assertThat(approved()).contains("-- asked for by the archive\n", "-- see the wiki\n").containsOnlyOnce("-- Create task")
                .containsOnlyOnce("-- Drafted by");
    }

    @Test
    void keepsTheRemarksInTheHeaderOfTheUndo() throws Exception {
        Path undo = Path.of(project.draft(TITLE).undoFile());
        Files.writeString(undo, Files.readString(undo).replaceFirst("\n\n", "\n-- loses all tasks\n"));
        project.draftAgain();
        approved();

        assertThat(files(project.undo()).get("V1__create_task.sql")).contains("-- loses all tasks\n")
                .containsOnlyOnce("-- Undo of");
    }

    @Test
    void needsNoHeader() throws Exception {
        write(drafted.substring(drafted.indexOf("\n\n") + 2) + "select 1;\n");

        assertThat(approved()).startsWith("-- Create task\n").contains("-- creates table task");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "-- nothing but a remark\n", "\n\n;\n" })
    void isBrokenWhenNothingIsLeft(String nothing) throws Exception {
        write(nothing);

        assertBroken("Create table task");
        project.edit(TITLE, new EditedScript("", ""));
        assertBroken("Create table task");
        assertThat(project.regenerate(TITLE).outcome()).isEqualTo(Outcome.Kind.REGENERATED);
        assertThat(approved()).contains("create table task");
    }

    @ParameterizedTest
    @ValueSource(strings = { "commit;", "commit and chain;", "end;", "rollback;", "Begin;", "start transaction;",
            "/* well */ commit work;", "-- well\ncommit;" })
    void doesNotEndTheTransactionThatTakesItBack(String statement) throws Exception {
        write(drafted + statement + "\nselect 1;\n");

        assertBroken("transaction");
        write(drafted + "savepoint one;\nselect 1;\nrollback to savepoint one;\nrelease one;\n");
        assertThat(project.draft(TITLE).state()).isEqualTo(Draft.State.PENDING);
    }

    @Test
    void doesNotEndTheTransactionOfItsUndoEither() throws Exception {
        project.edit(TITLE, new EditedScript(project.draft(TITLE).sql(), "drop table task;\ncommit;"));

        assertBroken("transaction");
    }

    @Test
    void doesNothingToTheServerBeforeItIsApproved() throws Exception {
        write(drafted + "create role migration_review_nobody;\n");

        assertBroken("whole server");
        assertThat(query(project.database(), "select rolname from pg_roles where rolname = 'migration_review_nobody'"))
                .isEmpty();
    }

    @Test
    void mayUsePlaceholders() throws Exception {
        write(drafted + "alter table ${flyway:defaultSchema}.task rename column title to name;\n"
                + "alter table ${flyway:defaultSchema}.task rename column name to title;\n");

        assertThat(project.draft(TITLE).state()).isEqualTo(Draft.State.PENDING);
        assertThat(project.draft(TITLE).hazards()).noneMatch(hazard -> hazard.sentence().contains("fails on the rows"));
        assertThat(approved()).contains("${flyway:defaultSchema}");
    }

    @Test
    void isBrokenByAPlaceholderThatNobodyKnows() throws Exception {
        write(drafted + "comment on table task is '${nobody}';\n");

        assertBroken("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = { "\\d task\n", "vacuum task;\n", "create index concurrently on task (title);\n" })
    void isBrokenByWhatIsNoSqlOfATransaction(String statement) throws Exception {
        write(drafted + statement);

        assertThat(project.draft(TITLE).state()).isEqualTo(Draft.State.BROKEN);
    }

    @Test
    void mayCopyRows() throws Exception {
        write(drafted + "copy task (id, title) from stdin;\n1\tone\n\\.\n");

        assertThat(project.draft(TITLE).state()).isEqualTo(Draft.State.PENDING);
        assertThat(project.draft(TITLE).hazards()).noneMatch(hazard -> hazard.sentence().contains("fails on the rows"));
        approved();
        assertThat(query(project.database(), "select title from task")).containsExactly("one");
    }

    @Test
    void isUnreadableWithAScriptOfANumberThatNoneHas() throws Exception {
        project.close();
        project = new ReviewedProject(folder.resolve("other"), DATABASES.newDatabase());
        project.entities(OnlineTracker.Plain.class).approveAll().entities(OnlineTracker.Required.class).answerAll();
        project.chooseSafeForm("Require task title");
        Path several = Path.of(project.draft("Require task title").file());
        Files.writeString(several, Files.readString(several).replace("-- script 2 of", "-- script 22222222222 of"));
        project.draftAgain();

        assertThat(project.review().problem()).isNull();
        assertThat(project.draft("Require task title").state()).isEqualTo(Draft.State.BROKEN);
    }

    @Test
    void isSavedAlsoWhenTheBuildWasCleaned() throws Exception {
        deleteDrafts();

        Outcome outcome = project.edit(TITLE, new EditedScript(project.draft(TITLE).sql() + "\nselect 1;",
                "drop table task;"));

        assertThat(outcome.outcome()).as(outcome.toString()).isEqualTo(Outcome.Kind.EDITED);
        assertThat(project.draft(TITLE).edited()).isNotNull();
        assertThat(project.draft(TITLE).sql()).endsWith("select 1;");
    }

    @Test
    void isSavedAlsoWhenTheMemoryIsGone() throws Exception {
        Files.delete(project.drafts().resolve("review.json"));

        project.edit(TITLE, new EditedScript(project.draft(TITLE).sql() + "\nselect 1;", "drop table task;"));

        assertThat(project.draft(TITLE).sql()).endsWith("select 1;");
        assertThat(project.draft(TITLE).file()).isEqualTo(file.toString());
    }

    private void deleteDrafts() throws IOException {
        for (String name : files(project.drafts()).keySet()) {
            Files.delete(project.drafts().resolve(name));
        }
        Files.delete(project.drafts().resolve("undo"));
        Files.delete(project.drafts());
    }

    @Test
    void isSaidInWordsWhenItIsAFolder() throws Exception {
        Files.delete(file);
        Files.createDirectories(file.resolve("inside"));
        project.draftAgain();

        assertThat(project.review().problem().toString()).contains(project.drafts().toString());
        Files.delete(file.resolve("inside"));
        Files.delete(file);
        project.draftAgain();
        assertThat(approved()).contains("create table task");
    }

    @Test
    void isThereAgainWhenItsScriptCouldNotBeApplied() throws Exception {
        write(drafted + "do $$ begin if current_database() not like 'migration_review_scratch%' then raise 'not here'; end if;"
                + " end $$;\n");
        assertThat(project.draft(TITLE).state()).isEqualTo(Draft.State.PENDING);

        assertThat(project.approve(TITLE, true, true).outcome()).isEqualTo(Outcome.Kind.FAILED);

        assertThat(files(project.migrations())).isEmpty();
        assertThat(project.draft(TITLE).edited()).isNotNull();
        assertThat(project.draft(TITLE).sql()).contains("not here");
    }

    @Test
    void isDescribedOtherwise() throws Exception {
        write(drafted + "select 1;\n");
        project.service().describe(ReviewedProject.DATASOURCE, project.draft(TITLE).id(),
                project.service().review().fingerprint(), "Begin with tasks");
        project.drafted();

        assertThat(project.draft("Begin with tasks").sql()).endsWith("select 1;");
        assertThat(project.draft("Begin with tasks").conflict()).isNull();
        assertThat(project.approve("Begin with tasks", true, true).outcome()).isEqualTo(Outcome.Kind.APPLIED);
        assertThat(files(project.migrations()).get("V1__begin_with_tasks.sql")).startsWith("-- Begin with tasks")
                .doesNotContain("-- Create task");
    }

    @Test
    void ofTheUndoAloneAsksAgainWhatWasAcknowledged() throws Exception {
        project.approveAll().entities(TaskWithPriority.class).approveAll().entities(Task.class);
        Draft drop = project.draft("Drop priority from task");
        drop.hazards().stream().filter(DraftHazard::toAcknowledge)
                .forEach(hazard -> project.acknowledge(drop.title(), hazard.key(), true));

        project.edit(drop.title(), new EditedScript(drop.sql(), drop.undo() + "\nselect 1;"));

        assertThat(project.draft(drop.title()).state()).isEqualTo(Draft.State.PENDING);
        assertThat(project.draft(drop.title()).hazards()).isNotEmpty().noneMatch(DraftHazard::acknowledged);
    }
}
