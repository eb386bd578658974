package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * A script that someone wrote by hand does not apply.
 */
class BrokenScriptTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication
            .with(Map.of("quarkus.flyway.migrate-at-start", "false"), Map.of("V1__notes.sql", "create table note (id bigint);"))
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.migrationreview"));

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);

    @Test
    void isAProblemWithFileAndLineThatGoesAwayWhenTheScriptIsMended() {
        review.awaitDrafts(1);
        APPLICATION.addResourceFile("db/migration/V2__by_hand.sql", "create table more (id bigint);\ncreate tabel oops ();\n");
        request().get("/tasks");

        JsonNode problem = review.awaitProblem();
        assertThat(problem.path("cause").asText()).contains("V2__by_hand.sql", "syntax error at or near \"tabel\"");
        assertThat(problem.path("place").asText()).endsWith("V2__by_hand.sql, line 2");
        assertThat(problem.path("remedy").asText()).startsWith("Mend the script");
        assertThat(ReviewClient.datasource(review.review()).path("drafts")).isEmpty();
        review.call("draftAgain", Map.of());
        review.awaitProblem();
        assertThat(APPLICATION.getLogRecords()).as("said once")
                .filteredOn(record -> record.getMessage().contains("No migrations can be drafted")).hasSize(1);

        APPLICATION.modifyResourceFile("db/migration/V2__by_hand.sql", script -> script.replace("tabel oops", "table oops"));
        request().get("/tasks");
        assertThat(review.awaitDrafts(1).path(0).path("sql").asText()).contains("create table task");
        assertThat(ReviewClient.datasource(review.review()).path("unmanaged").findValuesAsText("object"))
                .as("what the entities never spoke of").containsExactly("table more", "table note", "table oops");
    }
}
