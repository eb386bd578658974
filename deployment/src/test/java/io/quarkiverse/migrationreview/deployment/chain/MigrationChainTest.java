package io.quarkiverse.migrationreview.deployment.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationChainTest {

    @TempDir
    Path project;
    private ChainFolder folder;

    @BeforeEach
    void useAnEmptyProject() {
        folder = new ChainFolder(project);
    }

    @Test
    void readsScriptsOfNestedFoldersSortedByTheirPath() throws Exception {
        folder.with("V2__b.sql", "select 2").with("V1__a.sql", "select 1").with("2026/spring/V3__c.sql", "select 3");

        assertThat(folder.read().scripts()).extracting(MigrationScript::name)
                .containsExactly("2026/spring/V3__c.sql", "V1__a.sql", "V2__b.sql");
        assertThat(folder.read().script("2026/spring/V3__c.sql")).get().satisfies(script -> {
            assertThat(script.fileName()).isEqualTo("V3__c.sql");
            assertThat(script.content()).isEqualTo("select 3");
            assertThat(script.file()).isEqualTo(folder.migrations().resolve("2026/spring/V3__c.sql"));
        });
    }

    @Test
    void readsRepeatableScriptsAndScriptConfiguration() throws Exception {
        folder.with("R__views.sql", "").with("V1__a.sql", "").with("V1__a.sql.conf", "executeInTransaction=false");

        assertThat(folder.read().scripts()).extracting(MigrationScript::name)
                .containsExactly("R__views.sql", "V1__a.sql", "V1__a.sql.conf");
    }

    @Test
    void passesOverFilesThatFlywayPassesOver() throws Exception {
        folder.with("README.md", "").with("V1__a.sql~", "").with(".V2__b.sql", "").with(".x.unfinished", "");

        assertThat(folder.read().scripts()).isEmpty();
    }

    @Test
    void isEmptyWhenTheFolderIsNotThereYet() throws Exception {
        MigrationChain chain = folder.read();

        assertThat(chain.scripts()).isEmpty();
        assertThat(chain.nextVersion(Clock.systemUTC())).isEqualTo("1");
    }

    @Test
    void countsTheNextVersionFromScriptsOfDependenciesToo() throws Exception {
        folder.with("V1__a.sql", "");
        ChainLocations locations = new ChainLocations(List.of(folder.migrations()),
                List.of(new MigrationScript("V7__library.sql", null, "")), folder.migrations(), null, folder.undo(),
                project);

        MigrationChain chain = MigrationChain.read(locations, ScriptNaming.FLYWAY_DEFAULT);

        assertThat(chain.nextVersion(Clock.systemUTC())).isEqualTo("8");
    }

    @Test
    void leavesRepeatableScriptsAndNamesWithoutAVersionOutOfTheCount() throws Exception {
        folder.with("R__99.sql", "").with("V3__a.sql", "").with("notes.sql", "").with("Vx__b.sql", "");

        assertThat(folder.read().nextVersion(Clock.systemUTC())).isEqualTo("4");
    }

    @Test
    void readsAScriptWithAStrayByteAsFarAsItGoes() throws Exception {
        folder.with("V1__a.sql", "");
        Files.write(folder.migrations().resolve("V1__a.sql"), new byte[] { '-', '-', (byte) 0xff, '\n' });

        assertThat(folder.read().scripts()).singleElement().extracting(MigrationScript::content).isEqualTo("--\ufffd\n");
    }

    @Test
    void isEqualWhenTheFilesAreTheSame() throws Exception {
        folder.with("V1__a.sql", "select 1");
        MigrationChain before = folder.read();

        assertThat(folder.read()).isEqualTo(before);
        assertThat(folder.with("V1__a.sql", "select 2").read()).isNotEqualTo(before);
    }
}
