package io.quarkiverse.migrationreview.deployment.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.ScriptNaming;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

class WorkbenchTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    private static final FlywaySettings FLYWAY = FlywaySettings.defaults();
    private static final MigrationChain FIRST = new MigrationChain(List.of(), ScriptNaming.FLYWAY_DEFAULT)
            .with("V1__task.sql", "create table task (id int primary key)");
    private static final MigrationChain SECOND = FIRST.with("V2__title.sql", "alter table task add title text");

    private DatabaseAccess server;
    private Workbench bench;

    @BeforeEach
    void open() throws Exception {
        server = DATABASES.newDatabase();
        bench = new Workbench(ScratchServer.open(server));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void keepsADatabaseAtTheHeadOfTheChain() throws Exception {
        Schema schema = bench.current(FIRST, FLYWAY);
        ScratchDatabase database = bench.currentDatabase();

        assertThat(bench.current(FIRST, FLYWAY)).isSameAs(schema);
        assertThat(bench.currentDatabase()).isSameAs(database);
    }

    @Test
    void goesOnFromThereWhenAScriptWasAppended() throws Exception {
        bench.current(FIRST, FLYWAY);
        ScratchDatabase database = bench.currentDatabase();

        Schema schema = bench.current(SECOND, FLYWAY);

        assertThat(bench.currentDatabase()).isSameAs(database);
        assertThat(schema).isEqualTo(anew(SECOND));
    }

    @Test
    void beginsAnewWhenAScriptWasEditedOrTakenAway() throws Exception {
        bench.current(SECOND, FLYWAY);
        ScratchDatabase database = bench.currentDatabase();

        assertThat(bench.current(FIRST, FLYWAY)).isEqualTo(anew(FIRST));
        assertThat(bench.currentDatabase()).isNotSameAs(database);
        assertThat(kept()).containsExactly(bench.currentDatabase().name());

        MigrationChain edited = new MigrationChain(List.of(), ScriptNaming.FLYWAY_DEFAULT).with("V1__task.sql",
                "create table job ()");
        assertThat(bench.current(edited, FLYWAY)).isEqualTo(anew(edited));
    }

    @Test
    void leavesNothingOfAChainThatDoesNotApply() throws Exception {
        bench.current(FIRST, FLYWAY);

        assertThatExceptionOfType(DraftingException.class)
                .isThrownBy(() -> bench.current(FIRST.with("V2__oops.sql", "create tabel oops ()"), FLYWAY));

        assertThat(kept()).isEmpty();
        assertThat(bench.current(SECOND, FLYWAY)).isEqualTo(anew(SECOND));
    }

    @Test
    void readsWhatTheEntitiesAskForAndLeavesNothingOfIt() throws Exception {
        bench.current(FIRST, FLYWAY);
        List<EntityModel> models = List.of(model("create table note (id int primary key)", "create sequence note_seq"));

        Schema desired = bench.desired(models);

        assertThat(desired.objects()).hasToString(
                "[table note, column note.id, constraint note.note_pkey, sequence note_seq, schema public]");
        assertThat(bench.desired(List.of(model(models.get(0).createScript().toArray(String[]::new))))).isSameAs(desired);
        assertThat(bench.desired(List.of(model("create table note ()")))).isNotEqualTo(desired);
        assertThat(bench.desired(models)).isEqualTo(desired);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void givesTheEntitiesTheExtensionsOfTheChain() throws Exception {
        List<EntityModel> models = List.of(model("create table note (tags hstore)"));
        bench.current(FIRST, FLYWAY);
        assertThatExceptionOfType(DraftingException.class).isThrownBy(() -> bench.desired(models))
                .satisfies(e -> assertThat(e.problem().place()).isEqualTo("create table note (tags hstore)"));

        bench.current(FIRST.with("V2__extension.sql", "create extension hstore"), FLYWAY);

        assertThat(bench.desired(models).tables()).hasSize(1);
        assertThat(kept()).hasSize(2);
    }

    @Test
    void dropsWhatItKeptInTheEnd() throws Exception {
        bench.current(FIRST, FLYWAY);
        bench.desired(List.of(model("create table note ()")));

        bench.close();

        assertThat(kept()).isEmpty();
        assertThat(bench.isAlive()).isFalse();
    }

    @Test
    void isReplacedWhenSomebodyDropsWhatWasKept() throws Exception {
        try (ScratchServers servers = new ScratchServers(); Workbenches benches = new Workbenches(servers)) {
            Schema schema = benches.with("a", null, server, used -> used.current(FIRST, FLYWAY));
            for (String database : kept()) {
                DevDatabases.execute(server, "drop database " + database);
            }

            Schema again = benches.with("a", null, server, used -> used.current(SECOND, FLYWAY));

            assertThat(again).isNotEqualTo(schema).isEqualTo(anew(SECOND));
        }
        assertThat(kept()).isEmpty();
    }

    private Schema anew(MigrationChain chain) throws Exception {
        try (Workbench other = new Workbench(ScratchServer.open(server))) {
            return other.current(chain, FLYWAY);
        }
    }

    private static EntityModel model(String... script) {
        return new EntityModel("<default>", List.of(script), new TreeSet<>(), List.of());
    }

    private List<String> kept() throws SQLException {
        return DevDatabases.query(server, "select datname from pg_database where starts_with(datname, '"
                + ScratchServer.NAME_PREFIX + "') order by datname");
    }
}
