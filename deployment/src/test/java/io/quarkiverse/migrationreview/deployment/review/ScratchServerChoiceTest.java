package io.quarkiverse.migrationreview.deployment.review;

import static io.quarkiverse.migrationreview.deployment.review.ReviewedProject.DATASOURCE;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/** A dev database whose role may not create databases. */
class ScratchServerChoiceTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    @TempDir
    Path folder;
    private DatabaseAccess superuser;
    private DatabaseAccess developer;

    @BeforeEach
    void createARoleWithoutRights() throws Exception {
        superuser = DATABASES.newDatabase("create role choice_test login password 'secret';"
                + " grant create, usage on schema public to choice_test");
        developer = new DatabaseAccess(superuser.jdbcUrl().replaceFirst("\\?.*", ""), "choice_test", "secret");
    }

    @AfterEach
    void dropTheRole() throws Exception {
        execute(superuser, "drop owned by choice_test; drop role choice_test");
    }

    @Test
    void provesOnAnEmbeddedServerInstead() throws Exception {
        try (ReviewedProject project = new ReviewedProject(folder, developer)) {
            project.entities(Task.class);

            assertThat(project.titles()).containsExactly("Create task");
            assertThat(project.approveAll().applied()).containsExactly("V1__create_task.sql");
        }
    }

    @Test
    void saysSoWhenTheConfiguredServerCantBeUsed() throws Exception {
        try (ReviewedProject project = new ReviewedProject(folder, superuser)) {
            reviewOn(project, developer);

            assertThat(project.review().problem().cause()).contains("may not create databases");
            assertThat(project.review().problem().place()).isEqualTo("quarkus.migration-review.scratch.jdbc-url");
            assertThat(project.review().problem().remedy()).contains("CREATEDB");
        }
    }

    @Test
    void usesTheConfiguredServer() throws Exception {
        try (ReviewedProject project = new ReviewedProject(folder, developer)) {
            reviewOn(project, superuser);

            assertThat(project.titles()).containsExactly("Create task");
        }
    }

    private static void reviewOn(ReviewedProject project, DatabaseAccess scratch) throws Exception {
        DatasourceUnderReview subject = project.subject(Task.class);
        project.service().update(List.of(new DatasourceUnderReview(DATASOURCE, subject.persistenceUnits(),
                subject.models(), null, subject.locations(), subject.flyway(), scratch, subject.draftsDirectory(),
                List.of())), name -> Optional.of(project.database()));
        project.service().applicationStarted();
        project.drafted();
    }
}
