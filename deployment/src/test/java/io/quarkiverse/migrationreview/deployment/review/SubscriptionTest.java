package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Label;
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

    @Test
    void listsWhatIsProvenBeforeItsRowsAreLookedAt() throws Exception {
        Subscriber subscriber = reload(Task.class);

        Review proven = subscriber.proven();
        assertThat(proven.state()).as("nothing is decided yet").isEqualTo(Review.State.DRAFTING);
        Draft listed = proven.datasources().get(0).drafts().get(0);
        assertThat(listed.proof().holds()).isTrue();
        assertThat(listed.rehearsal()).isNull();
        assertThat(project.review().examined()).isTrue();
        assertThat(project.review().drafts()).singleElement()
                .satisfies(draft -> assertThat(draft.id()).isEqualTo(listed.id()))
                .satisfies(draft -> assertThat(draft.rehearsal()).isNotNull());
    }

    @Test
    void keepsShowingWhatRowsHaveShownOfADraftThatIsProvenAgain() throws Exception {
        reload(Task.class);

        Review proven = reload(Task.class, Label.class).proven();

        assertThat(proven.datasources().get(0).drafts()).extracting(Draft::title, draft -> draft.rehearsal() != null)
                .containsExactlyInAnyOrder(tuple("Create label", false), tuple("Create task", true));
    }

    /** Who subscribed in time to see all of the next drafting, after it. */
    private Subscriber reload(Class<?>... entities) throws EntityModelException {
        Subscriber subscriber = new Subscriber();
        project.service().update(List.of(project.subject(entities)), name -> Optional.of(project.database()));
        project.service().reviews().subscribe(subscriber);
        project.service().applicationStarted();
        await().untilAsserted(() -> assertThat(subscriber.seen).last().extracting(Review::state)
                .isEqualTo(Review.State.READY));
        return subscriber;
    }

    private static final class Subscriber implements Flow.Subscriber<Review> {

        private final List<Review> seen = new CopyOnWriteArrayList<>();
        private final CountDownLatch ended = new CountDownLatch(1);

        /** What was seen when drafts were proven, and nothing more. */
        Review proven() {
            return seen.stream().filter(review -> review.datasources().stream().anyMatch(each -> !each.examined()))
                    .findFirst().orElseThrow();
        }

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
