package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.chain.ChainLocations;
import io.quarkiverse.migrationreview.deployment.review.Tracker.Task;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/** Two datasources whose entities ask for the same SQL. */
class TwoDatasourcesTest extends ReviewTest {

    @Test
    void haveDraftsThatCanBeToldApart() throws Exception {
        DatasourceUnderReview first = project.subject(Task.class);
        DatasourceUnderReview second = archive(first);
        Map<String, DatabaseAccess> databases = Map.of(first.name(), project.database(), second.name(),
                DATABASES.newDatabase());
        project.service().update(List.of(first, second), name -> Optional.of(databases.get(name)));
        project.service().applicationStarted();
        project.drafted();
        Map<String, Draft> drafts = project.service().review().datasources().stream()
                .collect(Collectors.toMap(Review.DatasourceReview::name, review -> review.drafts().get(0)));
        assertThat(drafts.get(first.name()).sql()).isEqualTo(drafts.get(second.name()).sql());
        assertThat(drafts.get(first.name()).id()).isNotEqualTo(drafts.get(second.name()).id());

        project.service().approve(second.name(), drafts.get(second.name()).id(),
                project.service().review().fingerprint(), null, true);
        project.drafted();

        assertThat(project.titles()).containsExactly("Create task");
        assertThat(DevDatabases.query(project.database(), "select to_regclass('task')")).containsOnlyNulls();
        assertThat(DevDatabases.query(databases.get(second.name()), "select to_regclass('task')"))
                .containsExactly("task");
    }

    private DatasourceUnderReview archive(DatasourceUnderReview other) {
        return new DatasourceUnderReview("archive", other.persistenceUnits(), other.models(), null,
                new ChainLocations(List.of(folder.resolve("archive")), List.of(), folder.resolve("archive"), null,
                        folder.resolve("archive-undo"), folder),
                other.flyway(), null, folder.resolve("target/migration-review/archive"), other.sources());
    }
}
