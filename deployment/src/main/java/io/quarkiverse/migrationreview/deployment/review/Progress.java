package io.quarkiverse.migrationreview.deployment.review;

/**
 * How far drafting is.
 *
 * @param activity {@code null} unless drafting
 * @param draftedAt {@code null} before the first drafting ended
 * @param durationMillis of the last drafting; {@code null} before
 */
record Progress(long revision, Review.State state, String activity, String draftedAt, Long durationMillis) {

    static final Progress WAITING = new Progress(0, Review.State.WAITING, null, null, null);

    /** Something else has changed. */
    Progress next() {
        return new Progress(revision + 1, state, activity, draftedAt, durationMillis);
    }

    Progress drafting(String newActivity) {
        return new Progress(revision + 1, Review.State.DRAFTING, newActivity, draftedAt, durationMillis);
    }

    Progress finished(Review.State newState, String at, long millis) {
        return new Progress(revision + 1, newState, null, at, millis);
    }
}
