package io.quarkiverse.migrationreview.deployment.chain;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Renames scripts with their configurations and undo scripts, all or none, and never over an existing file.
 */
public final class ScriptRenaming {

    private final ChainLocations locations;

    public ScriptRenaming(ChainLocations locations) {
        this.locations = locations;
    }

    /**
     * Renames.
     *
     * @param names the new names of scripts below their location, each in the folder of the old one
     * @throws ChainException when a file is in the way, can't be renamed, or lies outside the project; all are as they were
     */
    public void rename(Map<MigrationScript, String> names) throws ChainException {
        Map<Path, Path> moves = new LinkedHashMap<>();
        names.forEach((script, name) -> {
            Path file = script.file();
            Path target = file.resolveSibling(name.substring(name.lastIndexOf('/') + 1));
            moves.put(locations.undoDirectory().resolve(script.name()), locations.undoDirectory().resolve(name));
            moves.put(configurationOf(file), configurationOf(target));
            moves.put(file, target);
        });
        for (Map.Entry<Path, Path> move : moves.entrySet()) {
            inside(move.getKey());
            // a configuration or an undo script that lies there would become that of another script
            if (Files.exists(inside(move.getValue()))) {
                throw inTheWay(move.getValue(), null);
            }
        }
        move(moves);
        for (MigrationScript script : names.keySet()) {
            forgetBuilt(script);
        }
    }

    private static Path configurationOf(Path script) {
        return script.resolveSibling(NewScript.configurationOf(script.getFileName().toString()));
    }

    private static void move(Map<Path, Path> moves) throws ChainException {
        Deque<Map.Entry<Path, Path>> done = new ArrayDeque<>();
        for (Map.Entry<Path, Path> move : moves.entrySet()) {
            try {
                if (Files.exists(move.getKey())) {
                    Files.move(move.getKey(), move.getValue());
                    done.push(move);
                }
            } catch (FileAlreadyExistsException e) {
                takeBack(done, e);
                throw inTheWay(move.getValue(), e);
            } catch (IOException e) {
                takeBack(done, e);
                throw new ChainException("The script can't be renamed: " + e.getMessage(), move.getKey().toString(),
                        "Make the folder writable and try again; nothing was changed.", e);
            }
        }
    }

    private static void takeBack(Deque<Map.Entry<Path, Path>> done, IOException cause) {
        for (Map.Entry<Path, Path> move : done) {
            try {
                Files.move(move.getValue(), move.getKey());
            } catch (IOException e) {
                cause.addSuppressed(e);
            }
        }
    }

    private static ChainException inTheWay(Path file, IOException cause) {
        return new ChainException("There is already a file " + file.getFileName(), file.toString(), "Move it away.", cause);
    }

    /** Or the running application would still find the old name on its class path. */
    private void forgetBuilt(MigrationScript script) throws ChainException {
        if (locations.builtDirectory() == null) {
            return;
        }
        Path built = inside(locations.builtDirectory().resolve(script.name()));
        try {
            Files.deleteIfExists(built);
            Files.deleteIfExists(configurationOf(built));
        } catch (IOException e) {
            throw new ChainException("The build's copy of the script can't be deleted: " + e.getMessage(), built.toString(),
                    "Delete the file by hand.", e);
        }
    }

    private Path inside(Path file) throws ChainException {
        Path normalised = file.toAbsolutePath().normalize();
        if (!normalised.startsWith(locations.project().toAbsolutePath().normalize())) {
            throw new ChainException("The script lies outside the project " + locations.project(), normalised.toString(),
                    "Rename it by hand, with its configuration and its undo script.", null);
        }
        return normalised;
    }
}
