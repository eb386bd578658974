package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.files;
import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.scratchDatabases;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The dev database's server goes away while drafts are made, and comes back with its data. */
class ServerStoppedTest {

    /** Drafting dwells in the chain for as long as there is a database named "slow". */
    private static final String SLOW_SCRIPT = """
            select pg_sleep(case when exists (select from pg_database where datname = 'slow') then 60 else 0 end);
            """;

    @TempDir
    Path folder;
    @TempDir
    Path data;
    private EmbeddedPostgres server;
    private DatabaseAccess database;

    @BeforeEach
    void startAServer() throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(data.resolve("server")).setCleanDataDirectory(false).start();
        database = new DatabaseAccess(server.getJdbcUrl("postgres", "postgres"), "postgres", null);
    }

    @AfterEach
    void stopTheServer() throws IOException {
        server.close();
    }

    private void startAgain() throws IOException {
        server = EmbeddedPostgres.builder().setDataDirectory(data.resolve("server")).setCleanDataDirectory(false)
                .setPort(server.getPort()).start();
    }

    @Test
    void isAProblemInWordsAndLeavesNothingBehindOnceItIsBack() throws Exception {
        execute(database, "create database slow");
        try (ReviewedProject project = new ReviewedProject(folder, database)) {
            project.script("V1__slow.sql", SLOW_SCRIPT);
            project.service().update(List.of(project.subject(Task.class)), name -> Optional.of(database));
            project.service().applicationStarted();
            await().until(() -> !query(database, "select 1 from pg_stat_activity where state = 'active'"
                    + " and query like '%pg_sleep(case%' and pid <> pg_backend_pid()").isEmpty());

            server.close();
            project.drafted();

            assertThat(project.service().review().state()).isEqualTo(Review.State.FAILED);
            assertThat(project.review().problem().cause()).isNotBlank();
            assertThat(project.review().problem().remedy()).isNotBlank();
            assertThat(files(project.drafts())).isEmpty();

            startAgain();
            List<String> left = leftovers();
            assertThat(left).isNotEmpty();
            execute(database, "drop database slow");
            project.service().draftAgain();
            project.drafted();

            assertThat(project.titles()).containsExactly("Create task");
            assertThat(scratchDatabases(database)).isEmpty();
            assertThat(leftovers()).doesNotContainAnyElementsOf(left);
        }
        assertThat(leftovers()).isEmpty();
    }

    private List<String> leftovers() throws SQLException {
        return query(database, "select datname from pg_database where starts_with(datname, '" + ScratchServer.NAME_PREFIX
                + "')");
    }
}
