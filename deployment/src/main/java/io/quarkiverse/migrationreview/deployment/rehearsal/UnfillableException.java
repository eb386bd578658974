package io.quarkiverse.migrationreview.deployment.rehearsal;

/** No row can be made for a table. */
final class UnfillableException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason a sentence without a full stop
     */
    UnfillableException(String reason) {
        super(reason);
    }
}
