package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/** What no create script creates has to be there all the same. */
class PrerequisitesTest extends ReviewTest {

    @Entity(name = "Account")
    @Table(name = "account")
    static class Account {
        @Id
        Long id;
        @Column(columnDefinition = "citext")
        String email;
    }

    @Test
    void extensionsOfTheChainAreThereForTheEntities() throws Exception {
        project.script("V1__extensions.sql",
                "create schema extra; create extension pg_trgm schema extra; create extension citext;");

        project.entities(Account.class).applyPending();

        assertThat(project.approveAll().titles()).isEmpty();
    }

    @Test
    void theSchemaThatTheUrlNamesIsThere() throws Exception {
        DatabaseAccess access = DATABASES.newDatabase();
        try (ReviewedProject other = new ReviewedProject(folder, new DatabaseAccess(
                access.jdbcUrl() + (access.jdbcUrl().contains("?") ? "&" : "?") + "currentSchema=app", access.username(),
                access.password()))) {
            execute(other.database(), "create schema app");
            other.script("V1__app.sql", "create schema if not exists app;").entities(Task.class).applyPending();

            assertThat(other.review().problem()).isNull();
            assertThat(other.approveAll().titles()).isEmpty();
            assertThat(query(access, "select schemaname from pg_tables where tablename = 'task'"))
                    .containsExactly("app");
        }
    }
}
