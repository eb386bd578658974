package io.quarkiverse.migrationreview.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The example of the guide. */
// tag::class[]
class TaskPriorityTest {

    @RegisterExtension
    Migrations migrations = Migrations.ofDefaultDatasource(); // <1>

    @Test
    void keepsTheTasks() {
        migrations.migrateTo("1"); // <2>
        migrations.execute("insert into task (id, title) values (1, 'Pack'), (2, '!Book a room')");

        migrations.migrateTo("2"); // <3>

        assertThat(migrations.query("select title, priority from task order by id"))
                .extracting("title", "priority")
                .containsExactly(tuple("Pack", "NORMAL"), tuple("!Book a room", "HIGH"));
    }
    // end::class[]

    // tag::undo[]
    @Test
    void keepsTheTasksOnTheWayBack() {
        migrations.migrateTo("2");
        migrations.execute("insert into task (id, title, priority) values (1, 'Pack', 'HIGH')");

        migrations.undo("2");

        assertThat(migrations.query("select * from task")).extracting("title").containsExactly("Pack");
    }
    // end::undo[]

    // tag::refused[]
    @Test
    void wantsAPriority() {
        migrations.migrate();

        assertThatThrownBy(() -> migrations.execute("insert into task (id, title) values (1, 'Pack')"))
                .isInstanceOf(RefusedStatementException.class)
                .hasMessageContaining("\"priority\"");
    }
    // end::refused[]
    // tag::class[]
}
// end::class[]
