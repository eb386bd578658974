package io.quarkiverse.migrationreview.deployment.chain;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Where the scripts of one datasource lie.
 *
 * @param directories the source folders of its Flyway locations, existing or not
 * @param dependencies scripts of the same locations that come with dependencies
 * @param writeDirectory the folder that approved scripts are written to, one of the directories
 * @param builtDirectory the build's copy of that folder; {@code null} when the build makes none
 * @param undoDirectory the folder for undo scripts
 * @param project the folder that nothing may be written outside of
 */
public record ChainLocations(List<Path> directories, List<MigrationScript> dependencies, Path writeDirectory,
        Path builtDirectory, Path undoDirectory, Path project) {

    public ChainLocations {
        directories = List.copyOf(directories);
        dependencies = List.copyOf(dependencies);
        Objects.requireNonNull(writeDirectory, "writeDirectory");
        Objects.requireNonNull(undoDirectory, "undoDirectory");
        Objects.requireNonNull(project, "project");
    }

    /** A file as it is named to a person: from the project on, with slashes; in full where it lies elsewhere. */
    public String inProject(Path file) {
        Path root = project.toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(root) ? root.relativize(absolute).toString().replace('\\', '/') : file.toString();
    }
}
