package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.testing.AgentClient;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A coding agent changes entities, and brings what is drafted before a person.
 */
class AgentTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    @TempDir
    Path home;

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);
    private AgentClient agent;

    @BeforeEach
    void connect() {
        agent = AgentClient.switchedOn(DevModeApplication.PORT, home);
        assertThat(agent.initialize().path("serverInfo").path("name").asText()).isEqualTo("Quarkus Dev MCP");
    }

    @AfterEach
    void disconnect() {
        agent.close();
    }

    @Test
    void seesADraftExplainsItPassesOnAnAnswerAndNamesIt() {
        theSchemaIsNotInSyncUntilAPersonHasApproved();
        aChangedEntityIsSeenAtOnce();
        aQuestionIsExplainedAndItsAnswerPassedOn();
        theDraftIsDescribed();
        whatCannotBeDoneIsSaidInWords();
    }

    private void theSchemaIsNotInSyncUntilAPersonHasApproved() {
        JsonNode check = agent.call("checkSchema", Map.of());
        assertThat(check.path("inSync").asBoolean()).isFalse();
        assertThat(check.path("datasources").path(0).path("drafts").path(0).asText()).isEqualTo("Create task");
        review.approveAndApply(review.awaitDrafts(1).path(0));
        review.awaitDrafts(0);
        JsonNode agreed = agent.call("checkSchema", Map.of());
        assertThat(agreed.path("inSync").asBoolean()).as(agreed.toString()).isTrue();
        JsonNode script = agent.call("listHistory", Map.of()).path("datasources").path(0).path("scripts").path(0);
        assertThat(script.path("script").asText()).isEqualTo("V1__create_task.sql");
        assertThat(script.path("state").asText()).isEqualTo("Success");
        assertThat(script.path("drafted").asBoolean()).isTrue();
        request().body("{\"title\":\"Write the README\"}").post("/tasks").then().statusCode(200);
    }

    private void aChangedEntityIsSeenAtOnce() {
        APPLICATION.modifySourceFile(Task.class, source -> source.replace("// <fields>",
                "@Column(nullable = false) public java.time.LocalDate due; // <fields>"));

        JsonNode drafts = agent.call("listDrafts", Map.of());

        assertThat(draft(drafts).path("title").asText()).as(drafts.toString()).isEqualTo("Add due to task");
        assertThat(draft(drafts).path("state").asText()).isEqualTo("BLOCKED");
        assertThat(draft(drafts).path("openQuestions").asInt()).isEqualTo(1);
        assertThat(draft(drafts).path("link").asText()).startsWith("file:///").endsWith("/01__add_due_to_task.sql");
        assertThat(drafts.path("next").asText()).contains("explainDraft");
    }

    private void aQuestionIsExplainedAndItsAnswerPassedOn() {
        JsonNode explained = agent.call("explainDraft", Map.of("draft", theDraft()));
        assertThat(explained.path("changes").path(0).path("member").asText()).endsWith("Task.due");
        assertThat(explained.path("proof").path("holds").asBoolean()).isTrue();
        assertThat(explained.path("toDecide").path(0).asText()).contains("Which value");
        assertThat(explained.path("next").asText()).startsWith("Ask the person");

        JsonNode question = explained.path("questions").path(0);
        JsonNode outcome = agent.call("answerQuestion", Map.of("draft", theDraft(), "question",
                question.path("id").asText(), "kind", "VALUE", "value", "date '2026-01-31'"));

        assertThat(outcome.path("outcome").asText()).as(outcome.toString()).isEqualTo("ANSWERED");
        JsonNode shown = agent.call("showDraft", Map.of("draft", theDraft()));
        assertThat(shown.path("state").asText()).isEqualTo("PENDING");
        assertThat(shown.path("scripts").path(0).path("sql").asText()).contains("date '2026-01-31'");
        assertThat(shown.path("scripts").path(0).path("undo").asText()).contains("drop column due");
    }

    private void theDraftIsDescribed() {
        JsonNode drafts = agent.call("listDrafts", Map.of());
        JsonNode outcome = agent.call("describeDraft", Map.of("draft", theDraft(), "fingerprint",
                drafts.path("fingerprint").asText(), "description", "let tasks be due"));

        assertThat(outcome.path("outcome").asText()).as(outcome.toString()).isEqualTo("DESCRIBED");
        assertThat(review.awaitDrafts(1).path(0).path("title").asText()).isEqualTo("Let tasks be due");
        assertThat(draft(agent.call("listDrafts", Map.of())).path("script").asText()).isEqualTo("V2__let_tasks_be_due.sql");
    }

    private void whatCannotBeDoneIsSaidInWords() {
        assertThat(agent.call("explainDraft", Map.of()).path("message").asText())
                .isEqualTo("The parameter draft is missing.");
        assertThat(agent.call("explainDraft", Map.of("draft", Map.of("id", 1))).path("message").asText())
                .isEqualTo("The parameter draft has to be text.");
        assertThat(agent.call("listDrafts", Map.of("apply", true)).path("message").asText())
                .isEqualTo("listDrafts has no parameter called apply.");
        assertThat(agent.call("showDraft", Map.of("draft", 4711)).path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(agent.call("answerQuestion", Map.of("draft", theDraft(), "question", "why", "kind", "VALUE"))
                .path("message").asText()).isEqualTo("This draft does not ask that.");
        assertThat(agent.call("describeDraft", Map.of("draft", theDraft(), "fingerprint", "0", "description", "x"))
                .path("outcome").asText()).isEqualTo("REFUSED");
    }

    private String theDraft() {
        return draft(agent.call("listDrafts", Map.of())).path("id").asText();
    }

    private static JsonNode draft(JsonNode drafts) {
        return drafts.path("datasources").path(0).path("drafts").path(0);
    }
}
