package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class PrechecksTest {

    @Test
    void explainWhatASchemaStrategyBreaks() {
        assertThat(
                Prechecks.of(Map.of("quarkus.hibernate-orm.schema-management.strategy", "update"), null, List.of()))
                .singleElement().satisfies(notice -> {
                    assertThat(notice.problem().cause()).contains("before its migration is approved");
                    assertThat(notice.problem().place())
                            .isEqualTo("quarkus.hibernate-orm.schema-management.strategy=update");
                    assertThat(notice.problem().remedy())
                            .contains("quarkus.hibernate-orm.schema-management.strategy to none");
                });
    }

    @Test
    void explainWhatDroppingTheTablesLoses() {
        assertThat(Prechecks.of(Map.of("quarkus.hibernate-orm.\"stock\".database.generation", "drop-and-create"), null,
                List.of())).singleElement().satisfies(notice -> {
                    assertThat(notice.problem().cause()).contains("rows are lost");
                    assertThat(notice.problem().remedy()).contains("quarkus.hibernate-orm.\"stock\".database.generation to");
                    assertThat(notice.breaking()).isFalse();
                });
    }

    @Test
    void haveNothingAgainstAStrategyThatChangesNothing() {
        assertThat(Prechecks.of(Map.of("a", "none", "b", "validate"), null, List.of())).isEmpty();
    }

    @Test
    void explainWhatCleaningAtStartLoses() {
        assertThat(Prechecks.of(Map.of(), "quarkus.flyway.clean-at-start", List.of())).singleElement()
                .satisfies(notice -> assertThat(notice.problem().toString()).contains("its rows are lost")
                        .contains("Remove quarkus.flyway.clean-at-start"));
    }

    @Test
    void nameTheEntitiesThatBelongToNoPersistenceUnit() {
        assertThat(Prechecks.of(Map.of(), null, List.of("org.acme.B", "org.acme.A"))).singleElement()
                .satisfies(notice -> assertThat(notice.problem().cause()).contains("org.acme.A, org.acme.B"));
    }

    @Test
    void nameTheJarThatIsNotIndexedAndWhatHasItIndexed() {
        UnindexedJar jar = new UnindexedJar("org.acme", "model.jpa", "", "model.jpa-1.jar",
                List.of("A", "B", "C", "D", "E", "F"));

        Problem problem = Prechecks.of(jar).problem();

        assertThat(problem.cause()).contains("org.acme:model.jpa").endsWith("A, B, C, D, E and 1 more.");
        assertThat(problem.place()).isEqualTo("model.jpa-1.jar");
        assertThat(problem.remedy()).contains("quarkus.index-dependency.\"model.jpa\".group-id=org.acme,"
                + " quarkus.index-dependency.\"model.jpa\".artifact-id=model.jpa;");
    }
}
