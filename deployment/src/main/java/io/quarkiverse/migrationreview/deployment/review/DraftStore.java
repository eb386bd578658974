package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The drafts of one datasource on disk, for the IDE, and what is remembered between draftings. Same drafts, same bytes; a file
 * that would not change is not touched, and neither is one that a person has edited.
 */
final class DraftStore {

    private final Path directory;

    DraftStore(Path directory) {
        this.directory = directory;
    }

    /** The file of a draft, as long as nothing else lies there. */
    static Path file(Path directory, int number, String description) {
        return directory.resolve(DraftFiles.prefix(number) + description + ".sql");
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
            throw unusable(e);
        }
    }

    /**
     * Writes the drafts and what is to be remembered, and deletes the drafts that are no more.
     *
     * @return the drafts, with the files they lie in and their conflicts with files that were edited
     * @throws DraftingException when the folder can't be written
     */
    List<Draft> save(List<Draft> drafts, Map<String, ApprovableDraft> scripts, Decisions decisions)
            throws DraftingException {
        try {
            Files.createDirectories(directory);
            ReviewMemory memory = ReviewMemory.read(directory);
            Map<String, String> contents = new TreeMap<>();
            for (Draft draft : drafts) {
                contents.put(draft.id(), content(draft, scripts.get(draft.id())));
            }
            // one that is being reconsidered is rejected no more, and not drafted yet
            Set<String> rejected = new TreeSet<>(memory.rejected().keySet());
            rejected.addAll(decisions.rejected().keySet());
            DraftFiles.Saved saved = new DraftFiles(directory, memory.drafts()).save(drafts, contents, rejected);
            AtomicFile.write(directory.resolve(ReviewMemory.FILE_NAME),
                    memory.with(decisions).withDrafts(saved.written()).content());
            return saved.drafts();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * The first file that a person has edited in place of a draft.
     *
     * @return empty when the draft is on disk as it was drafted, or not at all
     * @throws DraftingException when a file can't be read
     */
    Optional<Path> edited(Draft draft, ApprovableDraft script) throws DraftingException {
        try {
            return new DraftFiles(directory, ReviewMemory.read(directory).drafts()).edited(draft, content(draft, script));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * What was written when a script was approved.
     *
     * @return empty when that was elsewhere, or is not remembered any more
     * @throws DraftingException when the memory can't be read
     */
    Optional<ApprovedScript> approved(String script) throws DraftingException {
        try {
            return Optional.ofNullable(ReviewMemory.read(directory).approved().get(script));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * A script and those of the same draft that follow it.
     *
     * @return the script alone when nothing is remembered of it
     * @throws DraftingException when the memory can't be read
     */
    List<String> approvedFrom(String script) throws DraftingException {
        try {
            SortedMap<String, ApprovedScript> approved = ReviewMemory.read(directory).approved();
            List<String> scripts = new ArrayList<>();
            String next = script;
            while (next != null && !scripts.contains(next)) {
                scripts.add(next);
                next = approved.containsKey(next) ? approved.get(next).next() : null;
            }
            return scripts;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Remembers what was written when a draft was approved.
     *
     * @param written by the names of the scripts
     * @throws DraftingException when the folder can't be written
     */
    void remember(Map<String, ApprovedScript> written) throws DraftingException {
        try {
            Files.createDirectories(directory);
            AtomicFile.write(directory.resolve(ReviewMemory.FILE_NAME),
                    ReviewMemory.read(directory).withApproved(written).content());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static String content(Draft draft, ApprovableDraft script) {
        return script.text(draft.title());
    }

    private DraftingException unusable(IOException e) {
        return new DraftingException(new Problem("The drafts can't be written: " + e.getMessage(),
                directory.toString(), "Make the folder and its files readable and writable, or set"
                        + " quarkus.migration-review.drafts.directory."),
                e);
    }
}
