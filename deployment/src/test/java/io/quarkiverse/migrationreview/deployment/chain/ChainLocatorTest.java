package io.quarkiverse.migrationreview.deployment.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.bootstrap.workspace.ArtifactSources;
import io.quarkus.bootstrap.workspace.DefaultArtifactSources;
import io.quarkus.bootstrap.workspace.SourceDir;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.bootstrap.workspace.WorkspaceModuleId;

class ChainLocatorTest {

    private static final String UNDO = "src/main/db-undo";

    @TempDir
    Path project;
    private Path resources;
    private Path classes;
    private WorkspaceModule module;

    @BeforeEach
    void describeTheProject() {
        resources = project.resolve("src/main/resources");
        classes = project.resolve("target/classes");
        module = WorkspaceModule.builder().setModuleId(WorkspaceModuleId.of("org.acme", "tracker", "1"))
                .setModuleDir(project).setBuildDir(project.resolve("target"))
                .addArtifactSources(new DefaultArtifactSources(ArtifactSources.MAIN,
                        List.of(SourceDir.of(project.resolve("src/main/java"), classes)),
                        List.of(SourceDir.of(resources, classes))))
                .build();
    }

    private ChainLocations locate(String... locations) throws ChainException {
        return locate(ChainLocatorTest.class.getClassLoader(), locations);
    }

    private ChainLocations locate(ClassLoader classLoader, String... locations) throws ChainException {
        return new ChainLocator(module, classLoader).locate(List.of(locations), ScriptNaming.FLYWAY_DEFAULT, UNDO);
    }

    @ParameterizedTest
    @ValueSource(strings = { "classpath:db/migration", "classpath:/db/migration/", "db/migration", "/db/migration" })
    void looksAClassPathLocationUpInTheResourceFolders(String location) throws Exception {
        ChainLocations found = locate(location);

        assertThat(found.directories()).containsExactly(resources.resolve("db/migration"));
        assertThat(found.writeDirectory()).isEqualTo(resources.resolve("db/migration"));
        assertThat(found.builtDirectory()).isEqualTo(classes.resolve("db/migration"));
        assertThat(found.undoDirectory()).isEqualTo(project.resolve(UNDO));
        assertThat(found.project()).isEqualTo(project);
    }

    @Test
    void resolvesAFileSystemLocationAgainstTheProject() throws Exception {
        ChainLocations found = locate("filesystem:database/scripts");

        assertThat(found.writeDirectory()).isEqualTo(project.resolve("database/scripts"));
        assertThat(found.builtDirectory()).isNull();
    }

    @Test
    void writesToTheFirstLocationThatExistsInsideTheProject(@TempDir Path elsewhere) throws Exception {
        Path existing = Files.createDirectories(project.resolve("second"));

        ChainLocations found = locate("filesystem:" + elsewhere, "filesystem:first", "filesystem:second");

        assertThat(found.directories()).containsExactly(elsewhere, project.resolve("first"), existing);
        assertThat(found.writeDirectory()).isEqualTo(existing);
    }

    @Test
    void refusesToWriteWhereFlywayWouldNotLook(@TempDir Path elsewhere) {
        assertThatExceptionOfType(ChainException.class).isThrownBy(() -> locate("filesystem:" + elsewhere))
                .withMessageContaining(elsewhere.toString())
                .satisfies(e -> assertThat(e.place()).isEqualTo("quarkus.flyway.locations"))
                .satisfies(e -> assertThat(e.remedy()).contains("quarkus.flyway.locations"));
    }

    @Test
    void passesOverALocationThatCantBeWritten() throws Exception {
        Path first = Files.createDirectories(project.resolve("first"));
        Path second = Files.createDirectories(project.resolve("second"));
        assumeThat(first.toFile().setWritable(false) && !Files.isWritable(first)).as("not as root").isTrue();

        assertThat(locate("filesystem:first", "filesystem:second").writeDirectory()).isEqualTo(second);
    }

    @Test
    void refusesAnUndoFolderInsideALocation() {
        assertThatExceptionOfType(ChainException.class)
                .isThrownBy(() -> new ChainLocator(module, getClass().getClassLoader()).locate(
                        List.of("classpath:db/migration"), ScriptNaming.FLYWAY_DEFAULT,
                        "src/main/java/../resources/db/migration/undo"))
                .withMessageContaining("Flyway would run them")
                .satisfies(e -> assertThat(e.place()).isEqualTo(resources.resolve("db/migration/undo").toString()))
                .satisfies(e -> assertThat(e.remedy()).contains("quarkus.migration-review.undo.directory"));
    }

    @Test
    void readsTheScriptsOfDependenciesAndNotTheProjectsOwnOutput() throws Exception {
        Path jar = project.resolve("library.jar");
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream content = new JarOutputStream(file)) {
            content.putNextEntry(new JarEntry("library/migration/"));
            content.putNextEntry(new JarEntry("library/migration/V1__library.sql"));
            content.write("select 1".getBytes(StandardCharsets.UTF_8));
        }
        Files.createDirectories(classes.resolve("library/migration"));
        Files.writeString(classes.resolve("library/migration/V2__own.sql"), "select 2");

        try (URLClassLoader classLoader = new URLClassLoader(
                new URL[] { classes.toUri().toURL(), jar.toUri().toURL() }, null)) {
            assertThat(locate(classLoader, "classpath:library/migration").dependencies())
                    .containsExactly(new MigrationScript("V1__library.sql", null, "select 1"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "V2__Split_names.class", "V2_1__Split_names.class", "R__Totals.class" })
    void refusesAJavaMigration(String name) throws Exception {
        Path migration = Files.createDirectories(classes.resolve("library/migration/later")).resolve(name);
        Files.write(migration, new byte[0]);

        try (URLClassLoader classLoader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, null)) {
            assertThatExceptionOfType(ChainException.class)
                    .isThrownBy(() -> locate(classLoader, "classpath:library/migration"))
                    .withMessageContaining("Java migration")
                    .satisfies(e -> assertThat(e.place()).isEqualTo(migration.toString()))
                    .satisfies(e -> assertThat(e.remedy()).startsWith("Java migrations can't be run on a scratch database"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "Values.class", "V2__Split_names$1.class", "Rows.class" })
    void passesOverOtherClasses(String name) throws Exception {
        Files.write(Files.createDirectories(classes.resolve("library/migration")).resolve(name), new byte[0]);

        try (URLClassLoader classLoader = new URLClassLoader(new URL[] { classes.toUri().toURL() }, null)) {
            assertThat(locate(classLoader, "classpath:library/migration").dependencies()).isEmpty();
        }
    }
}
