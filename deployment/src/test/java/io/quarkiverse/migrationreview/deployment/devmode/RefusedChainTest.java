package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.testing.DevConsole;
import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * Flyway refuses the chain at a live reload, and the application can't start: its error page has to say why and the way out.
 */
class RefusedChainTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);

    /** The first page may still say that the chain is being looked at. */
    private static String pageWith(String words) {
        assertThat(request().get("/tasks").then().statusCode(500).extract().asString()).contains("refuses the migration chain");
        return await().atMost(Duration.ofSeconds(30)).until(
                () -> request().header("x-quarkus-hot-deployment-done", "true").get("/tasks").asString(),
                page -> page.contains(words));
    }

    @Test
    void isExplainedOnThePageAndMendedFromTheTerminal() throws Exception {
        JsonNode draft = review.awaitDrafts(1).path(0);
        review.approveAndApply(draft);
        request().get("/tasks").then().statusCode(200);
        SourceCommit.ofProjectWith(Path.of(draft.path("changes").findValue("source").asText()));

        APPLICATION.addResourceFile("db/migration/V1__labels.sql", "create table label (id bigint);\n");
        assertThat(pageWith("have the same version"))
                .contains("V1__create_task.sql is applied to the dev database, and was committed by Ada Lovelace",
                        "V1__labels.sql is not applied to the dev database", "migrations renumber V1__labels.sql");
        assertThat(DevConsole.type("migrations renumber V1__labels.sql")).contains("V2__labels.sql");
        request().get("/tasks").then().statusCode(200);
        assertThat(ReviewClient.datasource(review.await(datasource -> datasource.path("notices").isEmpty())).path("problem")
                .isMissingNode()).isTrue();

        APPLICATION.modifyResourceFile("db/migration/V1__create_task.sql", script -> script + "-- mine\n");
        assertThat(pageWith("was changed after it was applied"))
                .contains("migrations restore V1__create_task.sql", "FlywayValidateException");
        assertThat(DevConsole.type("migrations restore V1__create_task.sql")).contains("is again what");
        request().get("/tasks").then().statusCode(200);
    }
}
