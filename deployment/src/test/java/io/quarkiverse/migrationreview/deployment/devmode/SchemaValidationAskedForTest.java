package io.quarkiverse.migrationreview.deployment.devmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/** Who asks for Quarkus' own validation has it: which shows as well that the log is looked at in the right place. */
class SchemaValidationAskedForTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication
            .with(Map.of("quarkus.hibernate-orm.validate-in-dev-mode", "true"))
            .setLogRecordPredicate(record -> record.getLoggerName().contains("SchemaManagementIntegrator"));

    @Test
    void isThere() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(APPLICATION.getLogRecords())
                .anyMatch(record -> record.getMessage().startsWith("Failed to validate Schema")));
    }
}
