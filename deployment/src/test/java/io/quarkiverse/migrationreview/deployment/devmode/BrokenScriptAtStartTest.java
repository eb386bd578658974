package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A script that does not apply, where Flyway migrates at start: the application can't start, so the log has to say it.
 */
class BrokenScriptAtStartTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication
            .with(Map.of(), Map.of("V1__notes.sql", "create table note (id bigint);"))
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.migrationreview"));

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);

    @Test
    void isSaidInTheLogAndEverythingGoesOnOnceItIsMended() {
        review.awaitDrafts(1);
        APPLICATION.addResourceFile("db/migration/V2__by_hand.sql", "create tabel oops ();\n");
        request().get("/tasks").then().statusCode(500);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(APPLICATION.getLogRecords())
                .anyMatch(record -> Arrays.toString(record.getParameters()).contains("V2__by_hand.sql, line 1")));

        APPLICATION.modifyResourceFile("db/migration/V2__by_hand.sql", script -> script.replace("tabel", "table"));
        request().get("/tasks");
        assertThat(review.awaitDrafts(1).path(0).path("sql").asText()).contains("create table task");
    }
}
