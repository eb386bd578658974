package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

/**
 * An application that is reloaded without the script that its database is given in the meantime does not start: Flyway calls
 * that script applied and not resolved.
 */
class LiveReloadTest extends ReviewTest {

    @Test
    void makesDecisionsWaitUntilItIsOver() throws Exception {
        project.entities(Task.class);
        String draft = project.draft("Create task").id();
        project.service().applicationReloading();

        Outcome refused = project.approve("Create task", true, false);

        assertThat(refused.outcome()).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(refused.message()).contains("being reloaded");
        assertThat(project.migrations()).doesNotExist();
        project.entities(Task.class);
        assertThat(project.service().approve(DATASOURCE, draft, project.service().review().fingerprint(), null, true)
                .outcome()).isEqualTo(Outcome.Kind.APPLIED);
    }

    @Test
    void waitsForTheDecisionThatIsUnderWay() throws Exception {
        CountDownLatch deciding = new CountDownLatch(1);
        CountDownLatch decided = new CountDownLatch(1);
        ReviewService service = project.service();
        CompletableFuture<Void> decision = CompletableFuture.runAsync(() -> {
            synchronized (service) {
                deciding.countDown();
                await(decided);
            }
        });
        await(deciding);

        CompletableFuture<Void> scan = CompletableFuture.runAsync(service::awaitDecision);

        assertThat(scan).isNotCompleted();
        decided.countDown();
        assertThat(scan).succeedsWithin(10, TimeUnit.SECONDS);
        assertThat(decision).succeedsWithin(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
