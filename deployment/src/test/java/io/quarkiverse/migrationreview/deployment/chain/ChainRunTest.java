package io.quarkiverse.migrationreview.deployment.chain;

import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.execute;
import static io.quarkiverse.migrationreview.deployment.testing.DevDatabases.query;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class ChainRunTest {

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
    void appliesTheChainInTheOrderOfVersionsAndRepeatablesLast() throws Exception {
        folder.with("V10__b.sql", "create table b (a_id int references a)")
                .with("2026/V9__a.sql", "create table a (id int primary key)")
                .with("R__views.sql", "create view all_b as select * from b");

        assertThat(run().migrate(database.dataSource())).containsExactly("2026/V9__a.sql", "V10__b.sql", "R__views.sql");

        assertThat(query(database, "select table_name from information_schema.tables where table_schema = 'public'"))
                .containsExactlyInAnyOrder("a", "b", "all_b", "flyway_schema_history");
        assertThat(run().migrate(database.dataSource())).isEmpty();
    }

    @Test
    void namesTheScriptsThatWaitInTheOrderOfTheirVersions() throws Exception {
        folder.with("V9__a.sql", "create table a ()");
        run().migrate(database.dataSource());
        folder.with("V11__c.sql", "create table c ()").with("sub/V10__b.sql", "create table b ()");

        assertThat(run().inspect(database.dataSource()).pending()).containsExactly(
                new PendingScript("sub/V10__b.sql", false), new PendingScript("V11__c.sql", false));
        assertThat(query(database, "select to_regclass('b')")).containsExactly((String) null);
    }

    @Test
    void doesNothingWhenThereAreNoScripts() throws Exception {
        assertThat(run().inspect(database.dataSource()).pending()).isEmpty();
        assertThat(run().migrate(database.dataSource())).isEmpty();
    }

    @Test
    void writesTheSameChecksumsAsFlywayItself() throws Exception {
        folder.with("V1__a.sql", "create table a (name text default 'ü');\r\n-- end\n");
        run().migrate(database.dataSource());

        org.flywaydb.core.Flyway.configure().dataSource(database.dataSource())
                .locations("filesystem:" + folder.migrations()).load().validate();
    }

    @Test
    void runsAScriptOutsideATransactionWhenItsConfigurationSaysSo() throws Exception {
        folder.with("V1__a.sql", "vacuum").with("V1__a.sql.conf", "executeInTransaction=false");

        assertThat(run().migrate(database.dataSource())).containsExactly("V1__a.sql");
    }

    @Test
    @Timeout(30)
    void createsAnIndexConcurrently() throws Exception {
        folder.with("V1__a.sql", "create table a (id int)")
                .with("V2__b.sql", "create index concurrently a_id on a (id)")
                .with("V2__b.sql.conf", "executeInTransaction=false")
                .with("V3__c.sql", "drop index CONCURRENTLY a_id; create index concurrently on a (id)");

        assertThat(run().migrate(database.dataSource())).containsExactly("V1__a.sql", "V2__b.sql", "V3__c.sql");

        assertThat(query(database, "select relname from pg_class join pg_index on oid = indexrelid and indisvalid"
                + " where indrelid = 'a'::regclass")).containsExactly("a_id_idx");
        assertThat(run().inspect(database.dataSource()).pending()).isEmpty();
    }

    @Test
    void letsAScriptChangeTheRoleOfItsSession() throws Exception {
        execute(database, "create role chain_run_test; grant create on schema public to chain_run_test");
        try {
            folder.with("V1__a.sql", "set role chain_run_test; create table a ()").with("V2__b.sql", "create table b ()");

            assertThat(run().migrate(database.dataSource())).containsExactly("V1__a.sql", "V2__b.sql");
        } finally {
            execute(database, "drop owned by chain_run_test; drop role chain_run_test");
        }
    }
}
