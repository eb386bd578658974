package io.quarkiverse.migrationreview.deployment.mcp;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;

/**
 * Waits for drafts that are being made, so that an agent need not ask again and again.
 */
final class SettledReviews {

    private final ReviewService service;
    private final Duration patience;

    /**
     * @param patience how long to wait at most
     */
    SettledReviews(ReviewService service, Duration patience) {
        this.service = service;
        this.patience = patience;
    }

    /**
     * The review once drafting has ended.
     *
     * @return the one at hand, in the middle of drafting, when that takes too long or the thread is interrupted
     */
    Review review() {
        long deadline = System.nanoTime() + patience.toNanos();
        Review review = service.review();
        while (review.state() == Review.State.DRAFTING && System.nanoTime() < deadline) {
            if (!awaitAnother(review, deadline - System.nanoTime())) {
                return service.review();
            }
            review = service.review();
        }
        return review;
    }

    /** Whether there is another review, or may be: the subscription ends with the application. */
    private boolean awaitAnother(Review seen, long nanos) {
        Signal signal = new Signal();
        service.reviews().subscribe(signal);
        try {
            // it may have come before the subscription
            return service.review().revision() != seen.revision() || signal.latch.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            signal.cancel();
        }
    }

    private static final class Signal implements Flow.Subscriber<Review> {

        private final CountDownLatch latch = new CountDownLatch(1);
        private volatile boolean cancelled;
        private volatile Flow.Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            if (cancelled) {
                begun.cancel();
            } else {
                begun.request(1);
            }
        }

        @Override
        public void onNext(Review review) {
            latch.countDown();
        }

        @Override
        public void onError(Throwable failure) {
            latch.countDown();
        }

        @Override
        public void onComplete() {
            latch.countDown();
        }

        void cancel() {
            cancelled = true;
            Flow.Subscription begun = subscription;
            if (begun != null) {
                begun.cancel();
            }
        }
    }
}
