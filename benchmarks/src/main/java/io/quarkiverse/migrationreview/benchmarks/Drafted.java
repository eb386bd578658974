package io.quarkiverse.migrationreview.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.Review;

/**
 * When what happened in one drafting, in milliseconds. The steps are those that the review names while it is under way: what
 * is
 * measured does not have to know how drafting is done.
 *
 * @param steps what each took, in order
 * @param listed until the proven draft was listed; {@code NaN} if there was nothing to draft
 * @param ready until the drafting was over
 * @param proof what the proof took by its own account; {@code NaN} if there was nothing to draft
 */
record Drafted(Map<String, Double> steps, double listed, double ready, double proof) {

    /** Looks on from the moment it is made. */
    static final class Observer implements Flow.Subscriber<Review> {

        private static final int LIMIT_SECONDS = 300;
        private static final double NANOS = 1e6;

        private final String column;
        private final long begun = System.nanoTime();
        private final Map<String, Double> steps = new LinkedHashMap<>();
        private final CompletableFuture<Drafted> result = new CompletableFuture<>();
        private String step = "Until drafting begins";
        private long stepBegun = begun;
        private double listed = Double.NaN;

        /**
         * @param column of the draft that is waited for; {@code null} if there is nothing to draft
         */
        Observer(String column) {
            this.column = column;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(Review review) {
            long now = System.nanoTime();
            if (review.activity() != null && !review.activity().equals(step)) {
                next(review.activity(), now);
            }
            if (Double.isNaN(listed) && isListed(review)) {
                listed = (now - begun) / NANOS;
            }
            if (review.state() == Review.State.READY || review.state() == Review.State.FAILED) {
                next(null, now);
                finish(review, (now - begun) / NANOS);
            }
        }

        private void next(String following, long now) {
            steps.merge(step, (now - stepBegun) / NANOS, Double::sum);
            step = following;
            stepBegun = now;
        }

        private void finish(Review review, double ready) {
            if (review.state() == Review.State.FAILED || (column != null && Double.isNaN(listed))) {
                result.completeExceptionally(new IllegalStateException("Not drafted: " + review));
            } else {
                result.complete(new Drafted(steps, listed, ready, column == null ? Double.NaN
                        : review.datasources().get(0).drafts().stream().filter(this::isAwaited)
                                .mapToDouble(draft -> draft.proof().millis()).sum()));
            }
        }

        private boolean isListed(Review review) {
            return column != null && review.datasources().stream().flatMap(datasource -> datasource.drafts().stream())
                    .anyMatch(draft -> isAwaited(draft) && draft.proof() != null && draft.proof().holds());
        }

        private boolean isAwaited(Draft draft) {
            return draft.changes().stream().anyMatch(change -> change.object().endsWith("." + column));
        }

        @Override
        public void onError(Throwable problem) {
            result.completeExceptionally(problem);
        }

        @Override
        public void onComplete() {
            result.completeExceptionally(new IllegalStateException("Nobody waits for this drafting any more"));
        }

        Drafted await() throws InterruptedException, ExecutionException, TimeoutException {
            return result.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }
}
