package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Comment;
import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

class ProofTest extends ReviewTest {

    @Entity(name = "Article")
    @Table(name = "article")
    @Comment("costs ${price}")
    static class Article {
        @Id
        Long id;
    }

    @Test
    void holdsWhenScriptAndUndoDoWhatTheyShould() throws Exception {
        project.entities(Task.class);

        assertThat(project.draft("Create task").proof()).satisfies(proof -> {
            assertThat(proof.holds()).isTrue();
            assertThat(proof.checks()).extracting(Proof.Check::name).containsExactly(
                    "The script applies to the current schema", "The result is what the entities ask for",
                    "The undo script applies", "The undo leads back to the current schema");
        });
    }

    @Test
    void failsWhenFlywayWouldNotTakeTheScript() throws Exception {
        project.entities(Article.class);

        Draft draft = project.draft("Create article");
        assertThat(draft.state()).isEqualTo(Draft.State.BROKEN);
        assertThat(draft.proof().checks()).last().satisfies(check -> assertThat(check.detail()).contains("${price}"));
        assertThat(project.approve("Create article", true, false).outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(ReviewedProject.scratchDatabases(project.database())).isEmpty();
    }
}
