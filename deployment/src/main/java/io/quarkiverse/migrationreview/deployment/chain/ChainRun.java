package io.quarkiverse.migrationreview.deployment.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

import io.quarkiverse.migrationreview.deployment.chain.ChainException.Remains;
import io.quarkiverse.migrationreview.runtime.ConcurrentStatements;

/**
 * Runs a migration chain on a database, with the application's own Flyway settings.
 */
public final class ChainRun {

    /** Flyway's ResourceNameValidator. */
    private static final String INVALID_NAMES = "Invalid SQL filenames found:";

    /** Looked for on the class path once: each configuration would look for its own. */
    private static final FluentConfiguration PLUGINS = Flyway.configure(ChainRun.class.getClassLoader());

    private final MigrationChain chain;
    private final FlywaySettings settings;

    public ChainRun(MigrationChain chain, FlywaySettings settings) {
        this.chain = chain;
        this.settings = settings;
    }

    /**
     * Migrates a database to the end of the chain.
     *
     * @return the names of the scripts it applied; empty when there were none to apply
     * @throws ChainException when a script fails or validation does; see {@link ChainException#rolledBack()}
     */
    public List<String> migrate(DataSource database) throws ChainException {
        return migrate(configuration(database));
    }

    /**
     * Migrates as {@link #migrate(DataSource)} does, but within a transaction of the caller's, who may take all of it back.
     * What
     * Flyway sets for its session stays set. Scripts that must not run in a transaction are refused.
     *
     * @param connection not in auto-commit mode; its transaction has failed if this throws
     */
    public List<String> migrateWithin(Connection connection) throws ChainException {
        return migrate(OneConnection.of(connection));
    }

    /**
     * Migrates as {@link #migrate(DataSource)} does.
     *
     * @param listener looks on
     */
    public List<String> migrate(DataSource database, StatementListener listener) throws ChainException {
        return migrate(configuration(database).callbacks(new StatementCallback(listener)));
    }

    private List<String> migrate(FluentConfiguration configuration) throws ChainException {
        try {
            return configuration.load().migrate().migrations.stream().map(output -> chain.scripts().stream()
                    .map(MigrationScript::name)
                    .filter(name -> name.equals(output.filepath) || output.filepath.endsWith("/" + name))
                    .findFirst().orElse(output.filepath)).toList();
        } catch (FlywayValidateException e) {
            throw explain(e, configuration.getDataSource());
        } catch (FlywayException e) {
            throw explain(e);
        }
    }

    /**
     * Asks what of the chain a database has applied, and whether Flyway finds fault with it.
     *
     * @throws ChainException when the chain is ambiguous or the database can't be asked
     */
    public ChainInspection inspect(DataSource database) throws ChainException {
        try {
            return ChainInspection.of(chain, validating(database));
        } catch (FlywayException e) {
            throw explain(e);
        }
    }

    /**
     * What Flyway knows of every script of the chain and of everything that the history of a database holds, in Flyway's order.
     *
     * @return empty when there is neither
     * @throws ChainException when the chain is ambiguous or the database can't be asked
     */
    public List<AppliedState> history(DataSource database) throws ChainException {
        try {
            return Arrays.stream(flyway(database).info().all()).map(script -> new AppliedState(script.getScript(),
                    script.getVersion() == null ? null : script.getVersion().getVersion(), script.getDescription(),
                    script.getState().getDisplayName(), script.getState().isApplied() && !script.getState().isFailed(),
                    script.getInstalledRank(),
                    script.getInstalledOn() == null ? null : script.getInstalledOn().toInstant(), script.getExecutionTime()))
                    .toList();
        } catch (FlywayException e) {
            throw explain(e);
        }
    }

    /**
     * The checksums with which a database has applied the versioned scripts of the chain.
     *
     * @return by the names of the scripts; without those that it has not applied, and those of which it has none
     * @throws ChainException when the database can't be asked
     */
    public SortedMap<String, Integer> appliedChecksums(DataSource database) throws ChainException {
        SortedMap<String, Integer> checksums = new TreeMap<>();
        for (AppliedScript applied : applied(database)) {
            if (applied.version() != null && !applied.failed() && applied.checksum() != null) {
                chain.scripts().stream().filter(applied::isOf)
                        .forEach(script -> checksums.put(script.name(), applied.checksum()));
            }
        }
        return checksums;
    }

    /**
     * What the history of a database holds. The chain does not matter: Flyway may refuse to read it.
     *
     * @return in the order of their application; empty when nothing was applied
     * @throws ChainException when the database can't be asked
     */
    public List<AppliedScript> applied(DataSource database) throws ChainException {
        try {
            MigrationChain none = new MigrationChain(List.of(), chain.naming());
            return Arrays.stream(new ChainRun(none, settings).flyway(database).info().all())
                    .filter(row -> row.getState().isApplied() || row.getState().isFailed())
                    .map(row -> new AppliedScript(row.getScript(),
                            row.getVersion() == null ? null : row.getVersion().getVersion(), row.getAppliedChecksum(),
                            row.getState().isFailed()))
                    .toList();
        } catch (FlywayException e) {
            throw explain(e);
        }
    }

    /**
     * Takes the mark of scripts that failed half-way out of the history of a database, so that they count as not applied.
     * Flyway's repair does that, and would also make peace with scripts that were edited or are missing: it is not called when
     * validation names anything else.
     *
     * @param forgettable the scripts whose mark may go
     * @return whether no mark is left
     * @throws ChainException when the database can't be asked or changed
     */
    public boolean forgetFailures(DataSource database, Collection<String> forgettable) throws ChainException {
        try {
            Flyway flyway = configuration(database).ignoreMigrationPatterns("*:pending").load();
            MigrationInfo[] scripts = flyway.info().all();
            if (Arrays.stream(scripts).noneMatch(script -> script.getState().isFailed())) {
                return true;
            }
            boolean nothingElse = flyway.validateWithResult().invalidMigrations.stream()
                    .allMatch(invalid -> Arrays.stream(scripts).anyMatch(script -> script.getState() == MigrationState.FAILED
                            && forgettable.contains(script.getScript()) && ValidationFailure.isAbout(invalid, script)));
            if (nothingElse) {
                flyway.repair();
            }
            return nothingElse;
        } catch (FlywayException e) {
            throw explain(e);
        }
    }

    private Flyway flyway(DataSource database) {
        return configuration(database).load();
    }

    /** As Flyway validates before it migrates. */
    private Flyway validating(DataSource database) {
        List<String> ignored = new ArrayList<>(settings.ignoreMigrationPatterns());
        ignored.add("*:pending");
        return configuration(database).ignoreMigrationPatterns(ignored.toArray(String[]::new)).load();
    }

    private FluentConfiguration configuration(DataSource database) {
        FluentConfiguration configuration = Flyway.configure(ChainRun.class.getClassLoader()).configuration(PLUGINS)
                .loggers(QuietLogCreator.class.getName())
                .dataSource(database)
                // everything comes from the resource provider; a location that exists nowhere keeps Flyway from scanning
                .locations(new String[0])
                .failOnMissingLocations(false)
                .resourceProvider(new ChainResources(chain.scripts()))
                .javaMigrationClassProvider(List::of)
                .sqlMigrationPrefix(settings.naming().prefix())
                .repeatableSqlMigrationPrefix(settings.naming().repeatablePrefix())
                .sqlMigrationSeparator(settings.naming().separator())
                .sqlMigrationSuffixes(settings.naming().suffixes().toArray(String[]::new))
                .table(settings.historyTable())
                .createSchemas(settings.createSchemas())
                .placeholders(settings.placeholders())
                .outOfOrder(settings.outOfOrder())
                .baselineOnMigrate(settings.baselineOnMigrate())
                .validateOnMigrate(settings.validateOnMigrate())
                .validateMigrationNaming(settings.validateMigrationNaming())
                .ignoreMigrationPatterns(settings.ignoreMigrationPatterns().toArray(String[]::new));
        if (settings.defaultSchema() != null) {
            configuration.defaultSchema(settings.defaultSchema());
        }
        if (!settings.schemas().isEmpty()) {
            configuration.schemas(settings.schemas().toArray(String[]::new));
        }
        if (settings.placeholderPrefix() != null) {
            configuration.placeholderPrefix(settings.placeholderPrefix());
        }
        if (settings.placeholderSuffix() != null) {
            configuration.placeholderSuffix(settings.placeholderSuffix());
        }
        if (settings.initSql() != null) {
            configuration.initSql(settings.initSql());
        }
        if (settings.baselineVersion() != null) {
            configuration.baselineVersion(settings.baselineVersion());
        }
        if (waitsForTransactions()) {
            // of the same number as the transactional one: it holds off the application's own Flyway just as well
            configuration.getPluginRegister().getExact(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        }
        return configuration;
    }

    /**
     * Whether a script may wait for every other transaction to end, PostgreSQL manual "CREATE INDEX – Building Indexes
     * Concurrently". Flyway's transactional lock is such a transaction, on a second connection, and never ends then. Other
     * chains
     * keep that lock: scripts that change the role of their session need Flyway's two connections.
     */
    private boolean waitsForTransactions() {
        return chain.scripts().stream().anyMatch(script -> ConcurrentStatements.mayBeIn(script.content()));
    }

    private ChainException explain(FlywayValidateException e, DataSource database) {
        try {
            return ValidationFailure.explain(validating(database), chain, e).orElseGet(() -> explain(e));
        } catch (FlywayException unexplained) {
            e.addSuppressed(unexplained);
            return explain(e);
        }
    }

    private ChainException explain(FlywayException e) {
        Remains remains = !(e instanceof FlywayMigrateException failure) ? Remains.UNKNOWN
                : failure.isExecutableInTransaction() ? Remains.NOTHING : Remains.WHAT_WAS_DONE;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof FlywaySqlScriptException script && script.getResource() != null) {
                return explain(script, remains);
            }
        }
        if (e instanceof FlywaySqlException && e.getCause() != null) {
            return new ChainException(e.getCause().getMessage(), null,
                    "Check that the database is running and that the role may use it.", e);
        }
        return new ChainException(words(e), null,
                "Mend the migration chain; drafts are made again at the next live reload.", e);
    }

    private ChainException explain(FlywaySqlScriptException e, Remains remains) {
        String name = e.getResource().getRelativePath();
        String file = chain.script(name).map(MigrationScript::file).map(Object::toString).orElse(name);
        return new ChainException("Script " + name + " of the migration chain does not apply: "
                + e.getCause().getMessage().lines().findFirst().orElse(""), file + ", line " + e.getLineNumber(), remedy(e),
                remains, e);
    }

    private static String remedy(FlywaySqlScriptException e) {
        return e.getCause() instanceof SQLException refusal ? ScriptRemedy.of(refusal, e.getStatement())
                : "Mend the script; drafts are made again at the next live reload.";
    }

    private static String words(FlywayException e) {
        List<String> lines = e.getMessage() == null ? List.of()
                : e.getMessage().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return e.getClass().getSimpleName();
        }
        // the files are named in the lines below
        return lines.get(0).startsWith(INVALID_NAMES) ? String.join(" ", lines) : lines.get(0);
    }
}
