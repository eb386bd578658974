package io.quarkiverse.migrationreview.deployment.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptFilesTest {

    private static final String NAME = "V2__add_label.sql";
    private static final String MIGRATION = "src/main/resources/db/migration/" + NAME;
    private static final String UNDO = "src/main/db-undo/" + NAME;

    @TempDir
    Path project;
    private ChainFolder folder;
    private ScriptFiles files;

    @BeforeEach
    void useAnEmptyProject() {
        folder = new ChainFolder(project);
        files = new ScriptFiles(folder.locations());
    }

    @Test
    void writesMigrationAndUndoAndNothingElse() throws Exception {
        Path written = write(NAME, "create table label ();\n", "drop table label;\n");

        assertThat(written).isEqualTo(project.resolve(MIGRATION).toAbsolutePath()).hasContent("create table label ();\n");
        assertThat(project.resolve(UNDO)).hasContent("drop table label;\n");
        assertThat(folder.files()).containsExactly(UNDO, MIGRATION);
    }

    @Test
    void showsWhoeverWatchesTheFolderNothingButTheScript() throws Exception {
        try (WatchService watching = FileSystems.getDefault().newWatchService()) {
            Files.createDirectories(folder.migrations());
            folder.migrations().register(watching, StandardWatchEventKinds.ENTRY_CREATE);

            write(NAME, "create table label ();\n", "drop table label;\n");

            assertThat(watching.poll(10, TimeUnit.SECONDS).pollEvents()).extracting(event -> event.context().toString())
                    .containsExactly(NAME);
        }
    }

    @Test
    void leavesToTheSystemWhoMayReadTheScripts() throws Exception {
        Path byHand = Files.createFile(project.resolve("by-hand.sql"));
        assumeTrue(Files.getFileStore(byHand).supportsFileAttributeView(PosixFileAttributeView.class));

        Path written = write(NAME, "create table label ();\n", "drop table label;\n");

        assertThat(Files.getPosixFilePermissions(written)).isEqualTo(Files.getPosixFilePermissions(byHand));
        assertThat(Files.getPosixFilePermissions(project.resolve(UNDO)))
                .isEqualTo(Files.getPosixFilePermissions(byHand));
    }

    @Test
    void neverOverwritesAMigration() throws Exception {
        folder.with(NAME, "by hand");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> write(NAME, "drafted", "undo"))
                .withMessageContaining("already a file " + NAME)
                .satisfies(e -> assertThat(e.place()).isEqualTo(project.resolve(MIGRATION).toString()))
                .satisfies(e -> assertThat(e.remedy()).isNotBlank());
        assertThat(folder.files()).containsExactly(MIGRATION);
        assertThat(project.resolve(MIGRATION)).hasContent("by hand");
    }

    @Test
    void neverOverwritesAnUndoScript() throws Exception {
        Files.createDirectories(folder.undo());
        Files.writeString(project.resolve(UNDO), "by hand");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> write(NAME, "drafted", "undo"))
                .withMessageContaining("already a file " + NAME)
                .satisfies(e -> assertThat(e.place()).isEqualTo(project.resolve(UNDO).toString()));
        assertThat(folder.files()).containsExactly(UNDO);
        assertThat(project.resolve(UNDO)).hasContent("by hand");
    }

    @Test
    void writesNeitherWhenTheMigrationFolderCantBeWritten() throws Exception {
        Files.createDirectories(folder.migrations().getParent());
        Files.writeString(folder.migrations(), "a file where the folder should be");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> write(NAME, "drafted", "undo"))
                .withMessageContaining("can't be written")
                .satisfies(e -> assertThat(e.place()).isEqualTo(project.resolve(MIGRATION).toString()))
                .satisfies(e -> assertThat(e.remedy()).contains("Make the folder writable"));
        assertThat(folder.files()).containsExactly("src/main/resources/db/migration");
    }

    @Test
    void writesNeitherWhenTheUndoFolderCantBeWritten() throws Exception {
        Files.createDirectories(folder.undo().getParent());
        Files.writeString(folder.undo(), "a file where the folder should be");

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> write(NAME, "drafted", "undo"))
                .withMessageContaining("can't be written")
                .satisfies(e -> assertThat(e.place()).isEqualTo(project.resolve(UNDO).toString()));
        assertThat(folder.files()).containsExactly("src/main/db-undo");
    }

    @ParameterizedTest
    @ValueSource(strings = { "../../../../../../elsewhere.sql", "/elsewhere.sql" })
    void refusesNamesThatLeadOutOfTheProject(String name) throws Exception {
        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> write(name, "drafted", "undo"))
                .withMessageContaining("outside the project");
        assertThat(folder.files()).isEmpty();
        assertThat(project.getParent().resolve("elsewhere.sql")).doesNotExist();
    }

    @Test
    void refusesFoldersOutsideTheProject(@TempDir Path elsewhere) throws Exception {
        Path around = project.resolve("../" + elsewhere.getFileName());
        ChainLocations outside = new ChainLocations(List.of(around), List.of(), around, null, folder.undo(), project);

        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> new ScriptFiles(outside).write(List.of(script(NAME, "drafted", "undo"))))
                .withMessageContaining("outside the project")
                .satisfies(e -> assertThat(e.place()).doesNotContain(".."));
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(folder.files()).isEmpty();
    }

    @Test
    void writesSeveralScriptsWithTheConfigurationOfTheOneThatNeedsNoTransaction() throws Exception {
        List<Path> written = files.write(List.of(script("V1__a.sql", "one", "undo one"),
                new NewScript("V2__a.sql", "two", "undo two", false)));

        assertThat(written).extracting(Path::getFileName).extracting(Path::toString)
                .containsExactly("V1__a.sql", "V2__a.sql");
        assertThat(folder.migrations().resolve("V2__a.sql.conf")).hasContent("executeInTransaction=false");
        assertThat(folder.files()).containsExactly("src/main/db-undo/V1__a.sql", "src/main/db-undo/V2__a.sql",
                "src/main/resources/db/migration/V1__a.sql", "src/main/resources/db/migration/V2__a.sql",
                "src/main/resources/db/migration/V2__a.sql.conf");

        files.withdraw(List.of("V1__a.sql", "V2__a.sql"));

        assertThat(folder.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "V2__a.sql", "V2__a.sql.conf" })
    void writesNoneOfSeveralWhenOneIsThere(String there) throws Exception {
        folder.with(there, "by hand");

        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> files.write(List.of(script("V1__a.sql", "one", "undo one"),
                        new NewScript("V2__a.sql", "two", "undo two", false))))
                .withMessageContaining("already a file " + there);

        assertThat(folder.files()).containsExactly("src/main/resources/db/migration/" + there);
        assertThat(folder.migrations().resolve(there)).hasContent("by hand");
    }

    @Test
    void withdrawsBothScripts() throws Exception {
        write("V1__stays.sql", "stays", "stays");
        write(NAME, "drafted", "undo");

        files.withdraw(List.of(NAME));

        assertThat(folder.files()).containsExactly("src/main/db-undo/V1__stays.sql",
                "src/main/resources/db/migration/V1__stays.sql");
    }

    @Test
    void withdrawsTheCopyOfTheBuildToo() throws Exception {
        Path script = write(NAME, "drafted", "undo");
        Files.copy(script, Files.createDirectories(folder.built()).resolve(NAME));

        files.withdraw(List.of(NAME));

        assertThat(folder.files()).isEmpty();
    }

    @Test
    void doesNotPretendToHaveWithdrawnAScriptThatWasMoved() throws Exception {
        write(NAME, "drafted", "undo");
        Files.move(project.resolve(MIGRATION), Files.createDirectories(project.resolve("elsewhere")).resolve(NAME));

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> files.withdraw(List.of(NAME)))
                .withMessageContaining("There is no " + NAME)
                .satisfies(e -> assertThat(e.place()).isEqualTo(project.resolve(MIGRATION).toString()));
        assertThat(folder.files()).containsExactly("elsewhere/" + NAME, UNDO);
    }

    @Test
    void saysWhichScriptCantBeWithdrawn() throws Exception {
        Files.createDirectories(project.resolve(MIGRATION).resolve("not empty"));

        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> files.withdraw(List.of(NAME)))
                .withMessageContaining("can't be deleted")
                .satisfies(e -> assertThat(e.place()).isEqualTo(project.resolve(MIGRATION).toString()));
    }

    private Path write(String name, String migration, String undo) throws ChainException {
        return files.write(List.of(script(name, migration, undo))).get(0);
    }

    private static NewScript script(String name, String migration, String undo) {
        return new NewScript(name, migration, undo, true);
    }
}
