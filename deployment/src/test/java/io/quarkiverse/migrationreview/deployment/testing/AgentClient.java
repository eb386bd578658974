package io.quarkiverse.migrationreview.deployment.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/**
 * Speaks to a running dev mode as a coding agent does: JSON-RPC over HTTP, to the Dev MCP server of Quarkus. That server is
 * off until a person switches it on, which is remembered in the home directory: while this is open, in another one.
 */
public final class AgentClient implements AutoCloseable {

    /** Before the names of the tools of this extension. */
    public static final String PREFIX = "quarkus-migration-review_";

    private static final String HOME = "user.home";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int port;
    private final String homeBefore;

    private AgentClient(int port, String homeBefore) {
        this.port = port;
        this.homeBefore = homeBefore;
    }

    /**
     * Switches Dev MCP on, before anything has asked the application for it.
     *
     * @param home an empty directory
     */
    public static AgentClient switchedOn(int port, Path home) {
        try {
            Files.writeString(Files.createDirectories(home.resolve(".quarkus")).resolve("dev-mcp.properties"),
                    "enabled=true\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AgentClient agent = new AgentClient(port, System.getProperty(HOME));
        System.setProperty(HOME, home.toString());
        return agent;
    }

    /** What the server says of itself. */
    public JsonNode initialize() {
        return request("initialize", Map.of("protocolVersion", "2025-03-26", "capabilities", Map.of(), "clientInfo",
                Map.of("name", "test", "version", "1"))).path("result");
    }

    /** Every tool that there is, of whichever extension. */
    public JsonNode tools() {
        return request("tools/list", Map.of()).path("result").path("tools");
    }

    /** What a tool of this extension gives. */
    public JsonNode call(String tool, Map<String, ?> arguments) {
        JsonNode answer = tryToCall(PREFIX + tool, arguments);
        try {
            return JSON.readTree(answer.path("result").path("content").path(0).path("text").asText());
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer, e);
        }
    }

    /** The whole answer to the call of a tool, which may be an error. */
    public JsonNode tryToCall(String fullName, Map<String, ?> arguments) {
        return request("tools/call", Map.of("name", fullName, "arguments", arguments));
    }

    /** The whole answer to any request. */
    public JsonNode request(String method, Map<String, ?> parameters) {
        String answer = RestAssured.given().port(port).contentType(ContentType.JSON)
                .accept("application/json, text/event-stream")
                .body(Map.of("jsonrpc", "2.0", "id", 7, "method", method, "params", parameters))
                .post("/q/dev-mcp").then().statusCode(200).extract().asString();
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + answer, e);
        }
    }

    @Override
    public void close() {
        System.setProperty(HOME, homeBefore);
    }
}
