package io.quarkiverse.migrationreview.builds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The extension as this build has packaged it, laid out as a local repository of Maven: other builds can use it without its
 * being installed among the artifacts of the user.
 */
final class LocalRepository {

    private static final String GROUP = "io/quarkiverse/migrationreview";
    private static final String ARTIFACT = "quarkus-migration-review";

    private LocalRepository() {
    }

    /**
     * Replaces what an earlier build has left there.
     *
     * @param sources the folder of the whole project
     * @param version of all its modules
     * @throws IOException also when a module wasn't packaged before
     */
    static void fill(Path repository, Path sources, String version) throws IOException {
        copy(sources.resolve("pom.xml"), repository, ARTIFACT + "-parent", version, "pom");
        module(repository, sources.resolve("runtime"), ARTIFACT, version);
        module(repository, sources.resolve("deployment"), ARTIFACT + "-deployment", version);
        module(repository, sources.resolve("testing"), ARTIFACT + "-testing", version);
    }

    private static void module(Path repository, Path module, String artifact, String version) throws IOException {
        copy(module.resolve("pom.xml"), repository, artifact, version, "pom");
        copy(module.resolve("target").resolve(artifact + "-" + version + ".jar"), repository, artifact, version, "jar");
    }

    private static void copy(Path file, Path repository, String artifact, String version, String type) throws IOException {
        Path folder = repository.resolve(GROUP).resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(artifact + "-" + version + "." + type), StandardCopyOption.REPLACE_EXISTING);
    }
}
