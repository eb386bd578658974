package io.quarkiverse.migrationreview.deployment.devmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.devui.ReviewActions;
import io.quarkiverse.migrationreview.deployment.review.ReviewService;
import io.quarkiverse.migrationreview.deployment.testing.AgentClient;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.devui.spi.buildtime.BuildTimeActionBuildItem;
import io.quarkus.devui.spi.buildtime.jsonrpc.AbstractJsonRpcMethod;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * What a person may do in the Dev UI, an agent can't, by whatever name it calls it.
 */
class DecidingIsForPeopleTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    @TempDir
    Path home;

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);
    private AgentClient agent;

    @BeforeEach
    void connect() {
        agent = AgentClient.switchedOn(DevModeApplication.PORT, home);
    }

    @AfterEach
    void disconnect() {
        agent.close();
    }

    @Test
    void anAgentReadsAnswersAndDescribesAndNothingElse() {
        assertThat(namesOfTools()).filteredOn(name -> name.startsWith(AgentClient.PREFIX))
                .containsExactlyInAnyOrder(allowed().toArray(String[]::new));
        JsonNode before = review.await(datasource -> datasource.path("drafts").size() == 1);

        for (String action : actionsOfTheDevUI()) {
            Map<String, String> parameters = Map.of("datasource", "<default>", "draft",
                    ReviewClient.datasource(before).path("drafts").path(0).path("id").asText(), "fingerprint",
                    before.path("fingerprint").asText(), "apply", "true");
            agent.tryToCall("tools_enableTool", Map.of("name", action));
            agent.tryToCall("devmcp_enableMethod", Map.of("name", action));
            assertRefused(agent.tryToCall(action, parameters), action);
            assertRefused(agent.request(action, parameters), action);
        }

        assertThat(review.review()).as("revision, drafts and chain").isEqualTo(before);
        assertThat(namesOfTools()).filteredOn(name -> name.startsWith(AgentClient.PREFIX)).hasSize(allowed().size());
    }

    private static List<String> allowed() {
        return List.of("listDrafts", "showDraft", "explainDraft", "checkSchema", "listHistory", "answerQuestion",
                "describeDraft").stream().map(AgentClient.PREFIX::concat).toList();
    }

    private List<String> namesOfTools() {
        return StreamSupport.stream(agent.tools().spliterator(), false).map(tool -> tool.path("name").asText()).toList();
    }

    private static List<String> actionsOfTheDevUI() {
        try (ReviewService service = new ReviewService(Clock.systemUTC())) {
            BuildTimeActionBuildItem offered = ReviewActions.of(service);
            List<String> actions = Stream
                    .concat(offered.getDeploymentActions().stream(), offered.getDeploymentSubscriptions().stream())
                    .map(AbstractJsonRpcMethod::getMethodName).map(AgentClient.PREFIX::concat).toList();
            assertThat(actions).contains(AgentClient.PREFIX + "approve", AgentClient.PREFIX + "reject");
            return actions;
        }
    }

    private static void assertRefused(JsonNode answer, String action) {
        assertThat(answer.path("error").path("message").asText()).as(action).contains("not enabled");
        assertThat(answer.has("result")).as(action).isFalse();
    }
}
