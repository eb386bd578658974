package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.hazard.Fact;
import io.quarkiverse.migrationreview.deployment.hazard.Severity;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskThatIsDue;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class RehearsalHazardTest extends ReviewTest {

    @Test
    void tellsWhatNoRuleCounts() throws Exception {
        project.entities(Task.class).approveAll();
        DevDatabases.execute(project.database(), "insert into task (title) values ('a'), ('b')");
        project.entities(TaskThatIsDue.class);
        String title = project.titles().get(0);

        project.answer(project.draft(title).questions().get(0).id(), "VALUE", "date '2026-01-01' + (1 / (id - 1))::integer");

        assertThat(project.draft(title).state()).isEqualTo(Draft.State.PENDING);
        assertThat(project.draft(title).hazards()).filteredOn(hazard -> hazard.code().equals("D14")).hasSize(1).first()
                .satisfies(hazard -> {
                    assertThat(hazard.severity()).isEqualTo(Severity.FAILS);
                    assertThat(hazard.toAcknowledge()).isTrue();
                    assertThat(hazard.object()).isEqualTo("column task.due");
                    assertThat(hazard.fact().extent()).isEqualTo(Fact.Extent.SOME);
                    assertThat(hazard.fact().text()).contains("division by zero");
                });
    }

    @Test
    void isSilentWhereARuleHasCountedTheRows() throws Exception {
        project.entities(Task.class).approveAll();
        DevDatabases.execute(project.database(), "insert into task (title) values ('a'), ('b')");
        project.entities(TaskThatIsDue.class);
        String title = project.titles().get(0);

        project.answer(project.draft(title).questions().get(0).id(), "NONE", null);

        assertThat(project.draft(title).rehearsal().failure()).isNotNull();
        assertThat(project.draft(title).hazards()).filteredOn(hazard -> hazard.severity() == Severity.FAILS).singleElement()
                .satisfies(hazard -> assertThat(hazard.code()).isEqualTo("D06"));
    }

    @Test
    void isSilentWhereADraftThatGoesFirstIsWhatFails() throws Exception {
        project.entities(Note.class).approveAll();
        DevDatabases.execute(project.database(), "insert into note (id, title, body) values (1, 'far too long a title', 'x')");

        project.entities(ShortNote.class);

        Draft drop = project.draft("Drop body from note");
        assertThat(drop.rehearsal().failure().message()).contains("which has to go first, fails");
        assertThat(drop.hazards()).filteredOn(DraftHazard::toAcknowledge).singleElement()
                .satisfies(hazard -> assertThat(hazard.code()).isEqualTo("D02"));
    }

    @Entity(name = "Note")
    @Table(name = "note")
    static class Note {
        @Id
        Long id;
        @Column(length = 80)
        String title;
        String body;
    }

    @Entity(name = "Note")
    @Table(name = "note")
    static class ShortNote {
        @Id
        Long id;
        @Column(length = 10)
        String title;
    }
}
