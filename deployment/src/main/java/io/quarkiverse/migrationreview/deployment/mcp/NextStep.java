package io.quarkiverse.migrationreview.deployment.mcp;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;

/**
 * What an agent does next, in sentences: it never approves, and it does not wait by asking again.
 */
final class NextStep {

    /** What there is to do when the dev database is not what its scripts make. */
    static final String AFTER_DRIFT = "Someone changed the dev database by hand. Tell the person what; don't mend it with SQL of"
            + " your own.";

    private static final String APPROVAL = "Then wait: approving, applying, editing and rejecting are for people, in the Dev UI"
            + " or the terminal of dev mode.";

    private NextStep() {
    }

    /** After looking at everything. */
    static String after(Review review) {
        if (review.state() == Review.State.DRAFTING) {
            return "Drafts are still being made. Call this again in a few seconds.";
        }
        if (review.state() == Review.State.WAITING) {
            return "The application has not started yet, or its dev database is not there. Read the log of dev mode.";
        }
        List<DatasourceReview> datasources = review.datasources();
        if (datasources.stream().flatMap(datasource -> datasource.notices().stream()).anyMatch(Notice::breaking)) {
            return "Flyway refuses the migration chain, and the application does not start. Tell the person what the notices of"
                    + " checkSchema say and what the remedies are: only they decide which script gives way.";
        }
        if (datasources.stream().anyMatch(datasource -> datasource.problem() != null)) {
            return "There is a problem that keeps drafts from being made. If its remedy is a change of an entity, make it;"
                    + " otherwise tell the person what happened and what the remedy is.";
        }
        if (datasources.stream().flatMap(datasource -> datasource.drafts().stream()).findAny().isPresent()) {
            return "Call explainDraft for each draft and show the person its link, what it changes, its hazards and its open"
                    + " questions. " + APPROVAL;
        }
        return datasources.stream().allMatch(datasource -> datasource.unapplied().isEmpty())
                ? "There is nothing to review. Migrations come from the entities: to change the schema, change an entity."
                : "Tell the person that approved scripts wait to be applied to the dev database.";
    }

    /** After looking at one draft. */
    static String after(Draft draft) {
        return switch (draft.state()) {
            case BLOCKED -> "Ask the person the open questions, in their own words and with the choices, and give their answer"
                    + " with answerQuestion. Don't answer for them.";
            case BROKEN -> "The proof failed, and the draft can't be approved. Show the person what failed; a change of the"
                    + " entity or of an answer may mend it.";
            case PENDING -> "Show the person the link, what changes and the hazards. " + APPROVAL;
        };
    }
}
