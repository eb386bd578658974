package io.quarkiverse.migrationreview.deployment.chain;

/**
 * Something is wrong with the migration chain: what, where, and what to do about it.
 */
public final class ChainException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String place;
    private final String remedy;

    /**
     * @param problem one sentence
     * @param place the file, or the setting; {@code null} when there is no single one
     * @param remedy what to do next, one sentence
     */
    public ChainException(String problem, String place, String remedy, Throwable cause) {
        super(problem, cause);
        this.place = place;
        this.remedy = remedy;
    }

    /** The file or setting; {@code null} when there is no single one. */
    public String place() {
        return place;
    }

    /** What to do next. */
    public String remedy() {
        return remedy;
    }
}
