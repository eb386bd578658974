package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.diff.RenameEvidence.Timing;

/** What came and went together. */
class ModelHistoryTest {

    private static final Set<String> CREATED = Set.of("column task.title", "column task.due");

    @Test
    void tellsThatOneWentAndTheOtherCameInTheSameChange() {
        ModelHistory history = seen(seen(ModelHistory.NONE, "column task.title"), "column task.summary");

        assertThat(history.timing("column task.title", "column task.summary")).isEqualTo(Timing.TOGETHER);
    }

    @Test
    void goesOnTellingThatAfterOtherChanges() {
        ModelHistory history = seen(seen(seen(ModelHistory.NONE, "column task.title"), "column task.summary"),
                "column task.summary", "column task.due");

        assertThat(history.timing("column task.title", "column task.summary")).isEqualTo(Timing.TOGETHER);
        assertThat(history.timing("column task.title", "column task.due")).isEqualTo(Timing.APART);
    }

    @Test
    void tellsThatBothWereThere() {
        ModelHistory history = seen(seen(seen(ModelHistory.NONE, "column task.title"), "column task.title",
                "column task.summary"), "column task.summary");

        assertThat(history.timing("column task.title", "column task.summary")).isEqualTo(Timing.BOTH_AT_ONCE);
    }

    @Test
    void startsAnewWithWhatComesBack() {
        ModelHistory history = seen(seen(seen(seen(ModelHistory.NONE, "column task.title"), "column task.summary"),
                "column task.title"), "column task.due");

        assertThat(history.timing("column task.title", "column task.due")).isEqualTo(Timing.TOGETHER);
        assertThat(history.objects()).doesNotContainKey("column task.summary");
    }

    @Test
    void countsNothingWhenNothingChanged() {
        ModelHistory history = seen(ModelHistory.NONE, "column task.title");

        assertThat(seen(history, "column task.title")).isEqualTo(history);
    }

    @Test
    void knowsNothingOfWhatItNeverSaw() {
        ModelHistory history = seen(ModelHistory.NONE, "column task.summary");

        assertThat(history.timing("column task.title", "column task.summary")).isEqualTo(Timing.UNKNOWN);
    }

    private static ModelHistory seen(ModelHistory history, String... mapped) {
        return history.with(Set.of(mapped), CREATED, object -> null);
    }
}
