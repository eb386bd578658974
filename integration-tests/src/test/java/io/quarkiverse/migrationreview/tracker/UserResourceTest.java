package io.quarkiverse.migrationreview.tracker;

import static io.quarkiverse.migrationreview.tracker.Tracker.get;
import static io.quarkiverse.migrationreview.tracker.Tracker.id;
import static io.quarkiverse.migrationreview.tracker.Tracker.message;
import static io.quarkiverse.migrationreview.tracker.Tracker.newEmail;
import static io.quarkiverse.migrationreview.tracker.Tracker.newName;
import static io.quarkiverse.migrationreview.tracker.Tracker.newTopic;
import static io.quarkiverse.migrationreview.tracker.Tracker.newUser;
import static io.quarkiverse.migrationreview.tracker.Tracker.post;
import static io.quarkiverse.migrationreview.tracker.Tracker.put;
import static io.quarkiverse.migrationreview.tracker.Tracker.violations;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class UserResourceTest {

    @Test
    void createsAUserAndReadsItBack() {
        String email = newEmail();

        long user = id(post("/users", json("Ada", email)));

        JsonPath read = get("/users/" + user).statusCode(200).extract().jsonPath();
        assertThat(read.getString("name")).isEqualTo("Ada");
        assertThat(read.getString("email")).isEqualTo(email);
    }

    @Test
    void listsUsersByName() {
        String earlier = newName("Ada");
        String later = newName("Zoe");
        newUser(later);
        newUser(earlier);

        assertThat(get("/users").statusCode(200).extract().jsonPath().getList("name"))
                .containsSubsequence(earlier, later);
    }

    @Test
    void updatesAUser() {
        long user = newUser("Ada");
        String email = newEmail();

        put("/users/" + user, json("Ada L.", email)).statusCode(200);

        JsonPath read = get("/users/" + user).extract().jsonPath();
        assertThat(read.getString("name")).isEqualTo("Ada L.");
        assertThat(read.getString("email")).isEqualTo(email);
    }

    @Test
    void listsTheTopicsThatAUserIsAMemberOf() {
        long user = newUser("Ada");
        long topic = newTopic();
        newTopic();
        put("/topics/%d/members/%d".formatted(topic, user), "").statusCode(204);

        assertThat(get("/users/" + user + "/topics").statusCode(200).extract().jsonPath().getList("id", Long.class))
                .containsExactly(topic);
    }

    @Test
    void refusesASecondUserWithTheSameEmail() {
        String email = newEmail();
        id(post("/users", json("Ada", email)));

        assertThat(message(post("/users", json("Bob", email)).statusCode(409)))
                .isEqualTo("Another user has this e-mail address");
    }

    @Test
    void refusesToGiveAUserTheEmailOfAnother() {
        String email = newEmail();
        id(post("/users", json("Ada", email)));
        long other = newUser("Bob");

        put("/users/" + other, json("Bob", email)).statusCode(409);

        assertThat(get("/users/" + other).extract().jsonPath().getString("email")).isNotEqualTo(email);
    }

    @Test
    void refusesAUserWithoutNameAndWithABadEmail() {
        assertThat(violations(post("/users", json(" ", "nobody")).statusCode(400)))
                .containsExactlyInAnyOrder("A user needs a name", "This is not an e-mail address");
    }

    @Test
    void refusesANewUserWithAnId() {
        assertThat(message(post("/users", """
                {"id": 1, "name": "Ada", "email": "%s"}""".formatted(newEmail())).statusCode(400)))
                .isEqualTo("The id of a new user is given by the database");
    }

    @Test
    void saysWhichUserIsNotThere() {
        assertThat(message(get("/users/-1").statusCode(404))).isEqualTo("There is no user -1");
        assertThat(message(put("/users/-1", json("Ada", newEmail())).statusCode(404))).isEqualTo("There is no user -1");
    }

    private static String json(String name, String email) {
        return """
                {"name": "%s", "email": "%s"}""".formatted(name, email);
    }
}
