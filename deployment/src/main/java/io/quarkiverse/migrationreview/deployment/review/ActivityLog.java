package io.quarkiverse.migrationreview.deployment.review;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/**
 * A line for each drafting, for whoever looks on. Those who come late get the last ones first.
 */
final class ActivityLog implements Flow.Publisher<String> {

    private static final int KEPT = 50;

    private final Deque<String> lines = new ArrayDeque<>();
    private final List<SubmissionPublisher<String>> readers = new ArrayList<>();

    /**
     * What is said of a drafting.
     *
     * @param at when it ended
     * @param millis how long it took, in milliseconds
     */
    static String line(Instant at, long millis, Review review) {
        List<String> found = new ArrayList<>();
        for (Review.DatasourceReview datasource : review.datasources()) {
            found.add((review.datasources().size() > 1 ? datasource.name() + ": " : "") + (datasource.problem() != null
                    ? datasource.problem().cause()
                    : count(datasource.drafts().size(), "draft") + ", "
                            + count(datasource.unapplied().size(), "script") + " to apply"));
        }
        return at.truncatedTo(ChronoUnit.SECONDS) + " Drafted in " + millis + " ms"
                + (found.isEmpty() ? "" : ": " + String.join("; ", found));
    }

    private static String count(int number, String of) {
        return number + " " + of + (number == 1 ? "" : "s");
    }

    @Override
    public synchronized void subscribe(Flow.Subscriber<? super String> subscriber) {
        SubmissionPublisher<String> reader = new SubmissionPublisher<>();
        reader.subscribe(subscriber);
        lines.forEach(line -> offer(reader, line));
        readers.add(reader);
    }

    synchronized void say(String line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
        readers.removeIf(reader -> !reader.hasSubscribers());
        readers.forEach(reader -> offer(reader, line));
    }

    /** Whoever does not keep up misses lines. */
    private static void offer(SubmissionPublisher<String> reader, String line) {
        reader.offer(line, (subscriber, missed) -> false);
    }

    /** Ends the subscriptions; what was said is kept for those who come. */
    synchronized void close() {
        readers.forEach(SubmissionPublisher::close);
        readers.clear();
    }
}
