package io.quarkiverse.migrationreview.deployment.devmode;

import java.util.Map;

import org.jboss.shrinkwrap.api.asset.StringAsset;

import io.quarkus.test.QuarkusDevModeTest;

/**
 * A small service in dev mode, on an embedded PostgreSQL of its own.
 */
final class DevModeApplication {

    /** Where {@code quarkus.http.test-port} does not apply: dev mode has its own default. */
    static final int PORT = 8080;

    private static final Map<String, String> CONFIGURATION = Map.of(
            "quarkus.datasource.db-kind", "postgresql",
            "quarkus.flyway.migrate-at-start", "true",
            "quarkus.hibernate-orm.schema-management.strategy", "none",
            "quarkus.migration-review.embedded", "always");

    private DevModeApplication() {
    }

    /** With the entity {@code Task} and an empty chain. */
    static QuarkusDevModeTest withoutScripts() {
        return with(Map.of());
    }

    /** With configuration on top of the usual. */
    static QuarkusDevModeTest with(Map<String, String> more) {
        return new QuarkusDevModeTest().withApplicationRoot(jar -> {
            jar.addClasses(Task.class, TaskResource.class);
            StringBuilder properties = new StringBuilder();
            CONFIGURATION.forEach((key, value) -> properties.append(key).append('=').append(more.getOrDefault(key, value))
                    .append('\n'));
            more.forEach((key, value) -> {
                if (!CONFIGURATION.containsKey(key)) {
                    properties.append(key).append('=').append(value).append('\n');
                }
            });
            jar.addAsResource(new StringAsset(properties.toString()),
                    "application.properties");
        });
    }
}
