package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/** Nobody waits for ever, whatever dev mode does meanwhile. */
class NeverStuckTest extends ReviewTest {

    @Test
    void decidesAgainAfterAReloadThatEndedWithoutAWord() throws Exception {
        project.entities(Task.class);
        project.service().applicationReloading();
        assertThat(project.approve("Create task", true, true).message()).contains("is being reloaded");

        project.service().awaitDecision();
        project.drafted();

        assertThat(project.approve("Create task", true, true).outcome()).isEqualTo(Outcome.Kind.APPLIED);
    }

    @Test
    void answersWhoAsksForDriftWhenDevModeEndsMeanwhile() throws Exception {
        BackgroundDrafting drafting = new BackgroundDrafting(ReviewedProject.CLOCK);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        drafting.withServer(null, project.database(), server -> {
            busy.countDown();
            try {
                return end.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        });
        assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<String> waiting = drafting.withServer(null, project.database(), server -> "never");

        drafting.close();

        assertThatThrownBy(waiting::join).isInstanceOf(CompletionException.class);
        end.countDown();
    }

    @Test
    void answersWhoAsksForDriftAfterTheEnd() throws Exception {
        project.entities(Task.class);
        project.service().close();

        Drift drift = CompletableFuture.supplyAsync(() -> project.service().inspection().drift(DATASOURCE))
                .get(30, TimeUnit.SECONDS);

        assertThat(drift.problem().cause()).contains("Dev mode is ending");
    }

    @Test
    void givesUpOnALockAlsoWhereTheScriptDoesNot() throws Exception {
        assertThat(DevDatabases.query(project.database(), "show lock_timeout")).containsExactly("0");
        try (Connection connection = project.database().dataSource(Duration.ofSeconds(60)).getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show lock_timeout")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("1min");
        }
    }
}
