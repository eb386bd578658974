package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;

/**
 * What {@code review.json} holds: all that is remembered of one datasource between draftings. A value; same content, same
 * bytes.
 *
 * @param rejected what was said no to, by the id of the draft
 * @param known objects that the model speaks of or ever spoke of
 * @param drafts the files that drafts were written to, by name
 * @param undo the files that their undo was written to, by name
 * @param since when drafts were first made, ISO 8601, by their ids
 * @param approved what was written into the chain, by the script's name
 * @param answers what a person said to questions, by their ids
 * @param objects what is remembered of single objects that differ from the model
 * @param arrangement what a person merged and split
 * @param history when the model had what
 * @param acknowledged the keys of acknowledged hazards, by the id of the draft
 * @param parked drafts that wait for a later release
 * @param forms how changes are to be written, by their keys
 * @param descriptions how drafts are to be called, by their ids
 * @param database the versioned scripts that the dev database was done with when it was last seen, by their names
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ReviewMemory(SortedMap<String, Rejection> rejected, SortedSet<String> known,
        SortedMap<String, DraftFiles.Written> drafts, SortedMap<String, DraftFiles.Written> undo,
        SortedMap<String, String> since, SortedMap<String, ApprovedScript> approved,
        SortedMap<String, Answer> answers, ObjectDecisions objects, Arrangement arrangement, ModelHistory history,
        SortedMap<String, SortedSet<String>> acknowledged, SortedMap<String, ParkedChanges> parked,
        SortedMap<String, String> forms, SortedMap<String, String> descriptions,
        SortedMap<String, DatabaseScript> database) {

    static final String FILE_NAME = "review.json";

    private static final Logger LOG = Logger.getLogger(ReviewMemory.class);
    private static final ReviewMemory NOTHING = new ReviewMemory(null, null, null, null, null, null, null, null,
            null, null, null, null, null, null, null);
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    ReviewMemory {
        rejected = complete(rejected);
        known = known == null ? new TreeSet<>() : known;
        drafts = complete(drafts);
        undo = complete(undo);
        since = complete(since);
        approved = complete(approved);
        answers = complete(answers);
        objects = objects == null ? ObjectDecisions.NONE : objects;
        arrangement = arrangement == null ? Arrangement.NONE : arrangement;
        history = history == null ? ModelHistory.NONE : history;
        acknowledged = complete(acknowledged);
        parked = complete(parked);
        forms = complete(forms);
        descriptions = complete(descriptions);
        database = complete(database);
    }

    /** A map without the nulls that a file may hold; empty for one that the file lacks. */
    private static <T> SortedMap<String, T> complete(SortedMap<String, T> read) {
        SortedMap<String, T> map = new TreeMap<>();
        if (read != null) {
            read.forEach((key, value) -> {
                if (value != null) {
                    map.put(key, value);
                }
            });
        }
        return map;
    }

    /**
     * Reads the memory of a folder. A file that isn't what was once written is moved aside under a name that is said in the
     * log, so that nothing is lost when the memory is written next.
     *
     * @return an empty one when there is no file, or none that is understood
     * @throws IOException when the file can't be read, or not be moved aside
     */
    static ReviewMemory read(Path directory) throws IOException {
        Path file = directory.resolve(FILE_NAME);
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return NOTHING;
        }
        try {
            ReviewMemory memory = JSON.readValue(bytes, ReviewMemory.class);
            if (memory != null) {
                return memory;
            }
            moveAside(file, "it holds null");
        } catch (IOException e) {
            moveAside(file, e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage());
        }
        return NOTHING;
    }

    private static void moveAside(Path file, String reason) throws IOException {
        Path aside = file.resolveSibling(FILE_NAME + ".broken");
        for (int number = 2; Files.exists(aside); number++) {
            aside = file.resolveSibling(FILE_NAME + ".broken-" + number);
        }
        Files.move(file, aside);
        LOG.warnf("%s can't be understood (%s): rejected drafts are listed again. It was moved to %s; mend it and move it back,"
                + " or delete it.", file, reason, aside.getFileName());
    }

    Decisions decisions() {
        return new Decisions(rejected, known, answers, objects, arrangement, history, acknowledged, parked, forms,
                descriptions);
    }

    ReviewMemory with(Decisions decisions) {
        return new ReviewMemory(decisions.rejected(), decisions.knownObjects(), drafts, undo, since, approved,
                decisions.answers(),
                decisions.objects(), decisions.arrangement(), decisions.history(), decisions.acknowledged(),
                decisions.parked(), decisions.forms(), decisions.descriptions(), database);
    }

    ReviewMemory withDrafts(SortedMap<String, DraftFiles.Written> newDrafts, SortedMap<String, DraftFiles.Written> newUndo,
            SortedMap<String, String> newSince) {
        return new ReviewMemory(rejected, known, newDrafts, newUndo, newSince, approved, answers, objects, arrangement, history,
                acknowledged, parked, forms, descriptions, database);
    }

    /** With other names of scripts that were approved. */
    ReviewMemory withRenamed(Map<String, String> names) {
        SortedMap<String, ApprovedScript> scripts = new TreeMap<>();
        approved.forEach((name, script) -> scripts.put(names.getOrDefault(name, name), script.withNext(names)));
        return new ReviewMemory(rejected, known, drafts, undo, since, scripts, answers, objects, arrangement, history,
                acknowledged, parked, forms, descriptions, database);
    }

    ReviewMemory withApproved(Map<String, ApprovedScript> written) {
        SortedMap<String, ApprovedScript> scripts = new TreeMap<>(approved);
        scripts.putAll(written);
        return new ReviewMemory(rejected, known, drafts, undo, since, scripts, answers, objects, arrangement, history,
                acknowledged, parked, forms, descriptions, database);
    }

    ReviewMemory withDatabase(SortedMap<String, DatabaseScript> scripts) {
        return new ReviewMemory(rejected, known, drafts, undo, since, approved, answers, objects, arrangement, history,
                acknowledged, parked, forms, descriptions, scripts);
    }

    /** The drafts that some scripts were approved from, with the hashes of their files as they were then. */
    SortedMap<String, Set<String>> approvedDrafts(Set<String> scripts) {
        SortedMap<String, Set<String>> drafts = new TreeMap<>();
        approved.forEach((script, written) -> {
            if (scripts.contains(script) && written.draft() != null) {
                drafts.computeIfAbsent(written.draft(), draft -> new TreeSet<>()).addAll(written.draftFiles());
            }
        });
        return drafts;
    }

    /** The bytes of the file. */
    byte[] content() throws IOException {
        return (JSON.writeValueAsString(this) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
