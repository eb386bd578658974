package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.review.Tracker.TaskWithPriority;

class SubscriptionTest extends ReviewTest {

    @Test
    void tellsWhatHappensUntilTheNextBuild() throws Exception {
        project.entities(Task.class);
        Subscriber first = new Subscriber();
        project.service().reviews().subscribe(first);

        project.service().draftAgain();
        project.drafted();
        await().untilAsserted(() -> assertThat(first.seen).extracting(Review::state)
                .contains(Review.State.DRAFTING).endsWith(Review.State.READY));
        project.entities(TaskWithPriority.class);

        assertThat(first.ended.await(10, TimeUnit.SECONDS)).as("the old application's subscription ends").isTrue();
        Subscriber second = new Subscriber();
        project.service().reviews().subscribe(second);
        project.service().draftAgain();
        await().untilAsserted(() -> assertThat(second.seen).isNotEmpty());
    }

    private static final class Subscriber implements Flow.Subscriber<Review> {

        private final List<Review> seen = new CopyOnWriteArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Review review) {
            seen.add(review);
        }

        @Override
        public void onError(Throwable error) {
            ended.countDown();
        }

        @Override
        public void onComplete() {
            ended.countDown();
        }
    }
}
