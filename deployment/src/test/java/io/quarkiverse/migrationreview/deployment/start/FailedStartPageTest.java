package io.quarkiverse.migrationreview.deployment.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.TrackerProject;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;
import io.quarkus.dev.ErrorPageGenerators;

class FailedStartPageTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    private static final SQLException MISSING = new SQLException("ERROR: relation \"task\" does not exist", "42P01");

    @TempDir
    Path folder;
    private final List<Review> shown = new ArrayList<>();

    @BeforeEach
    @AfterEach
    void forgetEveryPage() {
        ErrorPageGenerators.clear();
    }

    @Test
    void showsDraftsAboveTheErrorAndNothingOfTheRowsAsMarkup() throws Exception {
        try (TrackerProject project = new TrackerProject(folder, DATABASES.newDatabase()).task(false)) {
            FailedStartPage.offer(project.service(), shown::add);

            String page = ErrorPageGenerators.get(MissingSchema.QUERY).apply(MISSING);

            assertThat(page).containsSubsequence("relation \"task\" does not exist", "A migration is drafted",
                    "Create task", "migrations approve 1 --apply", "stacktrace");
            assertThat(page).contains("prefers-color-scheme: dark");
            assertThat(shown).containsExactly(project.service().review());
            assertThat(ErrorPageGenerators.get(MissingSchema.QUERY).apply(new SQLException("no <b>rights</b>", "42501")))
                    .contains("Error restarting Quarkus", "&lt;b&gt;").doesNotContain("migrations approve");
        }
    }

    @Test
    void leavesTheErrorAloneWhenNothingIsMissing() throws Exception {
        try (TrackerProject project = new TrackerProject(folder, DATABASES.newDatabase()).task(true)) {
            FailedStartPage.offer(project.service(), shown::add);

            assertThat(ErrorPageGenerators.get(MissingSchema.QUERY).apply(MISSING)).contains("Error restarting Quarkus",
                    "relation \"task\" does not exist");
            assertThat(shown).isEmpty();
        }
    }

    @Test
    void leavesThePageOfAnotherExtensionInItsPlace() throws Exception {
        ErrorPageGenerators.register(MissingSchema.QUERY, failure -> "another page");
        try (TrackerProject project = new TrackerProject(folder, DATABASES.newDatabase())) {
            FailedStartPage.offer(project.service(), shown::add);
        }

        assertThat(ErrorPageGenerators.get(MissingSchema.QUERY).apply(MISSING)).isEqualTo("another page");
        assertThat(ErrorPageGenerators.get(MissingSchema.VALIDATION)).isNotNull();
    }
}
