package io.quarkiverse.migrationreview.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.testing.Migrations;

/** Needs no application: the migrations are read as the application is configured to. */
class TrackerMigrationsTest {

    @RegisterExtension
    Migrations migrations = Migrations.ofDefaultDatasource();

    @Test
    void keepTheTasksOfTheFirstVersion() {
        migrations.migrateTo("1");
        migrations.execute("""
                insert into topic (id, name) values (1, 'Home');
                insert into task (id, topic_id, title, status, created) values
                    (1, 1, 'Pack', 'OPEN', now()), (2, 1, 'Water the plants', 'DONE', now());
                """);

        migrations.migrate();

        assertThat(migrations.query("select title, status from task order by id")).extracting("title", "status")
                .containsExactly(tuple("Pack", "OPEN"), tuple("Water the plants", "DONE"));
    }

    @Test
    void canBeUndone() {
        migrations.migrateTo("1");

        migrations.undo("1");

        assertThat(migrations.query("select tablename from pg_tables where schemaname = 'public'")).extracting("tablename")
                .containsExactly("flyway_schema_history");
    }
}
