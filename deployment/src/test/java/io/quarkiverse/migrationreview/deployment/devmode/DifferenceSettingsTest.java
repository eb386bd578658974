package io.quarkiverse.migrationreview.deployment.devmode;

import static io.quarkiverse.migrationreview.deployment.devmode.DevModeApplication.request;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.databind.JsonNode;

import io.quarkiverse.migrationreview.deployment.testing.ReviewClient;
import io.quarkus.test.QuarkusDevModeTest;

/** What application.properties says about differences, from a typing error to two drafts, and a decision on top of it. */
class DifferenceSettingsTest {

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = DevModeApplication.with(
            Map.of("quarkus.migration-review.managed", "table legacy*,trigger x"),
            Map.of("V1__by_hand.sql", "create table legacy_notes (id bigint); create table other (id bigint);"));

    private final ReviewClient review = new ReviewClient(DevModeApplication.PORT);

    @Test
    void areTakenOverAtALiveReloadAndRefusedInWords() {
        JsonNode problem = review.awaitProblem();
        assertThat(problem.path("cause").asText()).startsWith("\"trigger x\" does not begin with a kind of object");
        assertThat(problem.path("place").asText()).isEqualTo("quarkus.migration-review.managed");

        APPLICATION.modifyResourceFile("application.properties", properties -> properties.replace(",trigger x", ""));
        request().get("/tasks");
        assertThat(review.awaitDrafts(2).path(1).path("sql").asText())
                .isEqualTo("set local lock_timeout = '5s';\n\ndrop table legacy_notes;");
        assertThat(unmanaged()).containsExactly("table other");

        JsonNode outcome = review.call("draftDifference", Map.of("datasource", "<default>", "object", "table other"));
        assertThat(outcome.path("outcome").asText()).isEqualTo("DRAFTED");
        review.awaitDrafts(3);
        outcome = review.call("leaveAlone", Map.of("datasource", "<default>", "object", "table other"));
        assertThat(outcome.path("outcome").asText()).isEqualTo("LEFT_ALONE");
        review.awaitDrafts(2);
        assertThat(unmanaged()).containsExactly("table other");
    }

    private Iterable<String> unmanaged() {
        return ReviewClient.datasource(review.review()).path("unmanaged").findValuesAsText("object");
    }
}
