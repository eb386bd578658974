package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Objects;

/**
 * What came of an action.
 *
 * @param outcome in a word
 * @param message in a sentence
 * @param remedy what to do next; {@code null} when nothing is
 * @param file the file it is about; {@code null} when there is none
 * @param offer the action that helps; {@code null} when there is none
 */
public record Outcome(Kind outcome, String message, String remedy, String file, Offer offer) {

    /** The ways an action can end. */
    public enum Kind {
        APPROVED,
        APPLIED,
        REJECTED,
        RECONSIDERED,
        DRAFTED,
        LEFT_ALONE,
        ACKNOWLEDGED,
        PARKED,
        TAKEN_UP,
        ANSWERED,
        ARRANGED,
        REWRITTEN,
        EDITED,
        REGENERATED,
        DESCRIBED,
        WITHDRAWN,
        UNDONE,
        RENUMBERED,
        RESTORED,
        DRAFTING,
        REFUSED,
        FAILED
    }

    /** Actions that may help after a refusal. */
    public enum Offer {
        APPLY_PENDING
    }

    /** What to do after a decision that came too late. */
    static final String LOOK_AGAIN = "Look at the drafts as they are now.";

    public Outcome {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(message, "message");
    }

    static Outcome done(Kind kind, String message, String file) {
        return new Outcome(kind, message, null, file, null);
    }

    static Outcome refused(String message, String remedy) {
        return new Outcome(Kind.REFUSED, message, remedy, null, null);
    }

    static Outcome failed(Problem problem) {
        return new Outcome(Kind.FAILED, problem.cause(), problem.remedy(), problem.place(), null);
    }

    /** Scripts as the beginning of a sentence that goes on with what they are. */
    static String subject(List<String> scripts) {
        return String.join(", ", scripts) + (scripts.size() == 1 ? " is" : " are");
    }
}
