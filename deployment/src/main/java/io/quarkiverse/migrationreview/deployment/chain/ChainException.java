package io.quarkiverse.migrationreview.deployment.chain;

/**
 * Something is wrong with the migration chain: what, where, and what to do about it.
 */
public final class ChainException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String remedy;
    private final boolean rolledBack;

    /**
     * @param problem one sentence
     * @param place the file, or the setting; {@code null} when there is no single one
     * @param remedy what to do next, one sentence
     */
    public ChainException(String problem, String place, String remedy, Throwable cause) {
        this(problem, place, remedy, false, cause);
    }

    /**
     * @param rolledBack whether a statement of a transactional script failed
     */
    ChainException(String problem, String place, String remedy, boolean rolledBack, Throwable cause) {
        super(problem, cause);
        this.place = place;
        this.remedy = remedy;
        this.rolledBack = rolledBack;
    }

    /** The file or setting; {@code null} when there is no single one. */
    public String place() {
        return place;
    }

    /** What to do next. */
    public String remedy() {
        return remedy;
    }

    /**
     * Whether a statement of a script failed and PostgreSQL has rolled the whole script back. When not, no script was run, or
     * it
     * ran outside a transaction and part of it may have stayed.
     */
    public boolean rolledBack() {
        return rolledBack;
    }
}
