package io.quarkiverse.migrationreview.tracker;

import static io.quarkiverse.migrationreview.tracker.Tracker.get;
import static io.quarkiverse.migrationreview.tracker.Tracker.id;
import static io.quarkiverse.migrationreview.tracker.Tracker.message;
import static io.quarkiverse.migrationreview.tracker.Tracker.newTask;
import static io.quarkiverse.migrationreview.tracker.Tracker.newTopic;
import static io.quarkiverse.migrationreview.tracker.Tracker.newUser;
import static io.quarkiverse.migrationreview.tracker.Tracker.post;
import static io.quarkiverse.migrationreview.tracker.Tracker.put;
import static io.quarkiverse.migrationreview.tracker.Tracker.violations;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class TaskResourceTest {

    @Test
    void createsATaskAndReadsItBack() {
        long topic = newTopic();
        long assignee = newUser("Ada");

        long task = id(post("/tasks", """
                {"title": "Prune the roses", "topic": {"id": %d}, "assignee": {"id": %d}, "due": "2030-03-01"}"""
                .formatted(topic, assignee)));

        JsonPath read = get("/tasks/" + task).statusCode(200).extract().jsonPath();
        assertThat(read.getString("title")).isEqualTo("Prune the roses");
        assertThat(read.getLong("topic.id")).isEqualTo(topic);
        assertThat(read.getString("assignee.name")).isEqualTo("Ada");
        assertThat(read.getString("due")).isEqualTo("2030-03-01");
        assertThat(read.getString("status")).isEqualTo("OPEN");
        assertThat(read.getString("created")).isNotNull();
        assertThat(read.getString("closed")).isNull();
    }

    @Test
    void keepsTheChecklistAsADocument() {
        long task = id(post("/tasks", """
                {"title": "Pack", "topic": {"id": %d},
                 "checklist": [{"text": "Tent", "done": true}, {"text": "Stove", "done": false}]}""".formatted(newTopic())));

        List<Map<String, Object>> checklist = get("/tasks/" + task).extract().jsonPath().getList("checklist");
        assertThat(checklist).containsExactly(
                Map.of("text", "Tent", "done", true),
                Map.of("text", "Stove", "done", false));
    }

    @Test
    void keepsEachLabelOnceAndInOrder() {
        long task = id(post("/tasks", """
                {"title": "Pack", "topic": {"id": %d}, "labels": ["travel", "summer", "travel"]}""".formatted(newTopic())));

        assertThat(get("/tasks/" + task).extract().jsonPath().getList("labels")).containsExactly("summer", "travel");
    }

    @Test
    void updatesATask() {
        long task = id(post("/tasks", """
                {"title": "Pack", "topic": {"id": %d}, "labels": ["travel"],
                 "checklist": [{"text": "Tent", "done": false}]}""".formatted(newTopic())));
        long otherTopic = newTopic();

        put("/tasks/" + task, """
                {"title": "Pack the car", "topic": {"id": %d}, "status": "IN_PROGRESS", "labels": ["car"],
                 "checklist": [{"text": "Tent", "done": true}]}""".formatted(otherTopic)).statusCode(200);

        JsonPath read = get("/tasks/" + task).extract().jsonPath();
        assertThat(read.getString("title")).isEqualTo("Pack the car");
        assertThat(read.getLong("topic.id")).isEqualTo(otherTopic);
        assertThat(read.getString("status")).isEqualTo("IN_PROGRESS");
        assertThat(read.getList("labels")).containsExactly("car");
        assertThat(read.getBoolean("checklist[0].done")).isTrue();
    }

    @Test
    void listsTheTasksOfATopicByStatusAndLabel() {
        long topic = newTopic();
        long open = newTask(topic);
        long labelled = id(post("/tasks", """
                {"title": "Call the plumber", "topic": {"id": %d}, "labels": ["urgent"]}""".formatted(topic)));
        long closed = newTask(topic);
        post("/tasks/" + closed + "/close", "").statusCode(200);
        newTask(newTopic());

        assertThat(ids("/tasks?topic=" + topic)).containsExactly(open, labelled, closed);
        assertThat(ids("/tasks?status=OPEN&topic=" + topic)).containsExactly(open, labelled);
        assertThat(ids("/tasks?label=urgent&topic=" + topic)).containsExactly(labelled);
        assertThat(ids("/tasks")).contains(open, labelled, closed);
    }

    @Test
    void closesATaskOnce() {
        long task = newTask(newTopic());

        JsonPath closed = post("/tasks/" + task + "/close", "").statusCode(200).extract().jsonPath();
        assertThat(closed.getString("status")).isEqualTo("DONE");
        assertThat(closed.getString("closed")).isNotNull();

        assertThat(message(post("/tasks/" + task + "/close", "").statusCode(409)))
                .isEqualTo("Task %d is closed".formatted(task));
    }

    @Test
    void refusesToChangeAClosedTask() {
        long topic = newTopic();
        long task = newTask(topic);
        post("/tasks/" + task + "/close", "").statusCode(200);

        put("/tasks/" + task, """
                {"title": "Too late", "topic": {"id": %d}}""".formatted(topic)).statusCode(409);

        assertThat(get("/tasks/" + task).extract().jsonPath().getString("title")).isEqualTo("Water the plants");
    }

    @Test
    void refusesToCloseATaskByItsStatus() {
        long topic = newTopic();
        long task = newTask(topic);

        assertThat(message(put("/tasks/" + task, """
                {"title": "Water the plants", "topic": {"id": %d}, "status": "DONE"}""".formatted(topic)).statusCode(400)))
                .isEqualTo("A task is closed with POST /tasks/{id}/close");
    }

    @Test
    void refusesATaskWithoutTitleAndTopic() {
        assertThat(violations(post("/tasks", "{}").statusCode(400)))
                .containsExactlyInAnyOrder("A task needs a title", "A task needs a topic");
    }

    @Test
    void refusesABlankLabel() {
        assertThat(violations(post("/tasks", """
                {"title": "Pack", "topic": {"id": %d}, "labels": [" "]}""".formatted(newTopic())).statusCode(400)))
                .containsExactly("A label needs a text");
    }

    @Test
    void refusesATopicOrAnAssigneeThatDoesNotExist() {
        assertThat(message(post("/tasks", """
                {"title": "Pack", "topic": {"id": -1}}""").statusCode(400)))
                .isEqualTo("The task's topic does not exist");
        assertThat(message(post("/tasks", """
                {"title": "Pack", "topic": {"id": %d}, "assignee": {}}""".formatted(newTopic())).statusCode(400)))
                .isEqualTo("The task's assignee does not exist");
    }

    @Test
    void saysWhichTaskIsNotThere() {
        assertThat(message(get("/tasks/-1").statusCode(404))).isEqualTo("There is no task -1");
        assertThat(message(post("/tasks/-1/close", "").statusCode(404))).isEqualTo("There is no task -1");
    }

    private static List<Long> ids(String path) {
        return get(path).statusCode(200).extract().jsonPath().getList("id", Long.class);
    }
}
