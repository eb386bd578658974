package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;

class ActivityLogTest extends ReviewTest {

    @Test
    void saysOfEachDraftingWhatCameOfItAlsoToThoseWhoComeLate() throws Exception {
        project.entities(Task.class);
        List<String> late = read();
        await().untilAsserted(() -> assertThat(late).hasSize(1));
        assertThat(late.get(0)).matches("2026-03-04T05:06:07Z Drafted in \\d+ ms: 1 draft, 0 scripts to apply");

        project.draftAgain();

        await().untilAsserted(() -> assertThat(late).hasSize(2));
    }

    private List<String> read() {
        List<String> lines = new CopyOnWriteArrayList<>();
        project.service().activity().subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(Long.MAX_VALUE);
            }

            @Override
            public void onNext(String line) {
                lines.add(line);
            }

            @Override
            public void onError(Throwable failure) {
                lines.add(failure.toString());
            }

            @Override
            public void onComplete() {
                lines.add("end");
            }
        });
        return lines;
    }
}
