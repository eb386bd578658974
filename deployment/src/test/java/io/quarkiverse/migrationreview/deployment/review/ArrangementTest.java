package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithLabel;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriorityOnly;

/** Drafts that a person merges and splits: they are proven again, as they are now. */
class ArrangementTest extends ReviewTest {

    private static final String TITLE_DROPPED = "DropColumn column public.task.title";

    @Test
    void mergesTwoDraftsAndTakesItBack() throws Exception {
        project.entities(Task.class, Label.class);
        assertThat(project.titles()).containsExactly("Create label", "Create task");

        assertThat(project.merge("Create task", "Create label").outcome()).isEqualTo(Outcome.Kind.ARRANGED);

        assertThat(project.titles()).containsExactly("Create label and task");
        assertThat(project.draft("Create label and task")).satisfies(draft -> {
            assertThat(draft.arranged()).isTrue();
            assertThat(draft.proof().holds()).isTrue();
        });
        assertThat(project.restart(Task.class, Label.class).titles()).containsExactly("Create label and task");

        assertThat(project.rejoin("Create label and task").outcome()).isEqualTo(Outcome.Kind.ARRANGED);
        assertThat(project.titles()).containsExactly("Create label", "Create task");
        assertThat(project.draft("Create task").arranged()).isFalse();
    }

    @Test
    void mergesWhatLosesDataOnlyWhenAPersonWantsIt() throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithPriorityOnly.class);
        assertThat(project.review().drafts()).hasSize(2);

        project.merge("Add priority to task", "Drop title from task");

        assertThat(project.review().drafts()).singleElement().satisfies(draft -> {
            assertThat(draft.destructive()).isTrue();
            assertThat(draft.title()).isEqualTo("Add priority to task and drop title from task");
        });
        project.approveAll();
        assertThat(project.titles()).isEmpty();
    }

    @Test
    void splitsADraftAndProvesBothInTheirOrder() throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithLabel.class, Label.class);
        Draft whole = project.review().drafts().get(0);
        assertThat(project.review().drafts()).hasSize(1);
        String table = key(whole, "CreateTable");
        String sequence = key(whole, "CreateSequence");

        assertThat(project.split(whole.title(), Set.of(table, sequence)).outcome()).isEqualTo(Outcome.Kind.ARRANGED);

        assertThat(project.titles()).containsExactly("Create label", "Add label id to task");
        assertThat(project.review().drafts()).allSatisfy(draft -> assertThat(draft.proof().holds()).isTrue());
        assertThat(project.draft("Add label id to task").dependsOn())
                .containsExactly(project.draft("Create label").id());
        project.approveAll();
        assertThat(project.titles()).isEmpty();
    }

    @Test
    void splitsAMergedDraftAgain() throws Exception {
        project.entities(Task.class, Label.class);
        project.merge("Create task", "Create label");
        Draft merged = project.draft("Create label and task");

        project.split(merged.title(), Set.of("CreateTable table public.task"));

        assertThat(project.titles()).containsExactly("Create label", "Create task");
    }

    @Test
    void takesASplitBackFromEitherPart() throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithLabel.class, Label.class);
        Draft whole = project.review().drafts().get(0);
        Set<String> leaving = Set.of(key(whole, "CreateTable"), key(whole, "CreateSequence"));
        for (String part : List.of("Create label", "Add label id to task")) {
            project.split(whole.title(), leaving);
            assertThat(project.review().drafts()).hasSize(2).allMatch(Draft::arranged);

            assertThat(project.rejoin(part).outcome()).isEqualTo(Outcome.Kind.ARRANGED);

            assertThat(project.review().drafts()).singleElement()
                    .satisfies(draft -> assertThat(draft.arranged()).isFalse());
        }
    }

    @Test
    void refusesWhatCannotBeMeant() throws Exception {
        project.entities(Task.class).approveAll().entities(TaskWithLabel.class, Label.class);
        Draft whole = project.review().drafts().get(0);

        assertThat(project.split(whole.title(), Set.of()).message())
                .isEqualTo("A draft is split by picking some of its changes, not all.");
        assertThat(project.split(whole.title(), Set.of(TITLE_DROPPED)).message())
                .isEqualTo("This draft has other changes now.");
        assertThat(project.merge(whole.title(), whole.title()).message())
                .isEqualTo("There is no such draft to merge with.");
    }

    @Test
    void forgetsTheArrangementOfChangesThatAreNoMore() throws Exception {
        project.entities(Task.class, Label.class);
        project.merge("Create task", "Create label");
        project.entities(Task.class);

        assertThat(project.entities(Task.class, Label.class).titles()).hasSize(2);
    }

    private static String key(Draft draft, String kind) {
        return draft.changes().stream().map(Draft.DraftChange::key).filter(key -> key.startsWith(kind)).findFirst()
                .orElseThrow();
    }
}
