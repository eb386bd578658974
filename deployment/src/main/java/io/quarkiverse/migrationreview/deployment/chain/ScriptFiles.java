package io.quarkiverse.migrationreview.deployment.chain;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Writes and withdraws approved scripts: never over an existing file, never half a file, never outside the project.
 */
public final class ScriptFiles {

    private final ChainLocations locations;

    public ScriptFiles(ChainLocations locations) {
        this.locations = locations;
    }

    /**
     * Writes a migration and its undo script, both or neither.
     *
     * @return the migration's file
     * @throws ChainException when a file of that name exists, a folder can't be written, or lies outside the project
     */
    public Path write(String fileName, String migration, String undo) throws ChainException {
        Path script = inside(locations.writeDirectory().resolve(fileName));
        Path undoScript = inside(locations.undoDirectory().resolve(fileName));
        create(undoScript, undo);
        try {
            create(script, migration);
        } catch (ChainException e) {
            delete(undoScript);
            throw e;
        }
        return script;
    }

    /**
     * Takes a migration that was applied nowhere out of the chain again, with its undo script.
     *
     * @throws ChainException when the file can't be deleted or lies elsewhere; it is still there then
     */
    public void withdraw(String fileName) throws ChainException {
        Path script = inside(locations.writeDirectory().resolve(fileName));
        if (Files.notExists(script)) {
            throw new ChainException("There is no " + fileName + " in the folder that scripts are written to",
                    script.toString(), "If it was moved to another location, delete it there by hand.", null);
        }
        delete(script);
        if (locations.builtDirectory() != null) {
            // or the running application would still find it on its class path
            delete(inside(locations.builtDirectory().resolve(fileName)));
        }
        delete(inside(locations.undoDirectory().resolve(fileName)));
    }

    private Path inside(Path file) throws ChainException {
        Path normalised = file.toAbsolutePath().normalize();
        if (!normalised.startsWith(locations.project().toAbsolutePath().normalize())) {
            throw new ChainException("The file would lie outside the project " + locations.project(),
                    normalised.toString(), "Choose a Flyway location and an undo directory inside the project.", null);
        }
        return normalised;
    }

    private static void create(Path file, String content) throws ChainException {
        Path unfinished = null;
        try {
            createFolder(file.getParent());
            unfinished = Files.createTempFile(file.getParent(), ".", ".unfinished");
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
