package io.quarkiverse.migrationreview.testing;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * What the application's configuration says of the chain of one datasource, under the names that Quarkus gives it.
 */
final class ApplicationSettings {

    private static final String DEFAULT_LOCATION = "db/migration";
    private static final String REVIEW = "quarkus.migration-review.";

    private final Config config;
    private final List<String> prefixes;

    private ApplicationSettings(Config config, List<String> prefixes) {
        this.config = config;
        this.prefixes = prefixes;
    }

    /**
     * Reads the configuration as it is now: in a {@code @QuarkusTest} that of its test profile.
     *
     * @param datasource {@code null} for the default one
     */
    static ApplicationSettings of(String datasource) {
        String flyway = "quarkus.flyway.";
        return new ApplicationSettings(ConfigProvider.getConfig(),
                datasource == null ? List.of(flyway, flyway + "\"<default>\".")
                        : List.of(flyway + "\"" + datasource + "\".", flyway + datasource + "."));
    }

    /** As Quarkus' FlywayCreator does, without what has no meaning for a database that begins empty. */
    void applyTo(FluentConfiguration flyway) {
        flyway.failOnMissingLocations(false);
        flyway.locations(texts("locations").orElse(List.of(DEFAULT_LOCATION)).toArray(String[]::new));
        flyway.callbacks(texts("callbacks").orElse(List.of()).toArray(String[]::new));
        flyway.placeholders(placeholders());
        text("default-schema", flyway::defaultSchema);
        texts("schemas").ifPresent(schemas -> flyway.schemas(schemas.toArray(String[]::new)));
        flag("create-schemas", flyway::createSchemas);
        text("table", flyway::table);
        text("sql-migration-prefix", flyway::sqlMigrationPrefix);
        text("repeatable-sql-migration-prefix", flyway::repeatableSqlMigrationPrefix);
        text("placeholder-prefix", flyway::placeholderPrefix);
        text("placeholder-suffix", flyway::placeholderSuffix);
        text("init-sql", flyway::initSql);
        flag("validate-migration-naming", flyway::validateMigrationNaming);
        flag("validate-on-migrate", flyway::validateOnMigrate);
        flag("out-of-order", flyway::outOfOrder);
    }

    /** A server to make databases on; empty for one of the test's own. */
    Optional<ServerAccess> server() {
        return config.getOptionalValue(REVIEW + "scratch.jdbc-url", String.class)
                .map(url -> new ServerAccess(url,
                        config.getOptionalValue(REVIEW + "scratch.username", String.class).orElse(null),
                        config.getOptionalValue(REVIEW + "scratch.password", String.class).orElse(null)));
    }

    /** Where undo scripts are kept, existing or not. */
    Path undoDirectory() {
        // Maven names the module there; Gradle and IDEs start tests in it
        Path module = Path.of(System.getProperty("basedir", ""));
        return module.resolve(config.getOptionalValue(REVIEW + "undo.directory", String.class).orElse("src/main/db-undo"))
                .toAbsolutePath().normalize();
    }

    private Map<String, String> placeholders() {
        Map<String, String> placeholders = new LinkedHashMap<>();
        for (String prefix : prefixes) {
            for (String name : config.getPropertyNames()) {
                if (name.startsWith(prefix + "placeholders.")) {
                    String key = name.substring((prefix + "placeholders.").length());
                    config.getOptionalValue(name, String.class)
                            .ifPresent(value -> placeholders.putIfAbsent(withoutQuotes(key), value));
                }
            }
        }
        return placeholders;
    }

    private static String withoutQuotes(String key) {
        return key.length() > 1 && key.startsWith("\"") && key.endsWith("\"") ? key.substring(1, key.length() - 1) : key;
    }

    private void text(String name, Consumer<String> setting) {
        names(name).flatMap(each -> config.getOptionalValue(each, String.class).stream()).findFirst().ifPresent(setting);
    }

    private void flag(String name, Consumer<Boolean> setting) {
        names(name).flatMap(each -> config.getOptionalValue(each, Boolean.class).stream()).findFirst().ifPresent(setting);
    }

    private Optional<List<String>> texts(String name) {
        return names(name).flatMap(each -> config.getOptionalValues(each, String.class).stream()).findFirst()
                .map(values -> values.stream().map(String::strip).toList());
    }

    private Stream<String> names(String name) {
        return prefixes.stream().map(prefix -> prefix + name);
    }
}
