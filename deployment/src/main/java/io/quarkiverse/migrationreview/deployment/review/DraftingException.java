package io.quarkiverse.migrationreview.deployment.review;

/**
 * Drafts can't be made; carries the problem.
 */
public final class DraftingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    DraftingException(Problem problem, Throwable cause) {
        super(problem.cause(), cause);
        this.problem = problem;
    }

    /** What to tell people. */
    public Problem problem() {
        return problem;
    }
}
