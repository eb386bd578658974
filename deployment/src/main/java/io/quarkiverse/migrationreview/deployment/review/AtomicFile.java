package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.UUID;

/**
 * Writes files that an IDE may have open: whole or not at all, and only when something changes.
 */
public final class AtomicFile {

    private AtomicFile() {
    }

    /**
     * Writes a file, over one that is there.
     *
     * @throws IOException when it can't be written; it is then as it was
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, file.toAbsolutePath().getParent());
    }

    /**
     * Writes a file, over one that is there, of a folder in which nothing unfinished may be seen.
     *
     * @param aside where the file is made; of the same file system, or it is no longer whole or not at all
     * @throws IOException when it can't be written; it is then as it was
     */
    static void write(Path file, byte[] content, Path aside) throws IOException {
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
            return;
        }
        // a temporary file of the JDK would be for its owner's eyes only, and so would what becomes of it
        Path unfinished = Files.createFile(aside.resolve("." + UUID.randomUUID() + ".unfinished"));
        try {
            Files.write(unfinished, content);
            move(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
