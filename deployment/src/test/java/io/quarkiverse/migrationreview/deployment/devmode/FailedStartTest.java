package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.DevConsole;
import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.specification.RequestSpecification;

/**
 * An application that validates its schema, on an empty migration chain: it can't start, and there is no Dev UI to look at.
 */
class FailedStartTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication
            .with(Map.of("quarkus.hibernate-orm.schema-management.strategy", "validate"))
            .setAllowFailedStart(true);

    /** The server of an application that never started does not read where its configuration wants it. */
    private static final String PORT = "quarkus.http.port";

    @BeforeAll
    static void sayWhereToListen() {
        System.setProperty(PORT, String.valueOf(DevModeApplication.PORT));
    }

    @AfterAll
    static void leaveThatToOthers() {
        System.clearProperty(PORT);
    }

    /** Asks for the page, and for no other start. */
    private static RequestSpecification again() {
        return request().header("x-quarkus-hot-deployment-done", "true");
    }

    /** Before it can be asked for, Quarkus has to start its server for such cases. */
    private static String page() {
        return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofSeconds(1)).ignoreExceptions().until(
                () -> again().get("/tasks").then().statusCode(500).extract().asString(),
                page -> page.contains("is drafted that brings"));
    }

    @Test
    void showsTheDraftsOnThePageAndGoesOnOnceTheyAreApproved() {
        assertThat(page()).contains("A migration is missing", "Create task",
                "01__create_task.sql", "migrations approve 1 --apply")
                .as("the error itself").contains("SchemaManagementException", "missing table [Task]");

        assertThat(DevConsole.type("migrations approve 1 --apply")).contains("V1__create_task.sql");
        request().get("/tasks").then().statusCode(200);

        APPLICATION.modifySourceFile(Task.class, source -> source.replace("// <fields>", "public Integer priority;"));
        assertThat(request().get("/tasks").then().statusCode(500).extract().asString())
                .contains("missing column [priority]", "A migration is missing");
        assertThat(page()).contains("priority", "migrations approve 1 --apply");

        assertThat(DevConsole.type("migrations show 1")).contains("add column priority");
        assertThat(DevConsole.type("migrations approve 1 --apply")).contains("V2__");
        request().get("/tasks").then().statusCode(200);
        assertThat(DevConsole.type("migrations check")).contains("Entities and migrations agree.");
    }
}
