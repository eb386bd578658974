package io.quarkiverse.migrationreview.deployment.chain;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes and withdraws approved scripts: never over an existing file, never half a file, never outside the project.
 */
public final class ScriptFiles {

    private final ChainLocations locations;

    public ScriptFiles(ChainLocations locations) {
        this.locations = locations;
    }

    /**
     * Writes migrations with their undo scripts and configurations, all or none. Another process that looks meanwhile sees the
     * first of them only, each complete.
     *
     * @param scripts in the order of their versions
     * @return the migrations' files
     * @throws ChainException when a file of such a name exists, a folder can't be written, or lies outside the project
     */
    public List<Path> write(List<NewScript> scripts) throws ChainException {
        Map<Path, String> contents = new LinkedHashMap<>();
        for (NewScript script : scripts) {
            contents.put(undo(script.fileName()), script.undo());
        }
        for (NewScript script : scripts) {
            if (!script.transactional()) {
                contents.put(migration(NewScript.configurationOf(script.fileName())), NewScript.NOT_IN_A_TRANSACTION);
            }
        }
        List<Path> migrations = new ArrayList<>();
        for (NewScript script : scripts) {
            migrations.add(migration(script.fileName()));
            contents.put(migration(script.fileName()), script.migration());
        }
        create(contents);
        return migrations;
    }

    private void create(Map<Path, String> contents) throws ChainException {
        Deque<Path> created = new ArrayDeque<>();
        try {
            for (Map.Entry<Path, String> file : contents.entrySet()) {
                create(file.getKey(), file.getValue());
                created.push(file.getKey());
            }
        } catch (ChainException e) {
            for (Path file : created) {
                delete(file);
            }
            throw e;
        }
    }

    /**
     * Takes migrations that were applied nowhere out of the chain again, the last one first, each with its configuration and
     * its undo script.
     *
     * @param fileNames in the order of their versions
     * @throws ChainException when a file can't be deleted or lies elsewhere; it is still there then, and those before it
     */
    public void withdraw(List<String> fileNames) throws ChainException {
        for (String fileName : fileNames) {
            Path script = migration(fileName);
            if (Files.notExists(script)) {
                throw new ChainException("There is no " + fileName + " in the folder that scripts are written to",
                        script.toString(), "If it was moved to another location, delete it there by hand.", null);
            }
        }
        for (int index = fileNames.size() - 1; index >= 0; index--) {
            withdraw(fileNames.get(index));
        }
    }

    private void withdraw(String fileName) throws ChainException {
        String configuration = NewScript.configurationOf(fileName);
        delete(migration(fileName));
        delete(migration(configuration));
        if (locations.builtDirectory() != null) {
            // or the running application would still find it on its class path
            delete(inside(locations.builtDirectory().resolve(fileName)));
            delete(inside(locations.builtDirectory().resolve(configuration)));
        }
        delete(undo(fileName));
    }

    private Path migration(String fileName) throws ChainException {
        return inside(locations.writeDirectory().resolve(fileName));
    }

    private Path undo(String fileName) throws ChainException {
        return inside(locations.undoDirectory().resolve(fileName));
    }

    private Path inside(Path file) throws ChainException {
        Path normalised = file.toAbsolutePath().normalize();
        if (!normalised.startsWith(locations.project().toAbsolutePath().normalize())) {
            throw new ChainException("The file would lie outside the project " + locations.project(),
                    normalised.toString(), "Choose a Flyway location and an undo directory inside the project.", null);
        }
        return normalised;
    }

    private void create(Path file, String content) throws ChainException {
        Path unfinished = null;
        try {
            createFolder(file.getParent());
            createFolder(locations.undoDirectory());
            // a temporary file of the JDK would be for its owner's eyes only, and so would the script; and in the folder of the
            // scripts a live reload would begin because of it, without the script
            unfinished = Files.createFile(locations.undoDirectory().resolve("." + UUID.randomUUID() + ".unfinished"));
            Files.writeString(unfinished, content);
            link(unfinished, file);
        } catch (FileAlreadyExistsException e) {
            throw new ChainException("There is already a file " + file.getFileName(), file.toString(),
                    "Move it away, or choose another description.", e);
        } catch (IOException e) {
            throw new ChainException("The script can't be written: " + reason(e), file.toString(),
                    "Make the folder writable and approve again; nothing was changed.", e);
        } finally {
            if (unfinished != null) {
                discard(unfinished);
            }
        }
    }

    private static void createFolder(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is not a folder", e);
        }
    }

    /** A hard link is atomic and never overwrites; where the file system has none, creating anew at least never overwrites. */
    private static void link(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // FAT and some shared folders refuse links as "operation not permitted"
            Files.copy(unfinished, file);
        }
    }

    private static void delete(Path file) throws ChainException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ChainException("The script can't be deleted: " + reason(e), file.toString(),
                    "Delete the file by hand.", e);
        }
    }

    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // hidden and never read by Flyway: a leftover is ugly, not wrong
            unfinished.toFile().deleteOnExit();
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "the folder does not exist and can't be created";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        // its message would begin with the name of a file that nobody knows of
        return e instanceof FileSystemException system && system.getReason() != null ? system.getReason() : e.getMessage();
    }
}
