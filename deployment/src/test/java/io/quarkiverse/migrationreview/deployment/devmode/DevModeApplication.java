package io.quarkiverse.migrationreview.deployment.devmode;

import static java.net.HttpURLConnection.HTTP_OK;
import static java.net.HttpURLConnection.HTTP_UNAVAILABLE;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.jboss.shrinkwrap.api.asset.StringAsset;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * A small service in dev mode, on an embedded PostgreSQL of its own.
 */
final class DevModeApplication {

    /** Not the default one, since a developer may well have the demo running beside the tests; each fork has its own. */
    static final int PORT = Integer.getInteger("dev-mode.port", 18080);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Map<String, String> CONFIGURATION = Map.of(
            "quarkus.http.port", String.valueOf(PORT),
            "quarkus.datasource.db-kind", "postgresql",
            "quarkus.flyway.migrate-at-start", "true",
            "quarkus.hibernate-orm.schema-management.strategy", "none",
            "quarkus.migration-review.embedded", "always",
            // other tests bring Envers onto the class path, which needs Quarkus' own extension for it to start
            "quarkus.hibernate-orm.unsupported-properties.\"hibernate.integration.envers.enabled\"", "false");

    private DevModeApplication() {
    }

    /** A request to the application; one to it is what makes Quarkus look for changed sources. */
    static RequestSpecification request() {
        return RestAssured.given().port(PORT).contentType(ContentType.JSON);
    }

    /**
     * Reads the tasks after a change, with a browser on the panel: that asks for things too, and Quarkus answers 503 to a
     * request that waits for a live reload which another request began (the old application is asked, whose threads are gone).
     * So that it is asked again; any other answer has to be the tasks.
     */
    static Response tasksBesideABrowser() {
        Response response = Awaitility.await().atMost(PATIENCE).until(() -> request().get("/tasks"),
                answer -> answer.statusCode() != HTTP_UNAVAILABLE);
        response.then().statusCode(HTTP_OK);
        return response;
    }

    /** With the entity {@code Task} and an empty chain. */
    static QuarkusDevModeTest withoutScripts() {
        return with(Map.of());
    }

    /**
     * With an empty chain, and a test that runs beside it whenever something changes. Quarkus takes this very module for the
     * project of such tests, so that it has to be said where the drafts of the application are.
     */
    static QuarkusDevModeTest testedContinuously(Class<?> test) {
        Path drafts = Path.of("target", "drafts-" + UUID.randomUUID()).toAbsolutePath();
        return with(Map.of("quarkus.migration-review.drafts.directory", drafts.toString(), "quarkus.test.continuous-testing",
                "enabled", "quarkus.test.display-test-output", "true",
                "quarkus.console.basic", "true", "quarkus.console.disable-input", "true", "quarkus.http.test-port", "0"))
                .withTestArchive(jar -> jar.addClass(test));
    }

    /** With configuration on top of the usual, and an empty chain. */
    static QuarkusDevModeTest with(Map<String, String> more) {
        return with(more, Map.of());
    }

    /** With configuration on top of the usual, and these scripts by file name. */
    static QuarkusDevModeTest with(Map<String, String> more, Map<String, String> scripts) {
        return new QuarkusDevModeTest().withApplicationRoot(jar -> {
            jar.addClasses(Task.class, TaskResource.class);
            scripts.forEach((name, sql) -> jar.addAsResource(new StringAsset(sql), "db/migration/" + name));
            StringBuilder properties = new StringBuilder();
            CONFIGURATION.forEach((key, value) -> properties.append(key).append('=').append(more.getOrDefault(key, value))
                    .append('\n'));
            more.forEach((key, value) -> {
                if (!CONFIGURATION.containsKey(key)) {
                    properties.append(key).append('=').append(value).append('\n');
                }
            });
            jar.addAsResource(new StringAsset(properties.toString()),
                    "application.properties");
        });
    }
}
