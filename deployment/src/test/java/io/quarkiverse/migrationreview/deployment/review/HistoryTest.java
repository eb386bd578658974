package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

/** What the chain, the dev database and Git know of each script. */
class HistoryTest extends ReviewTest {

    private List<ChainScript> history() {
        History history = project.service().inspection().history(DATASOURCE);
        assertThat(history.problem()).isNull();
        return history.scripts();
    }

    @Test
    void tellsWhatWasAppliedWhatWaitsAndWhoDraftedIt() throws Exception {
        project.script("V1__by_hand.sql", "create table remembered (id int);").entities(Task.class);
        project.applyPending();
        project.approve("Create task", true, false);
        project.entities(Task.class, Label.class).approve("Create label", false, false);

        assertThat(history()).extracting(ChainScript::script, ChainScript::version, ChainScript::state, ChainScript::drafted,
                ChainScript::undoable).containsExactly(
                        tuple("V1__by_hand.sql", "1", "Success", false, false),
                        tuple("V2__create_task.sql", "2", "Success", true, true),
                        tuple("V3__create_label.sql", "3", "Pending", true, false));
        ChainScript task = history().get(1);
        assertThat(task.appliedAt()).endsWith("Z");
        assertThat(task.millis()).isNotNegative();
        assertThat(task.description()).isEqualTo("create task");
        assertThat(task.file()).isEqualTo(project.migrations().resolve("V2__create_task.sql").toString());
        assertThat(task.undoFile()).isEqualTo(project.undo().resolve("V2__create_task.sql").toString());
        assertThat(history().get(2).appliedAt()).isNull();
    }

    @Test
    void stillListsWhatIsGoneFromTheChain() throws Exception {
        project.entities(Task.class).approveAll();
        Files.delete(project.migrations().resolve("V1__create_task.sql"));

        assertThat(history()).singleElement().satisfies(script -> {
            // what Flyway calls an applied script that is newer than any it finds
            assertThat(script.state()).isEqualTo("Future");
            assertThat(script.file()).isNull();
            assertThat(script.undoable()).isFalse();
        });
    }

    @Test
    void saysSoWhenNothingIsKnownOfTheDatasource() {
        History history = project.service().inspection().history("nobody");

        assertThat(history.scripts()).isEmpty();
        assertThat(history.problem().remedy()).isNotBlank();
    }
}
