package io.quarkiverse.migrationreview.tracker;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.UUID;

import io.restassured.response.ValidatableResponse;

/** The task tracker as its clients see it. All tests share one database, so every name is new. */
final class Tracker {

    private Tracker() {
    }

    static String newName(String prefix) {
        return prefix + " " + UUID.randomUUID();
    }

    static String newEmail() {
        return UUID.randomUUID() + "@example.org";
    }

    static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    static ValidatableResponse post(String path, String json) {
        return given().contentType("application/json").body(json).post(path).then();
    }

    static ValidatableResponse put(String path, String json) {
        return given().contentType("application/json").body(json).put(path).then();
    }

    static long newUser(String name) {
        return id(post("/users", """
                {"name": "%s", "email": "%s"}""".formatted(name, newEmail())));
    }

    static long newTopic() {
        return id(post("/topics", """
                {"name": "%s"}""".formatted(newName("Topic"))));
    }

    static long newTask(long topic) {
        return id(post("/tasks", """
                {"title": "Water the plants", "topic": {"id": %d}}""".formatted(topic)));
    }

    static long id(ValidatableResponse created) {
        return created.statusCode(201).extract().jsonPath().getLong("id");
    }

    static String message(ValidatableResponse refused) {
        return refused.extract().jsonPath().getString("message");
    }

    /** What Bean Validation found wrong, in its words. */
    static List<String> violations(ValidatableResponse refused) {
        return refused.extract().jsonPath().getList("violations.message");
    }
}
