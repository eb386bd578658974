package io.quarkiverse.migrationreview.deployment.devmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.ContinuousTestingTestUtils;
import io.quarkus.test.QuarkusDevModeTest;

/** Beside dev mode, tests pass on what nobody has approved yet, and go on passing when it is; unless they are not to. */
class TestFirstTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.testedContinuously(TaskET.class)
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.migrationreview")
                    || record.getLoggerName().equals("io.quarkus.test"));

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
        JsonNode effort = review.awaitDrafts(1).path(0);
        assertThat(effort.path("state").asText()).as("in dev mode the question is open").isEqualTo("BLOCKED");

        continuousTesting("ignore");
        assertThat(failure()).as("what was applied is taken back")
                .contains("column \"effort\" of relation \"task\" does not exist");
        assertThat(said()).noneMatch(message -> message.contains("applied to the test database"));

        continuousTesting("fail");
        assertThat(failure()).contains("Add effort to task");
        assertThat(said()).noneMatch(message -> message.contains("applied to the test database"));

        answerAndBreak(effort);
        continuousTesting("apply");
        assertThat(failure()).contains("\"Add effort to task\" does not work as it is drafted", "nonsense",
                "quarkus.migration-review.continuous-testing=ignore");
    }

    private static void continuousTesting(String mode) {
        APPLICATION.clearLogRecords();
        APPLICATION.modifyResourceFile("application.properties", properties -> properties
                .replaceAll("\\nquarkus.migration-review.continuous-testing=.*", "")
                + "\nquarkus.migration-review.continuous-testing=" + mode);
    }

    private void answerAndBreak(JsonNode draft) {
        JsonNode question = draft.path("questions").path(0);
        JsonNode suggested = question.path("choices").path(0).path("answer");
        decided("answer", Map.of("datasource", "<default>", "question", question.path("id").asText(), "kind",
                suggested.path("kind").asText(), "value", suggested.path("value").asText()));
        JsonNode answered = ReviewClient.datasource(review.await(datasource -> datasource.path("drafts").path(0).path("state")
                .asText().equals("PENDING"))).path("drafts").path(0);
        JsonNode edited = decided("edit", Map.of("datasource", "<default>", "draft", answered.path("id").asText(),
                "fingerprint", review.review().path("fingerprint").asText(), "scripts",
                "[{\"sql\":\"alter table task add effort nonsense;\",\"undo\":\"alter table task drop effort;\"}]"));
        assertThat(edited.path("outcome").asText()).as(edited.toString()).isEqualTo("EDITED");
    }

    /** The tests may end before the live reload beside them does, and nothing is decided during one. */
    private JsonNode decided(String method, Map<String, String> parameters) {
        return await().until(() -> review.call(method, parameters),
                outcome -> !outcome.path("outcome").asText().equals("REFUSED"));
    }

    /** Why the test of the next run fails, with all causes. */
    private String failure() {
        ContinuousTestingTestUtils.TestStatus status = runs.waitForNextCompletion();
        assertThat(status.getTotalTestsFailed()).as(status + "; " + said()).isEqualTo(1);
        return await().until(() -> APPLICATION.getLogRecords().stream().map(LogRecord::getThrown).filter(Objects::nonNull)
                .map(TestFirstTest::words).collect(Collectors.joining()), words -> !words.isEmpty());
    }

    private static String words(Throwable thrown) {
        StringWriter words = new StringWriter();
        thrown.printStackTrace(new PrintWriter(words));
        return words.toString();
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
