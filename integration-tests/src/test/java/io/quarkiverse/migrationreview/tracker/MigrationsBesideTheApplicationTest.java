package io.quarkiverse.migrationreview.tracker;

import static io.quarkiverse.migrationreview.tracker.Tracker.get;
import static io.quarkiverse.migrationreview.tracker.Tracker.newTask;
import static io.quarkiverse.migrationreview.tracker.Tracker.newTopic;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.testing.Migrations;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class MigrationsBesideTheApplicationTest {

    @RegisterExtension
    Migrations migrations = Migrations.ofDefaultDatasource();

    @Test
    void leaveTheDatabaseOfTheApplicationAlone() {
        long task = newTask(newTopic());

        migrations.migrate();
        assertThat(migrations.query("select id from task")).isEmpty();
        migrations.undo("1");

        get("/tasks/" + task).statusCode(200);
    }

    @Test
    void areUpToDate() {
        Migrations.assertUpToDate();
    }
}
