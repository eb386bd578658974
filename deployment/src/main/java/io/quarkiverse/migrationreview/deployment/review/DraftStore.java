package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.review.DraftedDatasource.ApprovableScript;

/**
 * The drafts of one datasource on disk, for the IDE, and what is remembered between draftings. Same drafts, same bytes; a file
 * that would not change is not touched.
 */
final class DraftStore {

    private final Path directory;

    DraftStore(Path directory) {
        this.directory = directory;
    }

    /** The file of a draft. */
    static Path file(Path directory, int number, String description) {
        return directory.resolve(String.format("%02d__%s.sql", number, description));
    }

    /**
     * What is remembered.
     *
     * @return nothing when there is no file yet, or none that is understood
     * @throws DraftingException when the file can't be read
     */
    Decisions decisions() throws DraftingException {
        try {
            return ReviewMemory.read(directory).decisions();
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    /**
     * Writes the drafts and what is to be remembered, and deletes the drafts that are no more.
     *
     * @throws DraftingException when the folder can't be written
     */
    void save(List<Draft> drafts, Map<String, ApprovableScript> scripts, Decisions decisions) throws DraftingException {
        try {
            Files.createDirectories(directory);
            Map<String, String> wanted = new TreeMap<>();
            for (Draft draft : drafts) {
                wanted.put(Path.of(draft.file()).getFileName().toString(),
                        scripts.get(draft.id()).migration(draft.title()));
            }
            for (Path stale : staleDrafts(wanted.keySet())) {
                Files.deleteIfExists(stale);
            }
            for (Map.Entry<String, String> file : wanted.entrySet()) {
                AtomicFile.write(directory.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            AtomicFile.write(directory.resolve(ReviewMemory.FILE_NAME),
                    ReviewMemory.read(directory).with(decisions).content());
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private DraftingException notWritable(IOException e) {
        return new DraftingException(new Problem("The drafts can't be written: " + e.getMessage(),
                directory.toString(), "Make the folder writable, or set quarkus.migration-review.drafts.directory."), e);
    }

    private List<Path> staleDrafts(Set<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+__.*\\.sql"))
                    .filter(file -> !wanted.contains(file.getFileName().toString()))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }
}
