package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class DraftRehearsalTest {

    @RegisterExtension
    private static final DevDatabases DATABASES = new DevDatabases();

    @TempDir
    Path folder;

    private ReviewedProject project;

    @BeforeEach
    void applyTheFirstMigration() throws Exception {
        project = new ReviewedProject(folder, DATABASES.newDatabase());
        project.entities(Label.class, Task.class).approveAll();
    }

    @AfterEach
    void close() {
        project.close();
    }

    @Test
    void runsOnTheRowsOfTheDevDatabase() throws Exception {
        rows("insert into label (id, name) values (1, 'red'); insert into task (id, code, title, label_id) values (1, 'a', 'x', 1), (2, 'b', 'y', null)");

        DraftRehearsal rehearsal = project.entities(Label.class, WithPriority.class).review().drafts().get(0).rehearsal();

        assertThat(rehearsal.basis()).isEqualTo("3 rows in 2 tables of the dev database");
        assertThat(rehearsal.passed()).isTrue();
        assertThat(rehearsal.failure()).isNull();
        assertThat(rehearsal.statements()).containsExactly(new DraftRehearsal.Measured(
                "alter table task add column priority integer", List.of("ACCESS EXCLUSIVE on task")));
        assertThat(DevDatabases.query(project.database(), "select (id, code, title, label_id)::text from task order by id"))
                .containsExactly("(1,a,x,1)", "(2,b,y,)");
    }

    @Test
    void waitsForTheScriptsThatTheDevDatabaseLacks() throws Exception {
        rows("insert into label (id, name) values (1, 'red'); insert into task (id, code, title) values (1, 'a', 'x')");
        project.entities(Label.class, WithPriority.class, Remark.class).approve("Create remark", false, true);
        assertThat(project.draft("Add priority to task").rehearsal().basis()).contains("migrations wait to be applied to it");

        project.applyPending();

        assertThat(project.draft("Add priority to task").rehearsal().basis())
                .isEqualTo("2 rows in 2 tables of the dev database");
    }

    @Test
    void findsDuplicatesBeforeAColumnBecomesUnique() throws Exception {
        rows("insert into task (id, code, title, label_id) values (1, 'a', 'x', null), (2, 'b', 'x', null)");

        Draft draft = project.entities(Label.class, UniqueTitle.class).review().drafts().get(0);

        assertThat(draft.state()).isEqualTo(Draft.State.PENDING);
        assertThat(draft.rehearsal().passed()).isFalse();
        DraftRehearsal.Failure failure = draft.rehearsal().failure();
        assertThat(failure.statement()).isEqualTo("alter table task add constraint uk_task_title unique (title)");
        assertThat(failure.row()).isEqualTo("""
                task: id = '1', title = 'x', label_id = null, code = 'a'
                task: id = '2', title = 'x', label_id = null, code = 'b'""");
        assertThat(failure.generated()).isFalse();
        assertThat(failure.undo()).isFalse();
        assertThat(failure.remedy()).startsWith("Make the duplicates differ");
    }

    @Test
    void findsValuesThatAreTooLongBeforeAColumnBecomesShorter() throws Exception {
        rows("insert into task (id, code, title, label_id) values (1, 'a', 'short', null), (2, 'b', 'this is too long', null)");

        DraftRehearsal.Failure failure = project.entities(Label.class, ShortTitle.class).review().drafts().get(0).rehearsal()
                .failure();

        assertThat(failure.message()).isEqualTo("value too long for type character varying(10)");
        assertThat(failure.row()).startsWith("task: id = '2', title = 'this is too long'");
    }

    @Test
    void findsTextsThatAreNoNumbers() throws Exception {
        rows("insert into task (id, code, title, label_id) values (1, 'a', '12', null), (2, 'b', 'abc', null)");

        DraftRehearsal.Failure failure = project.entities(Label.class, NumericTitle.class).answerAll().review().drafts().get(0)
                .rehearsal().failure();

        assertThat(failure.message()).isEqualTo("invalid input syntax for type integer: \"abc\"");
        assertThat(failure.row()).startsWith("task: id = '2', title = 'abc'");
        assertThat(failure.generated()).isFalse();
    }

    @Test
    void findsOrphansBeforeAForeignKey() throws Exception {
        rows("insert into label (id, name) values (1, 'red'); insert into task (id, code, title, label_id) values (1, 'a', 'x', 1), (2, 'b', 'y', 7)");

        DraftRehearsal.Failure failure = project.entities(Label.class, LabelledTask.class).review().drafts().get(0).rehearsal()
                .failure();

        assertThat(failure.row()).startsWith("task: id = '2', label_id = '7'");
        assertThat(failure.remedy()).startsWith("Create what these rows refer to");
    }

    @Test
    void generatesRowsForATableThatIsEmpty() throws Exception {
        rows("insert into label (id, name) values (1, 'red')");

        DraftRehearsal rehearsal = project.entities(Label.class, UniqueTitle.class).review().drafts().get(0).rehearsal();

        assertThat(rehearsal.basis()).matches("1 row in 1 table of the dev database and \\d+ generated rows in task,"
                + " which is empty there");
        assertThat(rehearsal.failure().generated()).isTrue();
        assertThat(rehearsal.failure().row()).isNotNull();
    }

    @Test
    void generatesRowsWhereTheDevDatabaseIsTooLarge() throws Exception {
        rows("insert into label (id, name) select i, 'label ' || i from generate_series(1, 1000) i");

        DraftRehearsal rehearsal = project.settings(copyingAtMost(20_000)).entities(Label.class, ShortTitle.class)
                .review().drafts().get(0).rehearsal();

        assertThat(rehearsal.basis()).matches("\\d+ generated rows in 1 table \\(the dev database was not copied:"
                + " its tables take .* kB, more than the 19\\.5 kB that are copied at most\\)");
        assertThat(rehearsal.failure().message()).isEqualTo("value too long for type character varying(10)");
        assertThat(rehearsal.failure().generated()).isTrue();
    }

    @Test
    void generatesRowsWhereNothingIsToBeCopied() throws Exception {
        rows("insert into task (id, code, title, label_id) values (1, 'a', 'x', null)");

        DraftRehearsal rehearsal = project.settings(copyingAtMost(0)).entities(Label.class, WithPriority.class)
                .review().drafts().get(0).rehearsal();

        assertThat(rehearsal.basis()).endsWith("quarkus.migration-review.rehearsal.max-size says so)");
        assertThat(rehearsal.passed()).isTrue();
    }

    @Test
    void generatesRowsWhereMigrationsWaitToBeApplied() throws Exception {
        rows("insert into task (id, code, title, label_id) values (1, 'a', 'x', null)");
        project.script("V9__later.sql", "alter table task add column later text;");

        DraftRehearsal rehearsal = project.entities(Label.class, WithPriority.class).review().drafts().get(0).rehearsal();

        assertThat(rehearsal.basis()).endsWith("(the dev database was not copied: migrations wait to be applied to it)");
    }

    @Test
    void saysWhatAnUndoCanNotBringBack() throws Exception {
        rows("insert into task (id, code, title, label_id) values (1, 'a', 'x', null), (2, 'b', 'y', null)");

        Draft draft = project.entities(Label.class, WithoutCode.class).review().drafts().get(0);

        assertThat(draft.state()).isEqualTo(Draft.State.PENDING);
        assertThat(draft.rehearsal().passed()).isFalse();
        assertThat(draft.rehearsal().failure().undo()).isTrue();
        assertThat(draft.rehearsal().failure().statement()).startsWith("alter table task add column code");
        assertThat(draft.rehearsal().statements()).isNotEmpty();
    }

    @Test
    void looksAtTheRowsAgainWhenDraftsAreMadeAgain() throws Exception {
        rows("insert into task (id, code, title, label_id) values (1, 'a', 'x', null), (2, 'b', 'x', null)");
        project.entities(Label.class, UniqueTitle.class);
        rows("update task set title = 'y' where id = 2");

        assertThat(project.entities(Label.class, UniqueTitle.class).review().drafts().get(0).rehearsal().passed()).isFalse();
        project.draftAgain();

        assertThat(project.review().drafts().get(0).rehearsal().passed()).isTrue();
    }

    @Test
    void runsAfterTheDraftsThatItBuildsOn() throws Exception {
        rows("insert into task (id, code, title, label_id) values (1, 'a', 'x', null), (2, 'b', 'x', null)");

        List<Draft> drafts = project.entities(Label.class, UniqueTitleAndPriority.class).review().drafts();

        assertThat(drafts).allSatisfy(draft -> assertThat(draft.rehearsal().basis()).isNotNull());
        assertThat(ReviewedProject.scratchDatabases(project.database())).isEmpty();
    }

    private static ReviewSettings copyingAtMost(long bytes) {
        return new ReviewSettings(ReviewSettings.DEFAULTS.factsTimeout(), bytes, ReviewSettings.DEFAULTS.lockTimeout(), false);
    }

    private void rows(String sql) throws SQLException {
        DevDatabases.execute(project.database(), sql);
    }

    @Entity(name = "Label")
    @Table(name = "label")
    static class Label {
        @Id
        Long id;
        String name;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class Task {
        @Id
        Long id;
        @Column(unique = true, nullable = false)
        String code;
        String title;
        @Column(name = "label_id")
        Long labelId;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class WithPriority {
        @Id
        Long id;
        @Column(unique = true, nullable = false)
        String code;
        String title;
        @Column(name = "label_id")
        Long labelId;
        Integer priority;
    }

    @Entity(name = "Task")
    @Table(name = "task", uniqueConstraints = @UniqueConstraint(name = "uk_task_title", columnNames = "title"))
    static class UniqueTitle {
        @Id
        Long id;
        @Column(unique = true, nullable = false)
        String code;
        String title;
        @Column(name = "label_id")
        Long labelId;
    }

    @Entity(name = "Task")
    @Table(name = "task", uniqueConstraints = @UniqueConstraint(name = "uk_task_title_priority", columnNames = { "title",
            "priority" }))
    static class UniqueTitleAndPriority {
        @Id
        Long id;
        @Column(unique = true, nullable = false)
        String code;
        String title;
        Integer priority;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class ShortTitle {
        @Id
        Long id;
        @Column(unique = true, nullable = false)
        String code;
        @Column(length = 10)
        String title;
        @Column(name = "label_id")
        Long labelId;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class NumericTitle {
        @Id
        Long id;
        @Column(unique = true, nullable = false)
        String code;
        Integer title;
        @Column(name = "label_id")
        Long labelId;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class LabelledTask {
        @Id
        Long id;
        @Column(unique = true, nullable = false)
        String code;
        String title;
        @ManyToOne
        @JoinColumn(name = "label_id", foreignKey = @ForeignKey(name = "fk_task_label"))
        Label label;
    }

    @Entity(name = "Task")
    @Table(name = "task")
    static class WithoutCode {
        @Id
        Long id;
        String title;
        @Column(name = "label_id")
        Long labelId;
    }

    @Entity(name = "Remark")
    @Table(name = "remark")
    static class Remark {
        @Id
        Long id;
    }
}
