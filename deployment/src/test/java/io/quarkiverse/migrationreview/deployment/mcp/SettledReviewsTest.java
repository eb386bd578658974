package io.quarkiverse.migrationreview.deployment.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkiverse.migrationreview.deployment.review.DatasourceUnderReview;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;

/** An agent asks once, and gets what there is when drafting has ended. */
@Timeout(60)
class SettledReviewsTest {

    private final CountDownLatch released = new CountDownLatch(1);
    private final ReviewService service = new ReviewService(Clock.systemUTC());

    @AfterEach
    void close() {
        released.countDown();
        service.close();
    }

    @Test
    void areThereAtOnceWhenNothingIsBeingDrafted() {
        long before = System.nanoTime();

        assertThat(new SettledReviews(service, Duration.ofSeconds(30)).review().state()).isEqualTo(Review.State.WAITING);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void comeWhenDraftingEnds() {
        draftUntilReleased();
        CompletableFuture<Review> waiting = CompletableFuture
                .supplyAsync(() -> new SettledReviews(service, Duration.ofSeconds(30)).review());
        assertThat(waiting).isNotDone();

        released.countDown();

        assertThat(waiting.join().state()).as("without a dev database").isEqualTo(Review.State.WAITING);
    }

    @Test
    void comeAsTheyAreWhenDraftingTakesTooLong() {
        draftUntilReleased();

        assertThat(new SettledReviews(service, Duration.ofMillis(100)).review().state()).isEqualTo(Review.State.DRAFTING);
    }

    private void draftUntilReleased() {
        service.update(List.of(new DatasourceUnderReview("<default>", List.of(), List.of(), null, null, null, null, null,
                List.of())), name -> {
                    try {
                        released.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return Optional.empty();
                });
        service.applicationStarted();
        assertThat(service.review().state()).isEqualTo(Review.State.DRAFTING);
    }
}
