package io.quarkiverse.migrationreview.deployment.chain;

/**
 * Something is wrong with the migration chain: what, where, and what to do about it.
 */
public final class ChainException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String remedy;
    private final Remains remains;

    /** What a failed script has left behind. */
    public enum Remains {
        /** No script was run, or it is not known. */
        UNKNOWN,
        /** Nothing: PostgreSQL has rolled the whole script back. */
        NOTHING,
        /** What it had done by then: it ran outside a transaction. */
        WHAT_WAS_DONE
    }

    /**
     * @param problem one sentence
     * @param place the file, or the setting; {@code null} when there is no single one
     * @param remedy what to do next, one sentence
     */
    public ChainException(String problem, String place, String remedy, Throwable cause) {
        this(problem, place, remedy, Remains.UNKNOWN, cause);
    }

    /**
     * @param remains what the script that failed has left behind
     */
    ChainException(String problem, String place, String remedy, Remains remains, Throwable cause) {
        super(problem, cause);
        this.place = place;
        this.remedy = remedy;
        this.remains = remains;
    }

    /** The file or setting; {@code null} when there is no single one. */
    public String place() {
        return place;
    }

    /** What to do next. */
    public String remedy() {
        return remedy;
    }

    /** Whether a statement of a script failed and PostgreSQL has rolled the whole script back. */
    public boolean rolledBack() {
        return remains == Remains.NOTHING;
    }

    /** Whether a script failed that ran outside a transaction, so that what it had done by then has stayed. */
    public boolean halfDone() {
        return remains == Remains.WHAT_WAS_DONE;
    }
}
