package io.quarkiverse.migrationreview.deployment.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Which persistence units are not validated after the start, and which are as Quarkus has it. */
class QuietUnitsTest {

    private static final String SWITCH = "quarkus.hibernate-orm.validate-in-dev-mode";
    private static final String USERS = "quarkus.hibernate-orm.\"users\".validate-in-dev-mode";

    private static SmallRyeConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile("dev")
                .withSources(new PropertiesConfigSource(properties, "application.properties", 250))
                .withSources(new QuietSchemaValidation()).build();
    }

    private static String value(String property, Map<String, String> properties) {
        return config(properties).getConfigValue(property).getValue();
    }

    @Test
    void areThoseThatMigrationsAreDraftedFor() {
        assertThat(value(SWITCH, Map.of())).isEqualTo("false");
        assertThat(value(USERS, Map.of("quarkus.hibernate-orm.\"users\".datasource", "people",
                "quarkus.datasource.\"people\".db-kind", "pg"))).isEqualTo("false");
        assertThat(value(USERS, Map.of("%dev.quarkus.hibernate-orm.\"users\".datasource", "people",
                "quarkus.datasource.people.db-kind", "postgresql"))).isEqualTo("false");
    }

    @Test
    void areNoneOfAnotherDatabase() {
        assertThat(value(SWITCH, Map.of("quarkus.datasource.db-kind", "h2"))).isNull();
        assertThat(value(USERS, Map.of("quarkus.hibernate-orm.\"users\".datasource", "people",
                "quarkus.datasource.\"people\".db-kind", "mariadb"))).isNull();
    }

    @Test
    void areNoneWithoutFlywayOrTheExtension() {
        assertThat(value(SWITCH, Map.of("quarkus.flyway.enabled", "false"))).isNull();
        assertThat(value(SWITCH, Map.of("%dev.quarkus.migration-review.enabled", "false"))).isNull();
    }

    @Test
    void areAsAPersonConfiguredThem() {
        assertThat(value(SWITCH, Map.of(SWITCH, "true"))).isEqualTo("true");
        assertThat(value(SWITCH, Map.of("%dev." + SWITCH, "true"))).isEqualTo("true");
    }
}
