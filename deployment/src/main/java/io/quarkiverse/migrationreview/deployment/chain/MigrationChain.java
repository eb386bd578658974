package io.quarkiverse.migrationreview.deployment.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.flywaydb.core.api.MigrationVersion;

/**
 * The Flyway scripts of one datasource, read at one moment: what is fingerprinted is what is run.
 *
 * @param scripts all files that Flyway would see, sorted by name
 * @param naming how the file names are read
 */
public record MigrationChain(List<MigrationScript> scripts, ScriptNaming naming) {

    public MigrationChain {
        scripts = scripts.stream().sorted(Comparator.comparing(MigrationScript::name)).toList();
    }

    /**
     * Reads the chain.
     *
     * @return the chain; an empty one when no location exists yet
     * @throws ChainException when a file can't be read
     */
    public static MigrationChain read(ChainLocations locations, ScriptNaming naming) throws ChainException {
        List<MigrationScript> scripts = new ArrayList<>(locations.dependencies());
        for (Path directory : locations.directories()) {
            if (Files.isDirectory(directory)) {
                scripts.addAll(read(directory, naming));
            }
        }
        return new MigrationChain(scripts, naming);
    }

    /**
     * Reads the scripts below one folder, in whatever file system it is.
     *
     * @throws ChainException when a file can't be read
     */
    public static List<MigrationScript> read(Path directory, ScriptNaming naming) throws ChainException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isPartOfChain(file.getFileName().toString(), naming))
                    .map(file -> script(directory, file))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ChainException("A migration script can't be read: " + e.getMessage(), directory.toString(),
                    "Check the permissions of the folder and its files.", e);
        }
    }

    private static boolean isPartOfChain(String fileName, ScriptNaming naming) {
        return !fileName.startsWith(".") && (naming.isSql(fileName) || fileName.endsWith(NewScript.CONFIGURATION));
    }

    private static MigrationScript script(Path directory, Path file) {
        try {
            String name = directory.relativize(file).toString().replace('\\', '/');
            // not Files.readString: a stray byte is the database's business to refuse, with the line it stands in
            return new MigrationScript(name, file, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The script of this name.
     *
     * @return empty when the chain has none
     */
    public Optional<MigrationScript> script(String name) {
        return scripts.stream().filter(script -> script.name().equals(name)).findFirst();
    }

    /**
     * Whether a database at the end of an earlier chain gets to the end of this one on the same way as an empty database: all
     * that this one has more are later versions. A repeatable migration, a baseline or a callback may come in between, and
     * makes
     * that uncertain.
     */
    public boolean continues(MigrationChain earlier) {
        if (!naming.equals(earlier.naming) || !scripts.stream().allMatch(this::isVersioned)
                || !scripts.containsAll(earlier.scripts)) {
            return false;
        }
        Optional<MigrationVersion> last = earlier.versions().max(Comparator.naturalOrder());
        Set<MigrationScript> before = Set.copyOf(earlier.scripts);
        return scripts.stream().filter(script -> !before.contains(script)).flatMap(script -> version(script).stream())
                .allMatch(version -> last.isEmpty() || version.compareTo(last.get()) > 0);
    }

    private Stream<MigrationVersion> versions() {
        return scripts.stream().flatMap(script -> version(script).stream());
    }

    /** A configuration goes with its script. */
    private boolean isVersioned(MigrationScript script) {
        String name = script.fileName();
        return naming.version(name.endsWith(NewScript.CONFIGURATION)
                ? name.substring(0, name.length() - NewScript.CONFIGURATION.length())
                : name).isPresent();
    }

    private Optional<MigrationVersion> version(MigrationScript script) {
        return naming.version(script.fileName()).map(MigrationVersion::fromVersion);
    }

    /** This chain with one more script, which lies nowhere. */
    public MigrationChain with(String name, String content) {
        List<MigrationScript> more = new ArrayList<>(scripts);
        more.add(new MigrationScript(name, null, content));
        return new MigrationChain(more, naming);
    }

    /** This chain with one more script, which lies nowhere, in a transaction or not. */
    public MigrationChain with(String name, String content, boolean transactional) {
        MigrationChain extended = with(name, content);
        return transactional ? extended
                : extended.with(NewScript.configurationOf(name), NewScript.NOT_IN_A_TRANSACTION);
    }

    /** The version for the next script, in the style of the chain; see {@link NextVersion}. */
    public String nextVersion(Clock clock) {
        return NextVersion.after(scripts.stream().flatMap(script -> naming.version(script.fileName()).stream()).toList(),
                clock);
    }
}
