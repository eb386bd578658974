package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
 * The files of the drafts of one datasource. Only what is still as it was written here is overwritten or deleted: a file that
 * was edited stays, and the draft is written beside it; files of others are never touched.
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
     * @param draft the id of the draft in it; of an edited file, the draft that it is in conflict with
     * @param sha256 of what was written
     */
    record Written(String draft, String sha256) {

        Written {
            Objects.requireNonNull(draft, "draft");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    /**
     * What was saved.
     *
     * @param drafts with the files they lie in, and their conflicts
     * @param written what to remember
     */
    record Saved(List<Draft> drafts, SortedMap<String, Written> written) {
    }

    /**
     * Writes the drafts and deletes those that are no more.
     *
     * @param contents by the id of a draft
     * @param rejected ids of rejected drafts: what was edited of them waits until they are reconsidered
     * @throws IOException when a file can't be read, written or deleted; what was edited is still there
     */
    Saved save(List<Draft> drafts, Map<String, String> contents, Set<String> rejected) throws IOException {
        SortedMap<String, Written> next = new TreeMap<>();
        Map<String, Path> conflicts = keepEdited(drafts, rejected, next);
        List<Draft> saved = new ArrayList<>();
        for (Draft draft : drafts) {
            byte[] content = contents.get(draft.id()).getBytes(StandardCharsets.UTF_8);
            Path file = place(draft, content);
            AtomicFile.write(file, content);
            next.put(file.getFileName().toString(), new Written(draft.id(), Sha256.of(content)));
            Path conflict = conflicts.get(draft.id());
            saved.add(draft.keptIn(file.toString(), conflict == null || conflict.equals(file) ? null
                    : Draft.Conflict.edited(conflict, file)));
        }
        for (Map.Entry<String, Written> before : written.entrySet()) {
            Path file = directory.resolve(before.getKey());
            if (!next.containsKey(before.getKey()) && isAsWritten(file, before.getValue())) {
                Files.delete(file);
            }
        }
        return new Saved(saved, next);
    }

    /**
     * The first file that was edited in place of a draft.
     *
     * @return empty when the draft is on disk as it was drafted, or not at all
     * @throws IOException when a file can't be read
     */
    Optional<Path> edited(Draft draft, String content) throws IOException {
        for (Map.Entry<String, Written> file : written.entrySet()) {
            if (file.getValue().draft().equals(draft.id()) && isEdited(directory.resolve(file.getKey()), file.getValue())) {
                return Optional.of(directory.resolve(file.getKey()));
            }
        }
        // what is remembered may have been deleted
        Path own = Path.of(draft.file());
        return exists(own) && !holds(own, content.getBytes(StandardCharsets.UTF_8)) ? Optional.of(own) : Optional.empty();
    }

    /** Returns the edited files by the drafts they are in conflict with. */
    private Map<String, Path> keepEdited(List<Draft> drafts, Set<String> rejected, Map<String, Written> next)
            throws IOException {
        Map<String, Path> conflicts = new TreeMap<>();
        for (Map.Entry<String, Written> before : written.entrySet()) {
            Path file = directory.resolve(before.getKey());
            if (!isEdited(file, before.getValue())) {
                continue;
            }
            Optional<Draft> successor = successor(before.getKey(), before.getValue().draft(), drafts);
            if (successor.isPresent()) {
                next.put(before.getKey(), new Written(successor.get().id(), before.getValue().sha256()));
                conflicts.putIfAbsent(successor.get().id(), file);
            } else if (rejected.contains(before.getValue().draft())) {
                next.put(before.getKey(), before.getValue());
            } else {
                LOG.warnf("%s was edited by hand, and its draft is no more: the file is left as it is", file);
            }
        }
        return conflicts;
    }

    /** The draft itself, wherever it stands now, or the new one in its place when the model has moved on. */
    private Optional<Draft> successor(String name, String id, List<Draft> drafts) {
        Optional<Draft> same = drafts.stream().filter(draft -> draft.id().equals(id)).findFirst();
        if (same.isPresent()) {
            return same;
        }
        Set<String> known = written.values().stream().map(Written::draft).collect(Collectors.toSet());
        return drafts.stream()
                .filter(draft -> !known.contains(draft.id()) && name.startsWith(prefix(draft.number())))
                .findFirst();
    }

    /** The draft's own name, or the next one that is free. */
    private Path place(Draft draft, byte[] content) throws IOException {
        String name = prefix(draft.number()) + draft.description();
        Path file = directory.resolve(name + ".sql");
        for (int number = 2; !isFree(file, content); number++) {
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

    private static boolean isAsWritten(Path file, Written before) throws IOException {
        return Files.isRegularFile(file) && Sha256.of(Files.readAllBytes(file)).equals(before.sha256());
    }

    private static boolean holds(Path file, byte[] content) throws IOException {
        return Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content);
    }

    private static boolean exists(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }
}
