package io.quarkiverse.migrationreview.deployment.testing;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.awaitility.Awaitility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Speaks to the review of a running dev mode as the panel does: JSON-RPC over the web socket of the Dev UI.
 */
public final class ReviewClient {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI endpoint;

    public ReviewClient(int port) {
        this.endpoint = URI.create("ws://localhost:" + port + "/q/dev-ui/json-rpc-ws");
    }

    /** What there is to review. */
    public JsonNode review() {
        return call("review", Map.of());
    }

    /** Waits until drafting has ended, well or badly, and what it led to satisfies the condition. */
    public JsonNode await(Predicate<JsonNode> condition) {
        return Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).ignoreExceptions()
                .until(this::review, review -> !review.path("state").asText().equals("DRAFTING")
                        && !review.path("state").asText().equals("WAITING") && condition.test(datasource(review)));
    }

    /** Waits for this many drafts, and gives them. */
    public JsonNode awaitDrafts(int count) {
        return datasource(await(datasource -> datasource.path("drafts").size() == count && !datasource.has("problem")))
                .path("drafts");
    }

    /** Waits for a problem, and gives it. */
    public JsonNode awaitProblem() {
        return datasource(await(datasource -> datasource.has("problem"))).path("problem");
    }

    /** The first, and in most tests only, datasource of a review. */
    public static JsonNode datasource(JsonNode review) {
        return review.path("datasources").path(0);
    }

    /** Approves a draft as it is shown now, and applies it. */
    public JsonNode approveAndApply(JsonNode draft) {
        return approve(draft, Map.of("apply", "true"));
    }

    /** Acknowledges every hazard of a draft that has to be. */
    public void acknowledgeAll(JsonNode draft) {
        for (JsonNode hazard : draft.path("hazards")) {
            if (hazard.path("toAcknowledge").asBoolean()) {
                call("acknowledge", Map.of("datasource", "<default>", "draft", draft.path("id").asText(), "hazard",
                        hazard.path("key").asText(), "acknowledged", "true", "fingerprint",
                        review().path("fingerprint").asText()));
            }
        }
    }

    /** Approves a draft as it is shown now. */
    public JsonNode approve(JsonNode draft, Map<String, String> choices) {
        Map<String, String> parameters = new HashMap<>(Map.of("datasource", "<default>", "draft",
                draft.path("id").asText(), "fingerprint", review().path("fingerprint").asText()));
        parameters.putAll(choices);
        return call("approve", parameters);
    }

    /** Calls any method of the extension. */
    public JsonNode call(String method, Map<String, String> parameters) {
        Answer answer = new Answer();
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder()
                .header("Origin", "http://localhost:" + endpoint.getPort())
                .buildAsync(endpoint, answer).join();
        try {
            socket.sendText(JSON.writeValueAsString(Map.of("jsonrpc", "2.0", "id", Answer.ID, "method",
                    "quarkus-migration-review_" + method, "params", parameters)), true).join();
            return answer.message.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        } finally {
            socket.abort();
        }
    }

    /** Everything else that the Dev UI sends over the same socket is passed over. */
    private static final class Answer implements WebSocket.Listener {

        private static final int ID = 42;
        private final CompletableFuture<JsonNode> message = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                accept(text.toString());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void accept(String json) {
            try {
                JsonNode node = JSON.readTree(json);
                if (node.path("id").asInt(-1) == ID) {
                    if (node.has("error")) {
                        message.completeExceptionally(new IllegalStateException(node.path("error").toString()));
                    } else {
                        message.complete(node.path("result").path("object"));
                    }
                }
            } catch (JsonProcessingException e) {
                message.completeExceptionally(e);
            }
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            message.completeExceptionally(error);
        }
    }
}
