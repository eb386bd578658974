package io.quarkiverse.migrationreview.deployment.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkus.bootstrap.workspace.SourceDir;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.runtime.util.ClassPathUtils;

/**
 * Finds the source folders behind Flyway locations. A class path location is looked up in the resource folders of the project,
 * not
 * in its build output, so that a script counts from the moment it is written.
 */
public final class ChainLocator {

    private static final String CLASSPATH = "classpath:";
    private static final String FILESYSTEM = "filesystem:";

    private final WorkspaceModule module;
    private final ClassLoader classLoader;

    /**
     * @param module the application's own module
     * @param classLoader sees the application with its dependencies
     */
    public ChainLocator(WorkspaceModule module, ClassLoader classLoader) {
        this.module = module;
        this.classLoader = classLoader;
    }

    /**
     * Locates a chain.
     *
     * @param locations as configured in {@code quarkus.flyway.locations}
     * @param naming how file names are read
     * @param undoDirectory for undo scripts, relative to the project
     * @throws ChainException when a location can't be read, none lies inside the project, one holds a Java migration, or the
     *         undo directory is a Flyway location
     */
    public ChainLocations locate(List<String> locations, ScriptNaming naming, String undoDirectory) throws ChainException {
        List<Path> directories = new ArrayList<>();
        List<MigrationScript> dependencies = new ArrayList<>();
        for (String location : locations) {
            if (location.startsWith(FILESYSTEM)) {
                directories.add(project().resolve(location.substring(FILESYSTEM.length())).normalize());
            } else {
                String name = withoutSlashes(
                        location.startsWith(CLASSPATH) ? location.substring(CLASSPATH.length()) : location);
                resourceFolders().forEach(folder -> directories.add(folder.resolve(name)));
                dependencies.addAll(fromDependencies(name, naming));
            }
        }
        Path undo = project().resolve(undoDirectory).normalize();
        if (directories.stream().anyMatch(undo::startsWith)) {
            throw new ChainException("Undo scripts would lie in a Flyway location, and Flyway would run them", undo.toString(),
                    "Set quarkus.migration-review.undo.directory to another folder.", null);
        }
        Path write = writeDirectory(directories, locations);
        return new ChainLocations(directories, dependencies, write, built(write), undo, project());
    }

    private Path project() {
        return module.getModuleDir().toPath();
    }

    /** Of the locations inside the project the first that exists and can be written, else the first: it can be made. */
    private Path writeDirectory(List<Path> directories, List<String> locations) throws ChainException {
        List<Path> own = directories.stream().filter(directory -> directory.startsWith(project())).toList();
        if (own.isEmpty()) {
            throw new ChainException("No Flyway location lies inside the project, so there is none to write scripts to: "
                    + String.join(", ", locations), "quarkus.flyway.locations",
                    "Add a location inside the project to quarkus.flyway.locations, for example classpath:db/migration.", null);
        }
        return own.stream().filter(directory -> Files.isDirectory(directory) && Files.isWritable(directory)).findFirst()
                .orElse(own.get(0));
    }

    private Path built(Path directory) {
        return module.getMainSources().getResourceDirs().stream()
                .filter(source -> directory.startsWith(source.getDir()) && source.getOutputDir() != null)
                .map(source -> source.getOutputDir().resolve(source.getDir().relativize(directory)))
                .findFirst().orElse(null);
    }

    private List<Path> resourceFolders() {
        return module.getMainSources().getResourceDirs().stream().map(SourceDir::getDir).toList();
    }

    private Set<Path> outputFolders() {
        Collection<SourceDir> folders = new ArrayList<>(module.getMainSources().getResourceDirs());
        folders.addAll(module.getMainSources().getSourceDirs());
        return folders.stream().map(SourceDir::getOutputDir).map(Path::toAbsolutePath).collect(Collectors.toSet());
    }

    private List<MigrationScript> fromDependencies(String name, ScriptNaming naming) throws ChainException {
        List<MigrationScript> scripts = new ArrayList<>();
        Set<Path> own = outputFolders();
        try {
            JavaMigrations.refuse(classLoader, name);
            ClassPathUtils.consumeAsPaths(classLoader, name, folder -> {
                boolean ours = own.stream().anyMatch(output -> isIn(output, folder));
                if (!ours && Files.isDirectory(folder)) {
                    read(folder, naming, scripts);
                }
            });
            return scripts;
        } catch (IOException | UncheckedIOException e) {
            throw new ChainException("The migrations of a dependency can't be read: " + e.getMessage(), name,
                    "Check the dependencies of the project.", e);
        }
    }

    /** The output may be a folder, or the archive that was made of it. */
    private static boolean isIn(Path output, Path folder) {
        return output.getFileSystem() == folder.getFileSystem() ? folder.startsWith(output)
                : folder.toUri().toString().startsWith("jar:" + output.toUri() + "!");
    }

    private static void read(Path folder, ScriptNaming naming, List<MigrationScript> scripts) {
        try {
            // their file system is closed when this returns: only the text is kept
            MigrationChain.read(folder, naming)
                    .forEach(script -> scripts.add(new MigrationScript(script.name(), null, script.content())));
        } catch (ChainException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    private static String withoutSlashes(String location) {
        return location.replaceAll("^/+|/+$", "");
    }
}
