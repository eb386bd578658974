package io.quarkiverse.migrationreview.deployment.hazard;

/** Another way to write a change, one that a busy database bears better. */
public enum SafeForm {
    /** Indexes are built and dropped concurrently. */
    CONCURRENTLY,
    /** A constraint comes unchecked, and is validated in the next script. */
    NOT_VALID,
    /** {@code set not null} relies on a constraint that was validated before. */
    PROVEN_NOT_NULL,
    /** Existing rows get their values in batches. */
    BACKFILL,
    /** A strong lock has a script of its own. */
    OWN_SCRIPT,
    /** Old and new stand side by side until no code needs the old; only when a person asks for it. */
    EXPAND_CONTRACT
}
