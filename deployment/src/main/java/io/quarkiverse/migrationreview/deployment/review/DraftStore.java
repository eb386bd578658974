package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.quarkiverse.migrationreview.deployment.review.DraftedDatasource.ApprovableScript;

/**
 * The drafts of one datasource on disk, for the IDE, and what is remembered between draftings. Same drafts, same bytes; a file
 * that would not change is not touched.
 */
final class DraftStore {

    private static final Logger LOG = Logger.getLogger(DraftStore.class);
    private static final String MEMORY = "review.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

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
     * @return nothing when there is no file yet, or none that can be read
     */
    Decisions decisions() {
        Path file = directory.resolve(MEMORY);
        if (!Files.isRegularFile(file)) {
            return Decisions.NONE;
        }
        try {
            Memory memory = JSON.readValue(file.toFile(), Memory.class);
            return new Decisions(memory.rejected() == null ? new TreeMap<>() : new TreeMap<>(memory.rejected()),
                    memory.known() == null ? new TreeSet<>() : new TreeSet<>(memory.known()));
        } catch (IOException e) {
            LOG.warnf("%s can't be read (%s): rejected drafts are listed again", file, firstLine(e));
            return Decisions.NONE;
        }
    }

    private static String firstLine(IOException e) {
        return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
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
            wanted.put(MEMORY, JSON.writeValueAsString(new Memory(decisions.rejected(), decisions.knownObjects())) + "\n");
            for (Path stale : staleDrafts(wanted.keySet())) {
                Files.deleteIfExists(stale);
            }
            for (Map.Entry<String, String> file : wanted.entrySet()) {
                write(directory.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new DraftingException(new Problem("The drafts can't be written: " + e.getMessage(),
                    directory.toString(), "Make the folder writable, or set quarkus.migration-review.drafts.directory."), e);
        }
    }

    private List<Path> staleDrafts(Set<String> wanted) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d+__.*\\.sql"))
                    .filter(file -> !wanted.contains(file.getFileName().toString()))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private static void write(Path file, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), bytes)) {
            return;
        }
        Path unfinished = Files.createTempFile(file.getParent(), ".", ".unfinished");
        try {
            Files.write(unfinished, bytes);
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

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Memory(Map<String, String> rejected, Set<String> known) {
    }
}
