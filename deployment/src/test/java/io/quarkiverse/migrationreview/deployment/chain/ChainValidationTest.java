package io.quarkiverse.migrationreview.deployment.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.testing.DevDatabases;

/** A database that has applied something else than the chain says now. */
class ChainValidationTest {

    @RegisterExtension
    static final DevDatabases DATABASES = new DevDatabases();

    @TempDir
    Path project;
    private ChainFolder folder;
    private DatabaseAccess database;

    @BeforeEach
    void applyTwoScripts() throws Exception {
        folder = new ChainFolder(project).with("V2__a.sql", "create table a ()").with("V3__b.sql", "create table b ()");
        database = DATABASES.newDatabase();
        run().migrate(database.dataSource());
    }

    private ChainRun run() throws ChainException {
        return new ChainRun(folder.read(), FlywaySettings.defaults());
    }

    private ChainRun run(boolean outOfOrder, List<String> ignored) throws ChainException {
        return new ChainRun(folder.read(), new FlywaySettings(null, null, List.of(), true, Map.of(), null, null, null,
                outOfOrder, false, null, true, ignored, false, ScriptNaming.FLYWAY_DEFAULT));
    }

    private ThrowableAssertAlternative<ChainException> assertRefused() {
        return assertThatExceptionOfType(ChainException.class).isThrownBy(() -> run().migrate(database.dataSource()))
                .satisfies(e -> assertThat(e.rolledBack()).isFalse());
    }

    @Test
    void namesAScriptThatWasChanged() throws Exception {
        folder.with("V3__b.sql", "create table other ()");

        assertRefused().withMessageMatching("Flyway script V3__b.sql was changed after it was applied"
                + " \\(checksum -?\\d+, applied with -?\\d+\\)")
                .satisfies(e -> assertThat(e.place()).isEqualTo(folder.migrations().resolve("V3__b.sql").toString()))
                .satisfies(e -> assertThat(e.remedy()).startsWith("Restore it, or run `flyway repair`"));
    }

    @Test
    void namesAScriptThatIsMissing() throws Exception {
        Files.delete(folder.migrations().resolve("V2__a.sql"));

        assertRefused().withMessage("Flyway script V2__a.sql was applied and is missing now")
                .satisfies(e -> assertThat(e.remedy()).startsWith("Restore it, or run `flyway repair`"));
    }

    @Test
    void namesAScriptThatWasRenamed() throws Exception {
        Files.move(folder.migrations().resolve("V3__b.sql"), folder.migrations().resolve("V3__c.sql"));

        assertRefused().withMessageStartingWith("Flyway script V3__b.sql was renamed or replaced")
                .satisfies(e -> assertThat(e.remedy()).startsWith("Restore its name"));
    }

    @Test
    void namesAllScriptsThatAreRefused() throws Exception {
        folder.with("V2__a.sql", "create table x ()").with("V3__b.sql", "create table y ()").with("V4__c.sql", "select 1");

        assertRefused().withMessageStartingWith("Flyway script V2__a.sql was changed")
                .withMessageEndingWith("; refused too: V3__b.sql");
    }

    @Test
    void namesAScriptThatFailedOutsideATransaction() throws Exception {
        folder.with("V4__c.sql", "create index concurrently on a (nothing)");
        assertRefused().withMessageContaining("V4__c.sql").withMessageContaining("\"nothing\" does not exist");

        assertRefused().withMessage("Flyway script V4__c.sql failed half-way when it was applied outside a transaction")
                .satisfies(e -> assertThat(e.remedy()).startsWith("Undo by hand what it has done"));
    }

    @Test
    void namesAScriptThatIsOlderThanWhatIsApplied() throws Exception {
        folder.with("V1__merged.sql", "create table c ()").with("V4__d.sql", "create table d ()");

        assertThat(run().inspect(database.dataSource()).pending()).containsExactly(new PendingScript("V1__merged.sql", true),
                new PendingScript("V4__d.sql", false));
        assertRefused().withMessageStartingWith("Flyway script V1__merged.sql is older than what is applied")
                .satisfies(e -> assertThat(e.remedy()).contains("quarkus.flyway.out-of-order=true"));
    }

    @Test
    void takesAnOlderScriptForAnyOtherWhenOrderDoesNotMatter() throws Exception {
        folder.with("V1__merged.sql", "create table c ()");

        assertThat(run(true, List.of()).inspect(database.dataSource()).pending())
                .containsExactly(new PendingScript("V1__merged.sql", false));
    }

    @Test
    void leavesOutAnOlderScriptThatIsToBeIgnored() throws Exception {
        folder.with("V1__merged.sql", "create table c ()");

        assertThat(run(false, List.of("*:ignored")).inspect(database.dataSource()).pending()).isEmpty();
    }
}
