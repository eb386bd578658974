package io.quarkiverse.migrationreview.tracker;

import static io.quarkiverse.migrationreview.tracker.Tracker.get;
import static io.quarkiverse.migrationreview.tracker.Tracker.id;
import static io.quarkiverse.migrationreview.tracker.Tracker.message;
import static io.quarkiverse.migrationreview.tracker.Tracker.newName;
import static io.quarkiverse.migrationreview.tracker.Tracker.newTopic;
import static io.quarkiverse.migrationreview.tracker.Tracker.newUser;
import static io.quarkiverse.migrationreview.tracker.Tracker.post;
import static io.quarkiverse.migrationreview.tracker.Tracker.put;
import static io.quarkiverse.migrationreview.tracker.Tracker.violations;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class TopicResourceTest {

    @Test
    void createsATopicAndReadsItBack() {
        String name = newName("Garden");

        long topic = id(post("/topics", json(name, "All that grows")));

        JsonPath read = get("/topics/" + topic).statusCode(200).extract().jsonPath();
        assertThat(read.getString("name")).isEqualTo(name);
        assertThat(read.getString("description")).isEqualTo("All that grows");
    }

    @Test
    void listsTopicsByName() {
        String earlier = newName("Attic");
        String later = newName("Yard");
        id(post("/topics", json(later, "")));
        id(post("/topics", json(earlier, "")));

        assertThat(get("/topics").statusCode(200).extract().jsonPath().getList("name"))
                .containsSubsequence(earlier, later);
    }

    @Test
    void updatesATopic() {
        long topic = newTopic();
        String name = newName("Kitchen");

        put("/topics/" + topic, json(name, "All that cooks")).statusCode(200);

        JsonPath read = get("/topics/" + topic).extract().jsonPath();
        assertThat(read.getString("name")).isEqualTo(name);
        assertThat(read.getString("description")).isEqualTo("All that cooks");
    }

    @Test
    void membersJoinOnceAndLeave() {
        long topic = newTopic();
        long zoe = newUser("Zoe");
        long ada = newUser("Ada");

        join(topic, zoe);
        join(topic, ada);
        join(topic, ada);
        assertThat(get("/topics/" + topic + "/members").extract().jsonPath().getList("id", Long.class))
                .containsExactly(ada, zoe);

        given().delete("/topics/%d/members/%d".formatted(topic, zoe)).then().statusCode(204);
        assertThat(get("/topics/" + topic + "/members").extract().jsonPath().getList("id", Long.class))
                .containsExactly(ada);
    }

    @Test
    void refusesASecondTopicWithTheSameName() {
        String name = newName("Garden");
        id(post("/topics", json(name, "The first")));

        assertThat(message(post("/topics", json(name, "The second")).statusCode(409)))
                .isEqualTo("Another topic has this name");
    }

    @Test
    void refusesATopicWithoutNameOrWithTooLongAOne() {
        assertThat(violations(post("/topics", json("", "")).statusCode(400)))
                .containsExactly("A topic needs a name");
        assertThat(violations(post("/topics", json("x".repeat(81), "")).statusCode(400)))
                .containsExactly("A name has at most 80 characters");
    }

    @Test
    void saysWhichTopicOrUserIsNotThere() {
        long topic = newTopic();

        assertThat(message(get("/topics/-1").statusCode(404))).isEqualTo("There is no topic -1");
        assertThat(message(get("/topics/-1/members").statusCode(404))).isEqualTo("There is no topic -1");
        assertThat(message(put("/topics/" + topic + "/members/-2", "").statusCode(404))).isEqualTo("There is no user -2");
    }

    private static void join(long topic, long user) {
        put("/topics/%d/members/%d".formatted(topic, user), "").statusCode(204);
    }

    private static String json(String name, String description) {
        return """
                {"name": "%s", "description": "%s"}""".formatted(name, description);
    }
}
