package io.quarkiverse.migrationreview.runtime;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.extensibility.ConfigurationExtension;

import io.quarkus.flyway.FlywayConfigurationCustomizer;

/**
 * Keeps Flyway from waiting for itself forever where a migration builds an index concurrently: its lock is taken on the session
 * instead of in a transaction. Chains without such a migration keep the lock they had, since a pooler between Flyway and
 * PostgreSQL can't always serve the other one.
 */
public class ConcurrentMigrations implements FlywayConfigurationCustomizer {

    private static final String NAMESPACE = "postgresql";
    private static final String TRANSACTIONAL_LOCK = "flyway.postgresql.transactional.lock";

    @Override
    public void customize(FluentConfiguration configuration) {
        if (isPostgreSql(configuration) && hasConcurrentStatements(configuration)) {
            configuration.configuration(Map.of(TRANSACTIONAL_LOCK, "false"));
        }
    }

    private static boolean isPostgreSql(FluentConfiguration configuration) {
        return configuration.getPluginRegister().getInstancesOf(ConfigurationExtension.class).stream()
                .anyMatch(extension -> NAMESPACE.equals(extension.getNamespace()));
    }

    private static boolean hasConcurrentStatements(FluentConfiguration configuration) {
        ResourceProvider scripts = configuration.getResourceProvider();
        return scripts != null && scripts.getResources("", configuration.getSqlMigrationSuffixes()).stream()
                .anyMatch(script -> ConcurrentStatements.mayBeIn(text(script)));
    }

    private static String text(LoadableResource script) {
        try (BufferedReader reader = new BufferedReader(script.read())) {
            return reader.lines().collect(Collectors.joining("\n"));
        } catch (IOException | UncheckedIOException e) {
            // Flyway says so itself when it needs the file, which may not be a migration at all
            return "";
        }
    }
}
