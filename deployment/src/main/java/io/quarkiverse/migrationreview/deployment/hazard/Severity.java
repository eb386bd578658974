package io.quarkiverse.migrationreview.deployment.hazard;

/** What a hazard puts at risk, the worst first. */
public enum Severity {
    /** Data is lost. */
    DESTROYS,
    /** The statement will fail on some data, or already would on what was seen. */
    FAILS,
    /** A lock is held, or a table rewritten, for as long as the table is large. */
    BLOCKS,
    /** Code of the previous release stops working. */
    BREAKS,
    /** Worth knowing. */
    NOTE;

    /** Whether a person has to acknowledge it before the migration can be approved. */
    public boolean toAcknowledge() {
        return this == DESTROYS || this == FAILS;
    }
}
