package io.quarkiverse.migrationreview.deployment.review;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.chain.NewScript;

/**
 * What was written when a draft was approved: withdrawing deletes nothing else. Line ends don't count, since Git may change
 * them.
 *
 * @param sha256 of the migration
 * @param undoSha256 of its undo script
 * @param next the script of the same draft that follows it; {@code null} for the last one
 * @param draft the id of the draft it was; {@code null} when that is not remembered
 * @param draftFiles the hashes of the draft's files as they were approved; empty when they are not remembered
 */
record ApprovedScript(String sha256, String undoSha256, String next, String draft, SortedSet<String> draftFiles) {

    ApprovedScript {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(undoSha256, "undoSha256");
        draftFiles = draftFiles == null ? new TreeSet<>() : draftFiles;
    }

    /** The scripts of one draft by their names. */
    static SortedMap<String, ApprovedScript> of(List<NewScript> scripts, String draft, SortedSet<String> draftFiles) {
        SortedMap<String, ApprovedScript> approved = new TreeMap<>();
        for (int index = 0; index < scripts.size(); index++) {
            NewScript script = scripts.get(index);
            String next = index + 1 < scripts.size() ? scripts.get(index + 1).fileName() : null;
            approved.put(script.fileName(), new ApprovedScript(hash(script.migration()), hash(script.undo()), next,
                    draft, draftFiles));
        }
        return approved;
    }

    /** With the script that follows it under its new name, where it has one. */
    ApprovedScript withNext(Map<String, String> names) {
        return next == null ? this
                : new ApprovedScript(sha256, undoSha256, names.getOrDefault(next, next), draft, draftFiles);
    }

    boolean isMigration(String content) {
        return hash(content).equals(sha256);
    }

    boolean isUndo(String content) {
        return hash(content).equals(undoSha256);
    }

    private static String hash(String script) {
        return Sha256.of(script.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }
}
