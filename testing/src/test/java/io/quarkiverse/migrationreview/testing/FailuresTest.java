package io.quarkiverse.migrationreview.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a test is told when it goes wrong: the cause, the place, the next step. */
class FailuresTest {

    @RegisterExtension
    Migrations migrations = Migrations.ofDatasource("breaking");

    @RegisterExtension
    Migrations absent = Migrations.ofDatasource("absent");

    @RegisterExtension
    Migrations withoutPlaceholder = Migrations.ofDatasource("absent")
            .customize(flyway -> flyway.locations("classpath:db/migration"));

    @RegisterExtension
    Migrations customized = Migrations.ofDatasource("absent")
            .customize(flyway -> flyway.locations("classpath:db/migration").placeholders(Map.of("default-owner", "Ada")));

    @Test
    void saysWhereAMigrationFailedAndWhatPostgreSqlSaid() {
        migrations.migrateTo("1");
        migrations.execute("insert into users values (1, 'ada@example.org'), (2, 'ADA@example.org')");

        assertThatThrownBy(() -> migrations.migrateTo("2")).isInstanceOf(MigrationFailedError.class)
                .hasMessageContainingAll("Migration V2__one_user_for_each_email.sql does not apply: ERROR: could not create"
                        + " unique index \"uk_users_email\"", "Key (email)=(ada@example.org) is duplicated.",
                        "db/breaking/V2__one_user_for_each_email.sql, line 3", "the database is as it was before");
        assertThat(migrations.query("select email from users where id = 2"))
                .containsExactly(Map.of("email", "ADA@example.org"));
    }

    @Test
    void listsTheVersionsThereAre() {
        assertThatThrownBy(() -> migrations.migrateTo("7")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no migration with version 7 in classpath:db/breaking. There are: 1 (V1__create_user.sql),"
                        + " 2 (V2__one_user_for_each_email.sql), 2.1 (V2.1__count_users.sql)");
        assertThatThrownBy(() -> migrations.migrateTo("latest")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotGoBackByMigrating() {
        migrations.migrateTo("2");

        assertThatThrownBy(() -> migrations.migrateTo("1")).isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("is at version 2 already", "undo(\"2\")");
    }

    @Test
    void saysWhichUndoScriptIsMissing() {
        migrations.migrateTo("2");

        assertThatThrownBy(() -> migrations.undo("2")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("has no undo script", "src/test/db-undo/V2__one_user_for_each_email.sql",
                        "quarkus.migration-review.undo.directory");
    }

    @Test
    void undoesNoVersionButTheLast() {
        assertThatThrownBy(() -> migrations.undo("1")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the version that was applied last is none");

        migrations.migrateTo("2");

        assertThatThrownBy(() -> migrations.undo("1")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the version that was applied last is 2");
    }

    @Test
    void saysWhereAnUndoScriptFailed() {
        migrations.migrateTo("2.1");

        assertThatThrownBy(() -> migrations.undo("2.1")).isInstanceOf(MigrationFailedError.class)
                .hasMessageContainingAll("ERROR: table \"user_counts\" does not exist", "V2.1__count_users.sql, line 3",
                        "the database is as it was before");
        assertThat(migrations.query("select * from users")).isEmpty();
    }

    @Test
    void saysThatThereAreNoMigrations() {
        assertThatThrownBy(absent::migrate).isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("no migrations in classpath:db/absent", "quarkus.flyway.locations");
        assertThatThrownBy(() -> absent.migrateTo("1")).hasMessageContaining("no migrations in classpath:db/absent");
    }

    @Test
    void saysWhichPlaceholderHasNoValueAndHowToGiveItOne() {
        assertThatThrownBy(() -> withoutPlaceholder.migrateTo("1")).isInstanceOf(MigrationFailedError.class)
                .hasMessageContainingAll("${default-owner}", "Migrations.customize");

        customized.migrateTo("1");
        customized.execute("insert into task values (1, 'Pack')");
        assertThat(customized.query("select owner from task")).containsExactly(Map.of("owner", "Ada"));
    }

    @Test
    void saysWhatPostgreSqlRefusesOfTheTestItself() {
        assertThatThrownBy(() -> migrations.query("select * from nothing where id = ?", 1))
                .isInstanceOf(RefusedStatementException.class)
                .hasMessageContainingAll("relation \"nothing\" does not exist", "in: select * from nothing where id = ?");
    }

    @Test
    void refusesToBeSharedByTwoTestsAtATimeAndToBeUsedOutsideOne() {
        assertThatThrownBy(() -> migrations.beforeEach(null)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("non-static");
        assertThatThrownBy(() -> Migrations.ofDefaultDatasource().migrate()).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("@RegisterExtension");
    }

    @Test
    void saysWhichServerCanNotBeReached() {
        assertThatThrownBy(() -> TestServer.connect(new ServerAccess("jdbc:postgresql://localhost:1/any", "ada", "secret")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll("localhost:1", "quarkus.migration-review.scratch.jdbc-url")
                .hasMessageNotContaining("secret");
    }
}
