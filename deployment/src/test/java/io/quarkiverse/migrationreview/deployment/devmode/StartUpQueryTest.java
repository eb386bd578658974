package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * An application that looks into a table as soon as it starts: PostgreSQL refuses that in the same way, whether a migration is
 * missing or something else is wrong.
 */
class StartUpQueryTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    @Test
    void showsTheDraftsOnlyWhenAMigrationIsMissing() {
        new ReviewClient(DevModeApplication.PORT).awaitDrafts(1);
        APPLICATION.addSourceFile(StartUpQuery.class);

        request().get("/tasks").then().statusCode(500);
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                request().header("x-quarkus-hot-deployment-done", "true").get("/tasks").then().extract().asString())
                .contains("A migration is missing", "Create task", "PSQLException"));

        APPLICATION.modifySourceFile(StartUpQuery.class,
                source -> source.replace("select count(*) from task", "select 1 / 0"));
        assertThat(request().get("/tasks").then().statusCode(500).extract().asString())
                .contains("Error restarting Quarkus", "division by zero").doesNotContain("migrations approve");
    }
}
