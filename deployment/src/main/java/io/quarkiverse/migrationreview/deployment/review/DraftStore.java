package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.chain.NewScript;
import io.quarkiverse.migrationreview.deployment.chain.ScriptNaming;

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
     * The versioned scripts that the dev database was done with when it was last seen, by their names.
     *
     * @return nothing when it was never seen
     * @throws DraftingException when the file can't be read
     */
    SortedMap<String, DatabaseScript> database() throws DraftingException {
        try {
            return ReviewMemory.read(directory).database();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * What a person has edited of drafts.
     *
     * @throws DraftingException when a file can't be read
     */
    Edits edits() throws DraftingException {
        try {
            ReviewMemory memory = ReviewMemory.read(directory);
            Map<String, String> migrations = new DraftFiles(directory, memory.drafts()).edits();
            Map<String, String> undos = new DraftFiles(undoDirectory(), memory.undo()).edits();
            SortedMap<String, Edit> edits = new TreeMap<>();
            Set<String> edited = new TreeSet<>(migrations.keySet());
            edited.addAll(undos.keySet());
            edited.forEach(draft -> edits.put(draft, new Edit(migrations.get(draft), undos.get(draft))));
            return new Edits(edits);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Writes the drafts and what is to be remembered, and deletes the drafts that are no more.
     *
     * @param chain what became of the scripts that were approved
     * @param naming how their names are read
     * @param now ISO 8601
     * @return the drafts, with the files they lie in and their conflicts with files that were edited
     * @throws DraftingException when the folder can't be written
     */
    List<Draft> save(List<Draft> drafts, Map<String, ApprovableDraft> scripts, Decisions decisions, AppliedScripts chain,
            ScriptNaming naming, String now) throws DraftingException {
        try {
            Files.createDirectories(undoDirectory());
            ReviewMemory memory = ReviewMemory.read(directory);
            Map<String, String> contents = new TreeMap<>();
            Map<String, String> undos = new TreeMap<>();
            SortedMap<String, String> since = new TreeMap<>();
            for (Draft draft : drafts) {
                contents.put(draft.id(), scripts.get(draft.id()).text(draft.title()));
                undos.put(draft.id(), scripts.get(draft.id()).undoText(draft.title()));
                since.put(draft.id(), memory.since().getOrDefault(draft.id(), now));
            }
            Set<String> resting = resting(memory, decisions, chain);
            Map<String, Set<String>> settled = memory.approvedDrafts(chain.applied());
            settled.keySet().removeAll(resting);
            settled.keySet().removeAll(contents.keySet());
            DraftFiles.Saved saved = new DraftFiles(directory, memory.drafts()).save(drafts, contents, resting, settled);
            DraftFiles.Saved undo = new DraftFiles(undoDirectory(), memory.undo()).save(drafts, undos, resting, settled);
            AtomicFile.write(directory.resolve(ReviewMemory.FILE_NAME),
                    memory.with(decisions).withDrafts(saved.written(), undo.written(), since)
                            .withDatabase(chain.versioned(naming)).content());
            List<Draft> kept = new ArrayList<>();
            for (Draft draft : drafts) {
                kept.add(draft.keptIn(saved.files().get(draft.id()).toString(), undo.files().get(draft.id()).toString(),
                        conflict(saved.conflicts().get(draft.id()), undo.conflicts().get(draft.id())),
                        since.get(draft.id())));
            }
            return kept;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What was edited of a draft that is rejected, or approved and not applied yet, is there again when the draft is. */
    private static Set<String> resting(ReviewMemory memory, Decisions decisions, AppliedScripts chain) {
        Set<String> resting = new TreeSet<>(memory.approvedDrafts(chain.waiting()).keySet());
        // one that is being reconsidered is rejected no more, and not drafted yet
        resting.addAll(memory.rejected().keySet());
        resting.addAll(decisions.rejected().keySet());
        return resting;
    }

    private static Draft.Conflict conflict(Path migration, Path undo) throws IOException {
        Path file = migration == null ? undo : migration;
        return file == null ? null
                : new Draft.Conflict(file.toString(), file.getFileName()
                        + " was edited by hand, and what was drafted has become"
                        + " another draft since. Keep the edit, and it is proven again, or take the draft as it is now.",
                        edited(migration), edited(undo));
    }

    private static String edited(Path file) throws IOException {
        return file == null ? null : Edit.withoutHeader(DraftFiles.text(file).replace("\r\n", "\n")).strip();
    }

    /**
     * The first file that a person has edited in place of a draft, after it was looked at.
     *
     * @return empty when the draft is on disk as it was, or not at all
     * @throws DraftingException when a file can't be read
     */
    Optional<Path> edited(Draft draft, ApprovableDraft script) throws DraftingException {
        try {
            if (draft.edited() != null) {
                // their texts are part of what was looked at
                return Optional.empty();
            }
            Optional<Path> migration = DraftFiles.edited(draft.file(), script.text(draft.title()));
            return migration.isPresent() ? migration
                    : DraftFiles.edited(draft.undoFile(), script.undoText(draft.title()));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Writes what a person has edited to the files of the draft.
     *
     * @param shown the draft as it was when they began
     * @throws DraftingException when a file can't be written; it is as it was then
     */
    void edit(Draft draft, ApprovableDraft shown, ApprovableDraft edited) throws DraftingException {
        try {
            Files.createDirectories(undoDirectory());
            ReviewMemory memory = ReviewMemory.read(directory);
            SortedMap<String, DraftFiles.Written> drafts = new TreeMap<>(memory.drafts());
            SortedMap<String, DraftFiles.Written> undos = new TreeMap<>(memory.undo());
            // a build that was cleaned meanwhile took the memory along, and what is not remembered is a file of someone else
            drafts.putIfAbsent(Path.of(draft.file()).getFileName().toString(), written(draft, shown.text(draft.title())));
            undos.putIfAbsent(Path.of(draft.undoFile()).getFileName().toString(),
                    written(draft, shown.undoText(draft.title())));
            AtomicFile.write(directory.resolve(ReviewMemory.FILE_NAME),
                    memory.withDrafts(drafts, undos, memory.since()).content());
            AtomicFile.write(Path.of(draft.file()), edited.text(draft.title()).getBytes(StandardCharsets.UTF_8));
            AtomicFile.write(Path.of(draft.undoFile()), edited.undoText(draft.title()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private static DraftFiles.Written written(Draft draft, String content) {
        return new DraftFiles.Written(draft.id(), Sha256.of(content.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Deletes what a person has edited of a draft.
     *
     * @throws DraftingException when a file can't be deleted
     */
    void discardEdits(String draft) throws DraftingException {
        try {
            ReviewMemory memory = ReviewMemory.read(directory);
            new DraftFiles(directory, memory.drafts()).discardEdits(draft);
            new DraftFiles(undoDirectory(), memory.undo()).discardEdits(draft);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Makes what was edited before a draft became what it is an edit of that.
     *
     * @throws DraftingException when the memory can't be written
     */
    void keepEdits(String draft) throws DraftingException {
        try {
            ReviewMemory memory = ReviewMemory.read(directory);
            AtomicFile.write(directory.resolve(ReviewMemory.FILE_NAME), memory.withDrafts(
                    new DraftFiles(directory, memory.drafts()).keepingEdits(draft),
                    new DraftFiles(undoDirectory(), memory.undo()).keepingEdits(draft), memory.since()).content());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Remembers decisions; the drafts are written when they are made again.
     *
     * @throws DraftingException when the folder can't be written
     */
    void remember(Decisions decisions) throws DraftingException {
        try {
            Files.createDirectories(directory);
            AtomicFile.write(directory.resolve(ReviewMemory.FILE_NAME),
                    ReviewMemory.read(directory).with(decisions).content());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private Path undoDirectory() {
        return directory.resolve("undo");
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
     * @throws DraftingException when the folder can't be written
     */
    void approved(Draft draft, List<NewScript> scripts) throws DraftingException {
        try {
            Files.createDirectories(directory);
            SortedSet<String> files = new TreeSet<>();
            for (String file : List.of(draft.file(), draft.undoFile())) {
                if (Files.isRegularFile(Path.of(file))) {
                    files.add(Sha256.of(Files.readAllBytes(Path.of(file))));
                }
            }
            AtomicFile.write(directory.resolve(ReviewMemory.FILE_NAME), ReviewMemory.read(directory)
                    .withApproved(ApprovedScript.of(scripts, draft.id(), files)).content());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /**
     * Remembers that approved scripts are called otherwise.
     *
     * @param names the new names by the old ones
     * @throws DraftingException when the folder can't be written
     */
    void renamed(Map<String, String> names) throws DraftingException {
        try {
            Files.createDirectories(directory);
            AtomicFile.write(directory.resolve(ReviewMemory.FILE_NAME),
                    ReviewMemory.read(directory).withRenamed(names).content());
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private DraftingException unusable(IOException e) {
        return new DraftingException(new Problem("The drafts can't be written: " + e.getMessage(),
                directory.toString(), "Make the folder and its files readable and writable, or set"
                        + " quarkus.migration-review.drafts.directory."),
                e);
    }
}
