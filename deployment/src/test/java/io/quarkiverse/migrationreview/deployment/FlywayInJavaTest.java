package io.quarkiverse.migrationreview.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.inject.Produces;

import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.Test;

import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Problem;
import io.quarkiverse.migrationreview.runtime.ConcurrentMigrations;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.flyway.runtime.FlywayDataSourceBuildTimeConfig;

/** What Flyway does in Java is named, since drafts are proven without it. */
class FlywayInJavaTest {

    private static final String DEFAULT = "<default>";

    @Test
    void isNotThereInMostApplications() throws IOException {
        assertThat(FlywayInJava.read(DEFAULT, flyway(), Index.of(ConcurrentMigrations.class))).isEmpty();
    }

    @Test
    void namesTheCallbacksAndThePropertyThatSetsThem() throws IOException {
        assertThat(problems(FlywayInJava.read(DEFAULT, flyway("org.acme.Grants"), Index.of(ConcurrentMigrations.class))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.place()).isEqualTo("quarkus.flyway.callbacks=org.acme.Grants");
                    assertThat(problem.cause()).contains("in no proof");
                    assertThat(problem.remedy()).contains("callbacks in SQL");
                });
        assertThat(problems(FlywayInJava.read("stock", flyway("a", "b"), Index.of(ConcurrentMigrations.class))))
                .extracting(Problem::place)
                .containsExactly("quarkus.flyway.\"stock\".callbacks=a,b");
    }

    @Test
    void namesTheCustomizersOfTheDatasource() throws IOException {
        Index index = Index.of(OfDefault.class, OfStock.class, Producing.class, ConcurrentMigrations.class);

        assertThat(problems(FlywayInJava.read(DEFAULT, flyway(), index))).extracting(Problem::place)
                .containsExactly(OfDefault.class.getName() + ", " + Producing.class.getName() + ".own()");
        assertThat(problems(FlywayInJava.read("stock", flyway(), index))).extracting(Problem::place)
                .containsExactly(OfStock.class.getName() + ", " + Producing.class.getName() + ".ofStock()");
        assertThat(FlywayInJava.read("audit", flyway(), index)).isEmpty();
    }

    private static List<Problem> problems(List<Notice> notices) {
        assertThat(notices).noneMatch(Notice::breaking);
        return notices.stream().map(Notice::problem).toList();
    }

    private static FlywayDataSourceBuildTimeConfig flyway(String... callbacks) {
        return new FlywayDataSourceBuildTimeConfig() {

            @Override
            public List<String> locations() {
                return List.of(DEFAULT_LOCATION);
            }

            @Override
            public Optional<List<String>> callbacks() {
                return callbacks.length == 0 ? Optional.empty() : Optional.of(List.of(callbacks));
            }
        };
    }

    static class OfDefault implements FlywayConfigurationCustomizer {

        @Override
        public void customize(FluentConfiguration configuration) {
            configuration.target("2");
        }
    }

    @FlywayDataSource("stock")
    static class OfStock extends OfDefault {
    }

    static class Producing {

        @Produces
        FlywayConfigurationCustomizer own() {
            return configuration -> configuration.group(true);
        }

        @Produces
        @FlywayDataSource("stock")
        FlywayConfigurationCustomizer ofStock() {
            return own();
        }
    }
}
