package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.util.Objects;

/**
 * What came of copying the rows of a database.
 *
 * @param rows how many were copied; 0 when they were not
 * @param tables how many tables have at least one of them
 * @param reason why nothing was copied, a sentence without a full stop; {@code null} when all was
 */
public record CopiedRows(long rows, int tables, String reason) {

    static CopiedRows refused(String reason) {
        return new CopiedRows(0, 0, Objects.requireNonNull(reason, "reason"));
    }

    /** Whether the target holds the rows of the source; otherwise it is as it was before. */
    public boolean copied() {
        return reason == null;
    }
}
