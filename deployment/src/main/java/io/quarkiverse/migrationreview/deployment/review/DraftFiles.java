package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

/**
 * The files of the drafts of one datasource, or those of their undo. Only what is still as it was written here is overwritten
 * or deleted: a file that was edited is the draft from then on; when the draft becomes another one, both are kept. Files of
 * others are never touched.
 */
final class DraftFiles {

    private static final Logger LOG = Logger.getLogger(DraftFiles.class);
    private static final Pattern NAME = Pattern.compile("(\\d+)__\\w+(-\\d+)?\\.sql");

    private final Path directory;
    private final SortedMap<String, Written> written;

    /**
     * @param written what is remembered of the files, by name; what can't be the name of a draft is left out
     */
    DraftFiles(Path directory, Map<String, Written> written) {
        this.directory = directory;
        this.written = new TreeMap<>(written);
        this.written.keySet().removeIf(name -> !NAME.matcher(name).matches());
    }

    /**
     * What is remembered of a file.
     *
     * @param draft the id of the draft in it; of an outdated edit, the draft that it is in conflict with
     * @param sha256 of what was written
     * @param outdated whether it was edited when it held another draft
     * @param left whether it was edited and its draft is no more: it is the draft again as soon as that is there again
     */
    record Written(String draft, String sha256, boolean outdated, boolean left) {

        Written {
            Objects.requireNonNull(draft, "draft");
            Objects.requireNonNull(sha256, "sha256");
        }

        Written(String draft, String sha256) {
            this(draft, sha256, false, false);
        }
    }

    /**
     * What was saved.
     *
     * @param files where the drafts lie, by their ids
     * @param conflicts edited files of which the draft became another one, by its id
     * @param written what to remember
     */
    record Saved(Map<String, Path> files, Map<String, Path> conflicts, SortedMap<String, Written> written) {
    }

    /**
     * The edited texts, by the ids of the drafts they are edits of.
     *
     * @throws IOException when a file can't be read
     */
    SortedMap<String, String> edits() throws IOException {
        SortedMap<String, String> edits = new TreeMap<>();
        for (Map.Entry<String, Written> entry : written.entrySet()) {
            Path file = directory.resolve(entry.getKey());
            if (!entry.getValue().outdated() && isEdited(file, entry.getValue())) {
                edits.put(entry.getValue().draft(), text(file));
            }
        }
        return edits;
    }

    /**
     * Writes the drafts and deletes those that are no more.
     *
     * @param contents by the id of a draft
     * @param resting ids of drafts that may come back: what was edited of them waits
     * @param settled ids of drafts that won't, with the hashes of the files they were approved from: what was edited of them is
     *        in the chain
     * @throws IOException when a file can't be read, written or deleted; what was edited is still there
     */
    Saved save(List<Draft> drafts, Map<String, String> contents, Set<String> resting, Map<String, Set<String>> settled)
            throws IOException {
        SortedMap<String, Written> next = new TreeMap<>();
        Map<String, Path> edits = new TreeMap<>();
        Map<String, Path> conflicts = keepEdited(drafts, resting, settled, next, edits);
        Map<String, Path> files = new TreeMap<>(edits);
        for (Draft draft : drafts) {
            if (edits.containsKey(draft.id())) {
                continue;
            }
            byte[] content = contents.get(draft.id()).getBytes(StandardCharsets.UTF_8);
            Path file = place(draft, content, conflicts.values());
            AtomicFile.write(file, content);
            next.put(file.getFileName().toString(), new Written(draft.id(), Sha256.of(content)));
            files.put(draft.id(), file);
        }
        for (Map.Entry<String, Written> before : written.entrySet()) {
            Path file = directory.resolve(before.getKey());
            if (!next.containsKey(before.getKey())
                    && (isAsWritten(file, before.getValue()) || isApproved(file, before.getValue(), settled))) {
                Files.deleteIfExists(file);
            }
        }
        return new Saved(files, conflicts, next);
    }

    /**
     * The first file that was edited in place of a draft, after it was looked at.
     *
     * @param content the text that was looked at
     * @return empty when the draft is on disk as it was, or not at all
     * @throws IOException when a file can't be read
     */
    static Optional<Path> edited(String file, String content) throws IOException {
        Path own = Path.of(file);
        return exists(own) && !holds(own, content.getBytes(StandardCharsets.UTF_8)) ? Optional.of(own) : Optional.empty();
    }

    /**
     * Deletes what was edited of a draft, and what was edited before it became what it is.
     *
     * @throws IOException when a file can't be deleted
     */
    void discardEdits(String draft) throws IOException {
        for (Map.Entry<String, Written> entry : written.entrySet()) {
            Path file = directory.resolve(entry.getKey());
            if (entry.getValue().draft().equals(draft) && isEdited(file, entry.getValue())) {
                Files.delete(file);
            }
        }
    }

    /** What is remembered once outdated edits of a draft are edits of what it is now. */
    SortedMap<String, Written> keepingEdits(String draft) {
        SortedMap<String, Written> kept = new TreeMap<>(written);
        kept.replaceAll((name, before) -> before.outdated() && before.draft().equals(draft)
                ? new Written(draft, before.sha256())
                : before);
        return kept;
    }

    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Returns the edited files by the drafts they are in conflict with. */
    private Map<String, Path> keepEdited(List<Draft> drafts, Set<String> resting, Map<String, Set<String>> settled,
            Map<String, Written> next, Map<String, Path> edits) throws IOException {
        Map<String, Path> conflicts = new TreeMap<>();
        for (Map.Entry<String, Written> before : written.entrySet()) {
            Path file = directory.resolve(before.getKey());
            Written then = before.getValue();
            if (!isEdited(file, then)) {
                continue;
            }
            boolean drafted = drafts.stream().anyMatch(draft -> draft.id().equals(then.draft()));
            if (!drafted && resting.contains(then.draft())) {
                next.put(before.getKey(), then);
                continue;
            }
            if (!drafted && isApproved(file, then, settled)) {
                continue;
            }
            Optional<Draft> successor = successor(before.getKey(), then, drafts);
            if (successor.isPresent()) {
                boolean outdated = then.outdated() || !successor.get().id().equals(then.draft());
                next.put(before.getKey(), new Written(successor.get().id(), then.sha256(), outdated, false));
                (outdated ? conflicts : edits).putIfAbsent(successor.get().id(), file);
            } else {
                if (!then.left()) {
                    LOG.warnf("%s was edited by hand, and its draft is no more: the file is left as it is", file);
                }
                next.put(before.getKey(), new Written(then.draft(), then.sha256(), then.outdated(), true));
            }
        }
        return conflicts;
    }

    /** The draft itself, wherever it stands now, or the new one in its place when the model has moved on. */
    private Optional<Draft> successor(String name, Written then, List<Draft> drafts) {
        Optional<Draft> same = drafts.stream().filter(draft -> draft.id().equals(then.draft())).findFirst();
        if (same.isPresent() || then.left()) {
            return same;
        }
        Set<String> known = written.values().stream().map(Written::draft).collect(Collectors.toSet());
        return drafts.stream()
                .filter(draft -> !known.contains(draft.id()) && name.startsWith(prefix(draft.number())))
                .findFirst();
    }

    /** The draft's own name, or the next one that is free. */
    private Path place(Draft draft, byte[] content, Collection<Path> conflicts) throws IOException {
        String name = prefix(draft.number()) + draft.description();
        Path file = directory.resolve(name + ".sql");
        for (int number = 2; conflicts.contains(file) || !isFree(file, content); number++) {
            file = directory.resolve(name + "-" + number + ".sql");
        }
        return file;
    }

    private boolean isFree(Path file, byte[] content) throws IOException {
        Written before = written.get(file.getFileName().toString());
        return !exists(file) || before != null && isAsWritten(file, before) || holds(file, content);
    }

    static String prefix(int number) {
        return String.format("%02d__", number);
    }

    private static boolean isEdited(Path file, Written before) throws IOException {
        return exists(file) && !isAsWritten(file, before);
    }

    /** Line ends don't count, since Git and editors change them. */
    private static boolean isAsWritten(Path file, Written before) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        return Sha256.of(bytes).equals(before.sha256()) || Sha256.of(withUnixLineEnds(bytes)).equals(before.sha256());
    }

    /** Whether a file is as it was when its draft was approved: what was typed since then is nowhere else. */
    private static boolean isApproved(Path file, Written before, Map<String, Set<String>> settled) throws IOException {
        Set<String> approved = settled.getOrDefault(before.draft(), Set.of());
        return !approved.isEmpty() && Files.isRegularFile(file) && approved.contains(Sha256.of(Files.readAllBytes(file)));
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        byte[] bytes = Files.readAllBytes(file);
        return Arrays.equals(bytes, content) || Arrays.equals(withUnixLineEnds(bytes), content);
    }

    /** Byte by byte: nobody knows the encoding that a person has chosen. */
    private static byte[] withUnixLineEnds(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
