package io.quarkiverse.migrationreview.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One run of Maven over several small projects, in a process of its own. All are built, also after one has failed. A run starts
 * Maven and Quarkus once, which is most of what a build of one project takes.
 *
 * @param folder which the projects are in, each under its name
 * @param exitCode of Maven
 * @param output what it said
 */
record MavenBuild(Path folder, int exitCode, String output) {

    private static final Path BUILDS = Path.of(System.getProperty("builds.directory"));
    private static final Path SOURCES = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, String> VERSIONS = Map.of("project.version", System.getProperty("builds.version"),
            "quarkus.version", System.getProperty("builds.quarkus.version"),
            "surefire.version", System.getProperty("builds.surefire.version"));

    /**
     * Writes the projects, and builds them.
     *
     * @param name of a folder for them, whose content is lost
     * @param arguments goals and options
     */
    static MavenBuild run(String name, List<SmallProject> projects, String... arguments)
            throws IOException, InterruptedException {
        Path repository = BUILDS.resolve("repository");
        LocalRepository.fill(repository, SOURCES, VERSIONS.get("project.version"));
        Path folder = BUILDS.resolve(name);
        delete(folder);
        Files.createDirectories(folder);
        for (SmallProject project : projects) {
            project.write(folder.resolve(project.name()), VERSIONS);
        }
        Files.writeString(folder.resolve("pom.xml"), pom(name, projects));

        List<String> command = new ArrayList<>(List.of(wrapper(), "--batch-mode", "--no-transfer-progress", "--fail-at-end",
                "-Dstyle.color=never", "-Dmaven.repo.local=" + repository,
                // what it has not got is looked for where the build that runs this test has its artifacts
                "-Dmaven.repo.local.tail=" + System.getProperty("builds.local.repository")));
        command.addAll(List.of(arguments));
        Path log = folder.resolve("build.log");
        Process maven = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            assertThat(maven.waitFor(10, TimeUnit.MINUTES)).as("the build ends, see %s", log).isTrue();
        } finally {
            maven.descendants().forEach(ProcessHandle::destroy);
            maven.destroy();
        }
        return new MavenBuild(folder, maven.exitValue(), Files.readString(log));
    }

    /** What Maven's summary says of a project: {@code SUCCESS}, {@code FAILURE} or {@code SKIPPED}. */
    String result(String project) {
        var line = Pattern.compile("\\[INFO] " + Pattern.quote(project) + " \\S* ?\\.* (SUCCESS|FAILURE|SKIPPED)")
                .matcher(output);
        assertThat(line.find()).as("a summary of %s in%n%s", project, output).isTrue();
        return line.group(1);
    }

    /** The report of the check of a project. */
    JsonNode report(String project) throws IOException {
        return new ObjectMapper().readTree(Files.readAllBytes(reportFile(project)));
    }

    /** Whether or not it is there. */
    Path reportFile(String project) {
        return folder.resolve(project).resolve("target/migration-review/check.json");
    }

    private static String pom(String name, List<SmallProject> projects) {
        StringBuilder modules = new StringBuilder();
        projects.forEach(project -> modules.append("<module>").append(project.name()).append("</module>"));
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.acme</groupId>
                  <artifactId>%s</artifactId>
                  <version>1.0</version>
                  <packaging>pom</packaging>
                  <modules>%s</modules>
                </project>
                """.formatted(name, modules);
    }

    private static String wrapper() {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return SOURCES.resolve(windows ? "mvnw.cmd" : "mvnw").toString();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
