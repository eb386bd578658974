package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

class WaitingTest extends ReviewTest {

    @Test
    void lastsUntilTheDevDatabaseIsThere() throws Exception {
        project.service().update(List.of(project.subject(Task.class)), name -> Optional.empty());
        project.service().applicationStarted();

        await().until(() -> project.service().review().state(), Review.State.WAITING::equals);
        assertThat(project.service().review().datasources()).isEmpty();

        assertThat(project.entities(Task.class).titles()).containsExactly("Create task");
    }

    @Test
    void tellsSubscribersWhatIsBeingDoneAndWhatCameOfIt() throws Exception {
        LinkedBlockingQueue<Review> seen = new LinkedBlockingQueue<>();
        project.service().update(List.of(project.subject(Task.class)), name -> Optional.of(project.database()));
        project.service().reviews().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(Review review) {
                seen.add(review);
            }

            @Override
            public void onError(Throwable throwable) {
                throw new AssertionError(throwable);
            }

            @Override
            public void onComplete() {
                // the service was closed
            }
        });

        project.service().applicationStarted();

        await().untilAsserted(() -> assertThat(seen).extracting(Review::state).endsWith(Review.State.READY));
        assertThat(seen).extracting(Review::activity).contains("Running the migration chain on a scratch database",
                "Creating the schema that the entities ask for", "Proving the drafts");
        assertThat(seen).extracting(Review::revision).isSorted().doesNotHaveDuplicates();
    }
}
