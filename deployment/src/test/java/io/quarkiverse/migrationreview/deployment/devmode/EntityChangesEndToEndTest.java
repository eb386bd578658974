package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * The main job: change an entity, see a proven draft, approve it, and the application runs on it.
 */
class EntityChangesEndToEndTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.withoutScripts();

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);

    @Test
    void everyEntityChangeBecomesADraftAndThenAnAppliedMigration() throws IOException {
        JsonNode first = review.awaitDrafts(1).path(0);
        assertThat(first.path("state").asText()).isEqualTo("PENDING");
        assertThat(first.path("sql").asText()).contains("create table task", "create sequence task_seq");
        Path firstScript = approveAndApply(first);
        assertThat(firstScript).hasFileName("V1__" + first.path("description").asText() + ".sql");
        request().body("{\"title\":\"Write the README\"}").post("/tasks")
                .then().statusCode(200);

        addAField();
        addAnEntityWithARelation();
        removeAField();

        assertThat(Files.list(firstScript.getParent()).map(Path::getFileName).map(Path::toString))
                .hasSize(4).allMatch(name -> name.matches("V[1-4]__[a-z0-9_]+\\.sql"));
        assertThat(Files.list(firstScript.getParent().resolve("../../../db-undo"))).hasSize(4);
        assertThat(Files.walk(Path.of(first.path("file").asText()).getParent()).filter(Files::isRegularFile)
                .map(Path::getFileName).map(Path::toString))
                .as("drafts on disk").containsExactly("review.json");
    }

    private void addAField() {
        APPLICATION.modifySourceFile(Task.class,
                source -> source.replace("// <fields>", "public String priority; // <fields>"));
        request().get("/tasks").then().statusCode(500);
        JsonNode draft = review.awaitDrafts(1).path(0);
        assertThat(draft.path("title").asText()).isEqualTo("Add priority to task");
        assertThat(draft.path("sql").asText()).isEqualTo("set local lock_timeout = '5s';\n\n-- " + Task.class.getName()
                + "#priority\nalter table task add column priority varchar(255);");
        assertThat(draft.path("undo").asText()).isEqualTo("alter table task drop column priority;");
        assertThat(draft.path("changes").path(0).path("member").asText()).endsWith("devmode.Task.priority");
        assertThat(draft.path("changes").path(0).path("source").asText()).endsWith("Task.java");
        assertThat(draft.path("proof").path("holds").asBoolean()).isTrue();
        approveAndApply(draft);
        request().body("{\"title\":\"Ship it\",\"priority\":\"high\"}").post("/tasks")
                .then().statusCode(200).body("priority", equalTo("high"));
    }

    private void addAnEntityWithARelation() {
        APPLICATION.addSourceFile(Label.class);
        request().get("/tasks").then().statusCode(200);
        JsonNode draft = review.awaitDrafts(1).path(0);
        assertThat(draft.path("sql").asText()).contains("create table label", "create sequence label_seq",
                "references task");
        approveAndApply(draft);
    }

    private void removeAField() {
        APPLICATION.modifySourceFile(Task.class, source -> source.replace("public String priority;", ""));
        request().get("/tasks").then().statusCode(200);
        JsonNode draft = review.awaitDrafts(1).path(0);
        assertThat(draft.path("destructive").asBoolean()).isTrue();
        JsonNode refused = review.approveAndApply(draft);
        assertThat(refused.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(refused.path("message").asText()).startsWith("Not acknowledged yet: ");
        assertThat(review.awaitDrafts(1)).hasSize(1);

        review.acknowledgeAll(review.awaitDrafts(1).path(0));
        JsonNode applied = review.approveAndApply(draft);
        assertThat(applied.path("outcome").asText()).as(applied.toString()).isEqualTo("APPLIED");
        assertThat(review.awaitDrafts(0)).as("a second diff").isEmpty();
        request().get("/tasks").then().statusCode(200).body("title", hasItem("Ship it"));
    }

    private Path approveAndApply(JsonNode draft) {
        JsonNode outcome = review.approveAndApply(draft);
        assertThat(outcome.path("outcome").asText()).as(outcome.toString()).isEqualTo("APPLIED");
        assertThat(review.awaitDrafts(0)).as("a second diff").isEmpty();
        Path script = Path.of(outcome.path("file").asText());
        assertThat(script).isRegularFile();
        request().get("/tasks").then().statusCode(200);
        assertThat(review.awaitDrafts(0)).as("a second diff, after the reload").isEmpty();
        assertThat(ReviewClient.datasource(review.review()).path("unapplied")).isEmpty();
        return script;
    }
}
