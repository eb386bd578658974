package io.quarkiverse.migrationreview.deployment.chain;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class ChainRunFailureTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    @TempDir
    Path project;
    private ChainFolder folder;
    private DatabaseAccess database;

    @BeforeEach
    void useAnEmptyDatabase() throws Exception {
        folder = new ChainFolder(project);
        database = DATABASES.newDatabase();
    }

    private ChainRun run() throws ChainException {
        return new ChainRun(folder.read(), FlywaySettings.defaults());
    }

    @Test
    void givesFileAndLineAndTheWordsOfPostgreSql() throws Exception {
        folder.with("V1__a.sql", "create table a ();\n\n-- next\ncreate tabel b ();\n");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().migrate(database.dataSource()))
                .withMessage("Script V1__a.sql of the migration chain does not apply:"
                        + " ERROR: syntax error at or near \"tabel\"")
                .satisfies(e -> assertThat(e.place())
                        .isEqualTo(folder.migrations().resolve("V1__a.sql") + ", line 4"))
                .satisfies(e -> assertThat(e.remedy()).startsWith("Mend the script"));
    }

    @Test
    void rollsTheFailingScriptBackAndKeepsTheOnesBefore() throws Exception {
        folder.with("V1__a.sql", "create table a ()").with("V2__b.sql", "create table b (); select 1 / 0");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().migrate(database.dataSource()))
                .withMessageContaining("V2__b.sql").withMessageContaining("division by zero")
                .satisfies(e -> assertThat(e.rolledBack()).isTrue());

        assertThat(query(database, "select to_regclass('a') is not null and to_regclass('b') is null"))
                .containsExactly("t");
        assertThat(run().inspect(database.dataSource()).pending()).containsExactly(new PendingScript("V2__b.sql", false));
    }

    @Test
    void namesAnExtensionThatTheServerLacks() throws Exception {
        folder.with("V1__geo.sql", "create table a (); CREATE EXTENSION IF NOT EXISTS \"no-such\" cascade");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().migrate(database.dataSource()))
                .withMessageContaining("V1__geo.sql")
                .satisfies(e -> assertThat(e.remedy()).contains("lacks the extension no-such.")
                        .contains("devservices.image-name").contains("quarkus.migration-review.scratch.jdbc-url"));
    }

    @Test
    void saysWhereARoleComesFrom() throws Exception {
        folder.with("V1__a.sql", "create table a ();\ngrant select on a to \"no such role\";");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().migrate(database.dataSource()))
                .satisfies(e -> assertThat(e.remedy()).contains("Create no such role on the server of the scratch databases")
                        .contains("init-script-path"))
                .satisfies(e -> assertThat(e.place()).endsWith("line 2"));
    }

    @Test
    void saysWhereAForeignServerComesFrom() throws Exception {
        folder.with("V1__a.sql", "create extension postgres_fdw; create foreign table a (b int) server billing");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().migrate(database.dataSource()))
                .satisfies(e -> assertThat(e.remedy()).contains("create the foreign server billing before"));
    }

    @Test
    void saysHowAChainThatBuildsOnADumpBecomesWhole() throws Exception {
        folder.with("V1__a.sql", "alter table legacy add column b int");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().migrate(database.dataSource()))
                .satisfies(e -> assertThat(e.remedy()).startsWith("Mend the script").contains("B0__dump.sql"));

        folder.with("B0__dump.sql", "create table legacy (a int)");
        run().migrate(database.dataSource());
        assertThat(query(database, "select attname from pg_attribute where attrelid = 'legacy'::regclass and attnum > 0"))
                .containsExactly("a", "b");
    }

    @Test
    void leavesADumpOutWhereItIsAlready() throws Exception {
        execute(database, "create table legacy (a int)");
        folder.with("V1__a.sql", "alter table legacy add column b int");
        FlywaySettings settings = FlywaySettings.defaults().apart(null);
        new ChainRun(folder.read(), settings).migrate(database.dataSource());

        folder.with("B0__dump.sql", "create table legacy (a int)").with("V2__c.sql", "alter table legacy add column c int");

        assertThat(new ChainRun(folder.read(), FlywaySettings.defaults()).migrate(database.dataSource()))
                .containsExactly("V2__c.sql");
    }

    @Test
    void saysWhatToDoAboutAScriptThatTakesTooLong() throws Exception {
        execute(database, "alter database " + database.databaseName() + " set statement_timeout = '200ms'");
        folder.with("V1__slow.sql", "select pg_sleep(60)");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().migrate(database.dataSource()))
                .withMessageContaining("V1__slow.sql").withMessageContaining("statement timeout")
                .satisfies(e -> assertThat(e.remedy()).contains("set statement_timeout"));

        folder.with("V1__slow.sql", "set local statement_timeout = 0; select pg_sleep(0.3)");
        assertThat(run().migrate(database.dataSource())).containsExactly("V1__slow.sql");
    }

    @Test
    void namesAScriptOfADependencyWithoutAFile() throws Exception {
        MigrationChain chain = new MigrationChain(List.of(new MigrationScript("V1__library.sql", null, "nonsense")),
                ScriptNaming.FLYWAY_DEFAULT);

        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> new ChainRun(chain, FlywaySettings.defaults()).migrate(database.dataSource()))
                .satisfies(e -> assertThat(e.place()).isEqualTo("V1__library.sql, line 1"));
    }

    @Test
    void explainsTwoScriptsOfTheSameVersion() throws Exception {
        folder.with("V1__a.sql", "select 1").with("V1__b.sql", "select 1");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().migrate(database.dataSource()))
                .withMessageContaining("more than one migration with version 1");
    }

    @Test
    void explainsThatTheServerIsNotThere() throws Exception {
        folder.with("V1__a.sql", "create table a ()");
        DatabaseAccess nowhere = new DatabaseAccess("jdbc:postgresql://localhost:1/none", "nobody", "secret");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().inspect(nowhere.dataSource()).pending())
                .withMessageContaining("localhost:1")
                .satisfies(e -> assertThat(e.remedy()).contains("database is running"));
    }
}
