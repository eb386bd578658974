package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.logging.LogRecord;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * An entity that Hibernate ORM does not accept: the application can't start either, so the log has to say it.
 */
class RefusedEntityTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.with(Map.of())
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.migrationreview"));

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);

    @Test
    void isSaidInTheLogAndDraftedOnceItIsCorrected() {
        JsonNode first = review.awaitDrafts(1).path(0);
        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace("// <fields>", "@jakarta.persistence.OneToMany(mappedBy = \"nobody\") "
                        + "public java.util.List<Task> parts; // <fields>"));
        request().get("/tasks").then().statusCode(500);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(APPLICATION.getLogRecords())
                .extracting(LogRecord::getMessage).anyMatch(message -> message.contains("No migrations can be drafted")));

        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace(
                        "@jakarta.persistence.OneToMany(mappedBy = \"nobody\") public java.util.List<Task> parts;",
                        ""));
        request().get("/tasks");
        assertThat(review.awaitDrafts(1).path(0).path("id")).isEqualTo(first.path("id"));
    }
}
