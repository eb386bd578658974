package io.quarkiverse.migrationreview.deployment.devmode;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** A test of the application, run beside its dev mode. */
@QuarkusTest
public class TaskET {

    @Test
    void keepsATask() {
        RestAssured.given().contentType(ContentType.JSON).body("{\"title\":\"Write the test first\"}").post("/tasks")
                .then().statusCode(200);
    }
}
