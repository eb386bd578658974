package io.quarkiverse.migrationreview.deployment.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkus.flyway.runtime.FlywayDataSourceRuntimeConfig;
import io.quarkus.flyway.runtime.FlywayRuntimeConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * Reads {@code quarkus.flyway} through Quarkus' own mapping, so that names and defaults are its own. Those properties belong to
 * run
 * time; in dev and test mode the build sees the same sources.
 */
public final class FlywaySettingsReader {

    private FlywaySettingsReader() {
    }

    /**
     * The settings of one datasource.
     *
     * @param config what the build sees
     */
    public static FlywaySettings read(Config config, String datasource) {
        SmallRyeConfig mapped = new SmallRyeConfigBuilder()
                .withSources(sources(config))
                .withMapping(FlywayRuntimeConfig.class)
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMappingIgnore("quarkus.**")
                .addDefaultInterceptors()
                .build();
        return of(mapped.getConfigMapping(FlywayRuntimeConfig.class).datasources().get(datasource));
    }

    private static List<ConfigSource> sources(Config config) {
        List<ConfigSource> sources = new ArrayList<>();
        config.getConfigSources().forEach(sources::add);
        return sources;
    }

    private static FlywaySettings of(FlywayDataSourceRuntimeConfig flyway) {
        return new FlywaySettings(flyway.table().orElse(null), flyway.defaultSchema().orElse(null),
                flyway.schemas().orElse(List.of()), flyway.createSchemas(), flyway.placeholders(),
                flyway.placeholderPrefix().orElse(null), flyway.placeholderSuffix().orElse(null),
                flyway.initSql().orElse(null), flyway.outOfOrder(), flyway.baselineOnMigrate(),
                flyway.baselineVersion().orElse(null), flyway.validateOnMigrate(), ignored(flyway),
                flyway.validateMigrationNaming(),
                naming(flyway));
    }

    /** As Quarkus' FlywayCreator puts them together. */
    private static List<String> ignored(FlywayDataSourceRuntimeConfig flyway) {
        if (flyway.ignoreMigrationPatterns().isPresent()) {
            return Arrays.asList(flyway.ignoreMigrationPatterns().get());
        }
        List<String> patterns = new ArrayList<>();
        if (flyway.ignoreMissingMigrations()) {
            patterns.add("*:Missing");
        }
        if (flyway.ignoreFutureMigrations()) {
            patterns.add("*:Future");
        }
        return patterns;
    }

    private static ScriptNaming naming(FlywayDataSourceRuntimeConfig flyway) {
        ScriptNaming standard = ScriptNaming.FLYWAY_DEFAULT;
        return new ScriptNaming(flyway.sqlMigrationPrefix().orElse(standard.prefix()),
                flyway.repeatableSqlMigrationPrefix().orElse(standard.repeatablePrefix()), standard.separator(),
                standard.suffixes());
    }
}
