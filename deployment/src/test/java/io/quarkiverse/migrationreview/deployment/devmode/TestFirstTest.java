package io.quarkiverse.migrationreview.deployment.devmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.ContinuousTestingTestUtils;
import io.quarkus.test.QuarkusDevModeTest;

/** Beside dev mode, tests pass on what nobody has approved yet, and go on passing when it is. */
class TestFirstTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.testedContinuously(TaskET.class)
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.migrationreview"));

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);
    private final ContinuousTestingTestUtils runs = new ContinuousTestingTestUtils();

    @Test
    void theTestDatabaseIsAheadOfTheReview() {
        passes();
        assertThat(said()).contains("1 pending migration is applied to the test database: Create task");

        APPLICATION.modifyTestSourceFile(TaskET.class,
                source -> source.replace("first\\\"", "first\\\",\\\"priority\\\":\\\"high\\\""));
        passesOrFails();
        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace("// <fields>", "public String priority; // <fields>"));
        passes();

        JsonNode draft = review.awaitDrafts(1).path(0);
        assertThat(review.approveAndApply(draft).path("outcome").asText()).isEqualTo("APPLIED");
        APPLICATION.modifySourceFile(Task.class, source -> source.replace("// <fields>",
                "@Column(nullable = false) public Integer effort = 1; // <fields>"));
        passes();
        assertThat(said()).contains("1 pending migration is applied to the test database: Add effort to task")
                .anyMatch(message -> message.startsWith("For the test database only, "));
        assertThat(review.awaitDrafts(1).path(0).path("state").asText()).as("in dev mode the question is open")
                .isEqualTo("BLOCKED");
    }

    private void passes() {
        ContinuousTestingTestUtils.TestStatus status = runs.waitForNextCompletion();
        assertThat(status.getTotalTestsFailed()).as(status + "; " + said()).isZero();
        assertThat(status.getTotalTestsPassed()).isEqualTo(1);
    }

    /** Jackson may or may not mind a field that is not there yet. */
    private void passesOrFails() {
        assertThat(runs.waitForNextCompletion().getTestsRun()).isEqualTo(1);
    }

    private static List<String> said() {
        return APPLICATION.getLogRecords().stream()
                .map(record -> record.getParameters() == null ? record.getMessage()
                        : String.format(record.getMessage(), record.getParameters()))
                .toList();
    }
}
