package io.quarkiverse.migrationreview.deployment.console;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;

/**
 * The review at the terminal of one dev mode: remembers what a person has seen there. A draft is typed by its number, and
 * numbers shift: one that means another draft than it did when it was seen decides nothing.
 */
public final class ReviewConsole {

    /** A drafting takes seconds; a person who waits longer than this wants to know. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofMillis(250);

    private final ReviewService service;
    private final Application application;
    private final Paint paint;
    private volatile List<ListedDraft> seen;
    private volatile List<ListedDraft> seenElsewhere = List.of();

    ReviewConsole(ReviewService service, Application application, Paint paint) {
        this.service = service;
        this.application = application;
        this.paint = paint;
    }

    /**
     * For the application of this dev mode.
     *
     * @param coloured whether the terminal shows colours, asked each time something is printed
     */
    public static ReviewConsole of(ReviewService service, BooleanSupplier coloured) {
        return new ReviewConsole(service, new DevModeApplication(), new Paint(coloured));
    }

    ReviewService service() {
        return service;
    }

    Application application() {
        return application;
    }

    Paint paint() {
        return paint;
    }

    /** What there is to review, once no drafting is under way; after 30 seconds what there is then. */
    Review settled() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Review review = service.review();
        while (review.state() == Review.State.DRAFTING && System.nanoTime() < end) {
            NextReview next = new NextReview();
            service.reviews().subscribe(next);
            // one that is published before the subscription is missed
            next.arrived.completeOnTimeout(null, STEP.toMillis(), TimeUnit.MILLISECONDS).join();
            next.cancel();
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            review = service.review();
        }
        return review;
    }

    /** The drafts are on the screen now. */
    void saw(List<ListedDraft> drafts) {
        seen = List.copyOf(drafts);
    }

    /** One draft is on the screen now; of the others a person knows what was seen before. */
    void saw(ListedDraft draft, List<ListedDraft> all) {
        List<ListedDraft> before = seen == null ? List.of() : seen;
        seen = all.stream().map(each -> each.equals(draft) ? each
                : before.stream().filter(known -> known.number() == each.number()).findFirst().orElse(null))
                .filter(each -> each != null).toList();
    }

    /**
     * The drafts are shown on a page that tells their numbers. It counts only until drafts are shown here: who has seen them
     * here means those.
     */
    public void sawElsewhere(Review review) {
        seenElsewhere = ListedDraft.of(review);
    }

    /** What a number meant when it was seen; empty when nothing was seen by it. */
    Optional<ListedDraft> seenAs(int number) {
        return (seen == null ? seenElsewhere : seen).stream().filter(draft -> draft.number() == number).findFirst();
    }

    /** Ends with the next review, whatever it is. */
    private static final class NextReview implements Flow.Subscriber<Review> {

        private final CompletableFuture<Review> arrived = new CompletableFuture<>();
        private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

        void cancel() {
            subscription.thenAccept(Flow.Subscription::cancel);
        }

        @Override
        public void onSubscribe(Flow.Subscription newSubscription) {
            newSubscription.request(1);
            subscription.complete(newSubscription);
        }

        @Override
        public void onNext(Review review) {
            arrived.complete(review);
        }

        @Override
        public void onError(Throwable throwable) {
            arrived.complete(null);
        }

        @Override
        public void onComplete() {
            arrived.complete(null);
        }
    }
}
