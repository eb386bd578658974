package io.quarkiverse.migrationreview.deployment.review;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What was written when a draft was approved: withdrawing deletes nothing else. Line ends don't count, since Git may change
 * them.
 *
 * @param sha256 of the migration
 * @param undoSha256 of its undo script
 */
record ApprovedScript(String sha256, String undoSha256) {

    ApprovedScript {
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(undoSha256, "undoSha256");
    }

    static ApprovedScript of(String migration, String undo) {
        return new ApprovedScript(hash(migration), hash(undo));
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
