package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.hazard.Fact;
import io.quarkiverse.migrationreview.deployment.hazard.Facts;
import io.quarkiverse.migrationreview.deployment.hazard.FoundRows;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

class ExaminationTest extends ReviewTest {

    /** A mistake of ours, wherever it may be. */
    private static final Facts BROKEN = new Facts() {
        @Override
        public String unavailable() {
            return null;
        }

        @Override
        public Fact rows(FoundRows rows) {
            throw new IllegalStateException("nobody thought of this");
        }
    };

    @Test
    void neverTakesAMistakeForSafety() throws Exception {
        project.entities(Task.class).approveAll();
        DatasourceState state;
        try (ScratchServers servers = new ScratchServers(); Workbenches benches = new Workbenches(servers)) {
            state = new DatasourceDrafter(servers, benches, ReviewedProject.CLOCK).draft(project.subject(), project.database(),
                    null,
                    Occasion.LIVE_RELOAD, activity -> {
                    });
        }

        List<DraftHazard> hazards = new Examination(BROKEN, Duration.ZERO).examine(state.drafted()).drafts().get(0).hazards();

        assertThat(hazards).extracting(DraftHazard::code).containsExactly("D14", "D14");
        assertThat(hazards).extracting(DraftHazard::sentence).containsExactly("Data is lost.",
                "What this draft puts at risk could not be found out.");
        assertThat(hazards).allMatch(DraftHazard::toAcknowledge);
    }
}
