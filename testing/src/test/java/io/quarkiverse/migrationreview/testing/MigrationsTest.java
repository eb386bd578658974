package io.quarkiverse.migrationreview.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MigrationsTest {

    private static final String RELATIONS = """
            select relname from pg_class where relnamespace not in ('pg_catalog'::regnamespace,
                'information_schema'::regnamespace, 'pg_toast'::regnamespace) order by relname
            """;

    @RegisterExtension
    Migrations migrations = Migrations.ofDefaultDatasource();

    @RegisterExtension
    Migrations staff = Migrations.ofDatasource("staff");

    @RegisterExtension
    Migrations inFolder = Migrations.ofDefaultDatasource()
            .customize(flyway -> flyway.locations("filesystem:src/test/resources/db/migration"));

    @Test
    void runsScriptsOfAFolder() {
        inFolder.migrateTo("3");
        inFolder.undo("3");

        assertThat(inFolder.query("select priority from task")).isEmpty();
    }

    @Test
    void keepsTheRowsOfAnEarlierVersion() {
        migrations.migrateTo("1");
        migrations.execute("insert into task (id, title) values (1, 'Pack'), (2, '!Book')");

        migrations.migrateTo("2");

        assertThat(migrations.query("select title, owner, priority from task order by id"))
                .extracting("title", "owner", "priority")
                .containsExactly(tuple("Pack", "nobody", "NORMAL"), tuple("!Book", "nobody", "HIGH"));
    }

    @Test
    void keepsTheRowsOnTheWayBackAndThereAgain() {
        migrations.migrateTo("2");
        migrations.execute("insert into task (id, title, priority) values (?, ?, ?)", 1L, "!Pack", "NORMAL");

        migrations.undo("2");
        assertThat(migrations.query("select * from task"))
                .containsExactly(Map.of("id", 1L, "title", "!Pack", "owner", "nobody"));

        migrations.migrateTo("2");
        assertThat(migrations.query("select priority from task where id = ?", 1L)).containsExactly(Map.of("priority", "HIGH"));
    }

    @Test
    void runsRepeatableMigrationsOnlyAtTheEndOfTheChain() {
        migrations.migrateTo("1");
        migrations.migrateTo("3");
        assertThat(names()).contains("task").doesNotContain("urgent_task");

        migrations.migrate();

        assertThat(names()).contains("urgent_task");
        assertThat(migrations.query("select * from urgent_task")).isEmpty();
    }

    @Test
    void goesBackAndForthBehindARepeatableMigration() {
        migrations.migrate();

        migrations.undo("3");
        assertThat(names()).contains("urgent_task").doesNotContain("ix_task_title");

        migrations.migrateTo("3");
        assertThat(names()).contains("ix_task_title");
    }

    @Test
    void undoesOutsideATransactionWhatWasDoneOutsideOne() {
        migrations.migrateTo("3.0");
        assertThat(names()).contains("ix_task_title");

        migrations.undo("3");

        assertThat(names()).doesNotContain("ix_task_title");
        assertThat(migrations.query("select version from flyway_schema_history order by 1"))
                .containsExactly(Map.of("version", "1"), Map.of("version", "2"));
    }

    @Test
    void usesTheSettingsOfItsDatasource() {
        staff.migrate();

        assertThat(staff.query("select current_schema() as first, (select count(*) from people) as people"))
                .containsExactly(Map.of("first", "staff", "people", 0L));
        assertThat(staff.query("select version from staff.staff_history where version is not null"))
                .containsExactly(Map.of("version", "1"));
    }

    @Test
    void doesAllOrNothingOfSeveralStatements() {
        migrations.migrateTo("1");

        assertThat(catchThrowableOfType(RefusedStatementException.class,
                () -> migrations.execute("insert into task values (1, 'Pack'); insert into task values (1, 'Book')"))
                .sqlState()).isEqualTo("23505");
        assertThat(migrations.query("select id from task")).isEmpty();
    }

    @RepeatedTest(2)
    void givesEachTestAnEmptyDatabaseAndDropsItAfterwards() {
        assertThat(names()).isEmpty();
        assertThat(migrations.query("select datname from pg_database where starts_with(datname, 'migration_review_scratch_')"))
                .hasSize(1);

        migrations.migrate();

        assertThat(staff.query(RELATIONS)).isEmpty();
    }

    @Test
    void marksItsDatabasesAsDevModeDoes() {
        List<Map<String, Object>> marks = migrations.query("""
                select datname || ': ' || shobj_description(d.oid, 'pg_database') as mark, exists (
                    select 1 from pg_locks where locktype = 'advisory' and classid = 1298748005
                        and objid = substring(datname from '_(\\d+)_\\d+$')::bigint::oid) as alive
                from pg_database d where datname = current_database()
                """);

        assertThat(marks).singleElement().satisfies(row -> {
            assertThat(row.get("mark")).asString().matches(
                    "migration_review_scratch_(\\d+)_\\d+: Scratch database of Migration Review, run \\1; safe to drop");
            assertThat(row.get("alive")).isEqualTo(true);
        });
    }

    private List<String> names() {
        return migrations.query(RELATIONS).stream().map(row -> (String) row.get("relname")).toList();
    }
}
