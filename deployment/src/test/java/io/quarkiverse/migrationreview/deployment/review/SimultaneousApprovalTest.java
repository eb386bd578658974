package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

class SimultaneousApprovalTest extends ReviewTest {

    private static final int PANELS = 2;

    @Test
    void approvesOnce() throws Exception {
        project.entities(Task.class);
        String draft = project.draft("Create task").id();
        String shown = project.service().review().fingerprint();
        CyclicBarrier together = new CyclicBarrier(PANELS);
        ExecutorService panels = Executors.newFixedThreadPool(PANELS);
        try {
            List<Future<Outcome>> clicks = new ArrayList<>();
            for (int panel = 0; panel < PANELS; panel++) {
                clicks.add(panels.submit(() -> {
                    together.await();
                    return project.service().approve(DATASOURCE, draft, shown, null, true);
                }));
            }
            List<Outcome.Kind> outcomes = new ArrayList<>();
            for (Future<Outcome> click : clicks) {
                outcomes.add(click.get().outcome());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(Outcome.Kind.APPLIED, Outcome.Kind.REFUSED);
        } finally {
            panels.shutdownNow();
        }
        project.drafted();
        assertThat(project.applied()).containsExactly("V1__create_task.sql");
        assertThat(files(project.migrations())).hasSize(1);
    }

    @Test
    void refusesTheSecondPanelAlsoWhenItClicksLater() throws Exception {
        project.entities(Task.class);
        String draft = project.draft("Create task").id();
        String shown = project.service().review().fingerprint();
        project.approve("Create task", true, false);

        Outcome second = project.service().approve(DATASOURCE, draft, shown, null, true);

        assertThat(second.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(second.message()).contains("no longer pending");
    }
}
