package io.quarkiverse.migrationreview.deployment.chain;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class ChainRunSettingsTest {

    private static final String TABLES = """
            select table_schema || '.' || table_name from information_schema.tables
            where table_schema not in ('pg_catalog', 'information_schema') order by 1
            """;

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    private DatabaseAccess database;

    @BeforeEach
    void useAnEmptyDatabase() throws Exception {
        database = DATABASES.newDatabase();
    }

    private List<String> migrate(FlywaySettings settings, MigrationScript... scripts) throws ChainException {
        return new ChainRun(new MigrationChain(Arrays.asList(scripts), settings.naming()), settings)
                .migrate(database.dataSource());
    }

    private static MigrationScript script(String name, String content) {
        return new MigrationScript(name, null, content);
    }

    @Test
    void replacesPlaceholders() throws Exception {
        FlywaySettings settings = new FlywaySettings(null, null, List.of(), true, Map.of("name", "task"), "$[", "]", null,
                false, false, null, true, List.of(), false, ScriptNaming.FLYWAY_DEFAULT);

        migrate(settings, script("V1__a.sql", "create table $[name] (); create table \"${untouched}\" ()"));

        assertThat(query(database, TABLES)).containsExactly("public.${untouched}", "public.flyway_schema_history",
                "public.task");
    }

    @Test
    void runsCallbacksInSql() throws Exception {
        migrate(FlywaySettings.defaults(), script("beforeMigrate.sql", "create table before ()"),
                script("afterMigrate__grants.sql", "create table after ()"), script("V1__a.sql", "create table task ()"));

        assertThat(query(database, TABLES)).containsExactly("public.after", "public.before",
                "public.flyway_schema_history", "public.task");
    }

    @Test
    void createsTheDefaultSchemaAndKeepsTheHistoryThere() throws Exception {
        FlywaySettings settings = new FlywaySettings("history", "tracker", List.of(), true, Map.of(), null, null, null,
                false, false, null, true, List.of(), false, ScriptNaming.FLYWAY_DEFAULT);

        migrate(settings, script("V1__a.sql", "create table task ()"));

        assertThat(query(database, TABLES)).containsExactly("tracker.history", "tracker.task");
        assertThat(settings.historySchema()).isEqualTo("tracker");
    }

    @Test
    void takesTheFirstOfTheSchemasForTheDefaultOne() throws Exception {
        FlywaySettings settings = new FlywaySettings(null, null, List.of("tracker", "audit"), true, Map.of(), null, null,
                null, false, false, null, true, List.of(), false, ScriptNaming.FLYWAY_DEFAULT);

        migrate(settings, script("V1__a.sql", "create table task (); create table audit.event ()"));

        assertThat(query(database, TABLES)).containsExactly("audit.event", "tracker.flyway_schema_history",
                "tracker.task");
        assertThat(settings.historySchema()).isEqualTo("tracker");
    }

    @Test
    void readsNamesWithTheConfiguredPrefix() throws Exception {
        FlywaySettings settings = new FlywaySettings(null, null, List.of(), true, Map.of(), null, null, null, false, false,
                null, true, List.of(), false, new ScriptNaming("mig-", "again-", "--", List.of(".pgsql")));

        assertThat(migrate(settings, script("mig-1--a.pgsql", "create table a ()"), script("V2__b.sql", "nonsense"),
                script("again---views.pgsql", "create view b as select 1")))
                .containsExactly("mig-1--a.pgsql", "again---views.pgsql");
    }

    @Test
    void runsTheInitSqlOnItsConnections() throws Exception {
        FlywaySettings settings = new FlywaySettings(null, null, List.of(), true, Map.of(), null, null,
                "create schema if not exists tracker; set search_path = tracker", false, false, null, true, List.of(), false,
                ScriptNaming.FLYWAY_DEFAULT);

        migrate(settings, script("V1__a.sql", "create table task ()"));

        assertThat(query(database, TABLES)).contains("tracker.task");
    }

    @Test
    void appliesLateVersionsWhenAllowed() throws Exception {
        FlywaySettings settings = new FlywaySettings(null, null, List.of(), true, Map.of(), null, null, null, true, false,
                null, true, List.of(), false, ScriptNaming.FLYWAY_DEFAULT);
        migrate(settings, script("V2__b.sql", "create table b ()"));

        assertThat(migrate(settings, script("V1__a.sql", "create table a ()"), script("V2__b.sql", "create table b ()")))
                .containsExactly("V1__a.sql");
    }

    @Test
    void startsFromABaselineInADatabaseThatIsNotEmpty() throws Exception {
        DevDatabases.execute(database, "create table by_hand ()");
        FlywaySettings settings = new FlywaySettings(null, null, List.of(), true, Map.of(), null, null, null, false, true,
                "1", true, List.of(), false, ScriptNaming.FLYWAY_DEFAULT);

        assertThat(migrate(settings, script("V1__a.sql", "create table by_hand ()"),
                script("V2__b.sql", "create table b ()"))).containsExactly("V2__b.sql");
    }

    @Test
    void refusesANameWithoutAVersionWhenNamesAreValidated() throws Exception {
        FlywaySettings lenient = FlywaySettings.defaults();
        FlywaySettings strict = new FlywaySettings(null, null, List.of(), true, Map.of(), null, null, null, false, false,
                null, true, List.of(), true, ScriptNaming.FLYWAY_DEFAULT);

        assertThat(migrate(lenient, script("v1_a.sql", "nonsense"))).isEmpty();
        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> migrate(strict, script("v1_a.sql", "nonsense")))
                .withMessageContaining("v1_a.sql");
    }
}
