package io.quarkiverse.migrationreview.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.model.EntityModelException;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * An application with generated entities and one resource, as Maven runs it, with the extension or without.
 *
 * @param extended whether the extension is among its dependencies
 */
record DevModeProject(Path folder, int entities, boolean extended) {

    private static final String ARTIFACT = "quarkus-migration-review";
    private static final String GROUP = "io/quarkiverse/migrationreview";
    private static final String EXTENSION = """
            <dependency>
              <groupId>io.quarkiverse.migrationreview</groupId>
              <artifactId>quarkus-migration-review</artifactId>
              <version>%s</version>
            </dependency>
            """;
    private static final String RESOURCE = """
            package generated;

            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.Path;

            @Path("/version")
            public class VersionResource {

                @GET
                public String version() {
                    return "version %d";
                }
            }
            """;

    /** Writes the application. */
    static DevModeProject write(Path folder, GeneratedModel model, boolean extended, DatabaseAccess database, int port)
            throws IOException, EntityModelException {
        DevModeProject project = new DevModeProject(folder, model.entities(), extended);
        Files.createDirectories(project.java());
        try (Stream<Path> sources = Files.list(model.sources().resolve(EntitySource.PACKAGE))) {
            for (Path source : sources.toList()) {
                Files.copy(source, project.java().resolve(source.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        GeneratedChain.write(folder, model.read(Variant.UNCHANGED), model.tables(), 1);
        project.version(0);
        String version = System.getProperty("benchmarks.version");
        try (InputStream pom = DevModeProject.class.getResourceAsStream("/devmode-pom.xml")) {
            Files.writeString(folder.resolve("pom.xml"), new String(pom.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@quarkus@", System.getProperty("benchmarks.quarkus"))
                    .replace("@extension@", extended ? EXTENSION.formatted(version) : ""));
        }
        List<String> settings = new ArrayList<>(List.of("quarkus.datasource.db-kind=postgresql",
                "quarkus.datasource.jdbc.url=" + database.jdbcUrl(), "quarkus.flyway.migrate-at-start=true",
                "quarkus.hibernate-orm.schema-management.strategy=none", "quarkus.devservices.enabled=false",
                "quarkus.http.port=" + port, "quarkus.test.continuous-testing=disabled", "quarkus.log.console.color=false"));
        if (database.username() != null) {
            settings.add("quarkus.datasource.username=" + database.username());
        }
        settings.add("quarkus.datasource.password=" + (database.password() == null ? "none" : database.password()));
        Files.write(folder.resolve("src/main/resources/application.properties"), settings);
        return project;
    }

    /** Has the resource answer otherwise: an edit that is about no entity. */
    void version(int version) throws IOException {
        Files.writeString(java().resolve("VersionResource.java"), RESOURCE.formatted(version));
    }

    /** Adds a field to an entity, or takes it away again. */
    void entities(Variant variant) throws IOException {
        int edited = Variant.ONE_FIELD.added(entities).firstKey();
        Files.writeString(java().resolve(EntitySource.name(edited) + ".java"),
                EntitySource.of(edited, variant.added(entities).get(edited)));
    }

    private Path java() {
        return folder.resolve("src/main/java").resolve(EntitySource.PACKAGE);
    }

    /** The extension as this build has packaged it, laid out as a local repository of Maven. */
    static void fillRepository(Path repository) throws IOException {
        Path sources = Path.of(System.getProperty("benchmarks.sources"));
        String version = System.getProperty("benchmarks.version");
        copy(sources.resolve("pom.xml"), repository, ARTIFACT + "-parent", version, "pom");
        for (String module : List.of("runtime", "deployment")) {
            String artifact = module.equals("runtime") ? ARTIFACT : ARTIFACT + "-" + module;
            copy(sources.resolve(module).resolve("pom.xml"), repository, artifact, version, "pom");
            copy(sources.resolve(module).resolve("target").resolve(artifact + "-" + version + ".jar"), repository, artifact,
                    version, "jar");
        }
    }

    private static void copy(Path file, Path repository, String artifact, String version, String type) throws IOException {
        Path folder = repository.resolve(GROUP).resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(artifact + "-" + version + "." + type), StandardCopyOption.REPLACE_EXISTING);
    }
}
