package io.quarkiverse.migrationreview.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.pattern.ValidatePattern;
import org.postgresql.core.Utils;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The migration chain, on the database of one test.
 */
final class ChainUnderTest {

    private static final String TRANSACTIONAL_LOCK = "flyway.postgresql.transactional.lock";
    private static final String FILESYSTEM = "filesystem:";
    /** No file begins with it. */
    private static final String NO_PREFIX = "\n";

    private final PGSimpleDataSource database;
    private final ApplicationSettings settings;
    private final Consumer<FluentConfiguration> customizer;

    ChainUnderTest(PGSimpleDataSource database, ApplicationSettings settings, Consumer<FluentConfiguration> customizer) {
        this.database = database;
        this.settings = settings;
        this.customizer = customizer;
    }

    void migrateTo(String version) {
        Chain chain = chain();
        MigrationInfo target = chain.migration(version);
        chain.last().filter(last -> last.getVersion().isNewerThan(target.getVersion())).ifPresent(last -> {
            throw new IllegalStateException(
                    "The database is at version " + last.getVersion() + " already, it can't be migrated to "
                            + version + ". Each test begins with an empty database: migrate to " + version
                            + " first, or go back with undo(\"" + last.getVersion() + "\").");
        });
        FluentConfiguration configuration = chain.configuration();
        // a repeatable migration that was applied by migrate() is none of this chain's
        ValidatePattern[] ignored = Stream.concat(Arrays.stream(configuration.getIgnoreMigrationPatterns()),
                Stream.of(ValidatePattern.fromPattern("repeatable:missing"))).toArray(ValidatePattern[]::new);
        migrate(configuration.target(target.getVersion()).ignoreMigrationPatterns(ignored)
                .repeatableSqlMigrationPrefix(NO_PREFIX).validateMigrationNaming(false));
    }

    void migrate() {
        Chain chain = chain();
        if (chain.migrations().isEmpty()) {
            throw chain.isEmpty();
        }
        migrate(chain.configuration());
    }

    private void migrate(FluentConfiguration configuration) {
        try (QuietFlyway quiet = new QuietFlyway()) {
            configuration.load().migrate();
        } catch (FlywayException e) {
            throw MigrationFailure.explain(e);
        }
    }

    void undo(String version) {
        Chain chain = chain();
        MigrationInfo migration = chain.migration(version);
        if (chain.last().filter(last -> last.getVersion().equals(migration.getVersion())).isEmpty()) {
            throw new IllegalStateException(migration.getScript() + " can't be undone: the version that was applied last is "
                    + chain.last().map(last -> last.getVersion().toString()).orElse("none")
                    + ". Versions are undone one after the other, the last one first.");
        }
        Path file = settings.undoDirectory().resolve(Path.of(migration.getScript()).getFileName());
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException(migration.getScript() + " has no undo script: there is no " + file
                    + ". quarkus.migration-review.undo.directory says where they are.");
        }
        FluentConfiguration configuration = chain.configuration();
        boolean transactional = text(configuration, migration.getScript() + ".conf")
                .filter(conf -> conf.replaceAll("\\s", "").contains("executeInTransaction=false")).isEmpty();
        new UndoScript(file, transactional, configuration.getInitSql()).run(dataSource(), configuration.getTable(),
                migration.getVersion());
    }

    /** Its connections look for names in Flyway's schema first, as Flyway's own do. */
    PGSimpleDataSource dataSource() {
        FluentConfiguration configuration = configured();
        String schema = configuration.getDefaultSchema() != null ? configuration.getDefaultSchema()
                : Arrays.stream(configuration.getSchemas()).findFirst().orElse(null);
        if (schema == null) {
            return database;
        }
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.getURL());
        source.setUser(database.getUser());
        source.setPassword(database.getPassword());
        source.setCurrentSchema(quoted(schema) + ", \"$user\", public");
        return source;
    }

    private static String quoted(String identifier) {
        try {
            return Utils.escapeIdentifier(null, identifier).toString();
        } catch (SQLException e) {
            throw new IllegalArgumentException("Not the name of a schema: " + identifier, e);
        }
    }

    private Chain chain() {
        FluentConfiguration configuration = configured();
        Chain chain = new Chain(configuration, migrations(configuration));
        if (chain.migrations().stream().anyMatch(each -> waitsForTransactions(configuration, each))) {
            configuration.configuration(Map.of(TRANSACTIONAL_LOCK, "false"));
        }
        return chain;
    }

    private FluentConfiguration configured() {
        FluentConfiguration configuration = new FluentConfiguration(Thread.currentThread().getContextClassLoader());
        settings.applyTo(configuration);
        configuration.dataSource(database);
        customizer.accept(configuration);
        return configuration;
    }

    /**
     * Whether a script may wait for every other transaction to end, PostgreSQL manual "CREATE INDEX – Building Indexes
     * Concurrently". Flyway's transactional lock is such a transaction, and never ends then; in the application, the extension
     * sees to it in the same way.
     */
    private static boolean waitsForTransactions(Configuration configuration, MigrationInfo migration) {
        return text(configuration, migration.getScript())
                .filter(script -> script.toLowerCase(Locale.ROOT).contains("concurrently")).isPresent();
    }

    private static List<MigrationInfo> migrations(FluentConfiguration configuration) {
        try (QuietFlyway quiet = new QuietFlyway()) {
            return Arrays.stream(configuration.load().info().all())
                    .filter(each -> each.getScript() != null && !each.getScript().startsWith("<<")).toList();
        } catch (FlywayException e) {
            throw MigrationFailure.explain(e);
        }
    }

    /** A script or its configuration; empty when there is none, as for a migration in Java. */
    private static Optional<String> text(Configuration configuration, String name) {
        for (Location location : configuration.getLocations()) {
            String descriptor = location.getDescriptor();
            String folder = descriptor.substring(descriptor.indexOf(':') + 1);
            try (InputStream script = descriptor.startsWith(FILESYSTEM) ? file(Path.of(folder, name))
                    : configuration.getClassLoader().getResourceAsStream(folder + "/" + name)) {
                if (script != null) {
                    return Optional.of(new String(script.readAllBytes(), configuration.getEncoding()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }

    private static InputStream file(Path file) throws IOException {
        return Files.isRegularFile(file) ? Files.newInputStream(file) : null;
    }

    /**
     * The chain as it is now.
     *
     * @param migrations with what became of them, in Flyway's order
     */
    private record Chain(FluentConfiguration configuration, List<MigrationInfo> migrations) {

        /** The version that was applied last; empty when there is none. */
        Optional<MigrationInfo> last() {
            return versioned().filter(each -> each.getState().isApplied() && !each.getState().isFailed())
                    .max(Comparator.comparing(MigrationInfo::getVersion));
        }

        MigrationInfo migration(String version) {
            if (versioned().findAny().isEmpty()) {
                throw isEmpty();
            }
            Optional<MigrationInfo> found = !version.matches("\\d+([._]\\d+)*") ? Optional.empty()
                    : versioned().filter(each -> each.getVersion().equals(MigrationVersion.fromVersion(version))).findFirst();
            return found.orElseThrow(() -> new IllegalArgumentException("There is no migration with version " + version
                    + " in " + locations() + ". There are: "
                    + versioned().map(each -> each.getVersion() + " (" + each.getScript() + ")")
                            .collect(Collectors.joining(", "))));
        }

        IllegalStateException isEmpty() {
            return new IllegalStateException("There are no migrations in " + locations()
                    + ". Check quarkus.flyway.locations, and that the scripts are on the class path of the test.");
        }

        private Stream<MigrationInfo> versioned() {
            return migrations.stream().filter(each -> each.getVersion() != null);
        }

        private String locations() {
            return Arrays.stream(configuration.getLocations()).map(Location::getDescriptor)
                    .collect(Collectors.joining(", "));
        }
    }
}
