package io.quarkiverse.migrationreview.deployment.review;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Makes decisions, but none about what has moved on since it was shown, and none while drafts are being made. What came of it
 * is always said in words.
 */
final class Deciding {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.migrationreview");

    private final ReviewState review;
    private final Clock clock;
    private final Runnable drafting;
    private final BooleanSupplier reloading;

    /**
     * @param drafting drafts again
     * @param reloading whether the application is on its way down or up
     */
    Deciding(ReviewState review, Clock clock, Runnable drafting, BooleanSupplier reloading) {
        this.review = review;
        this.clock = clock;
        this.drafting = drafting;
        this.reloading = reloading;
    }

    Outcome onDraft(String datasource, String id, String fingerprint, DraftAction action) {
        return onDraft(datasource, id, fingerprint, true, action);
    }

    /**
     * @param drafts whether the decision may change the drafts
     */
    Outcome onDraft(String datasource, String id, String fingerprint, boolean drafts, DraftAction action) {
        return onDrafts(datasource, drafts, approval -> {
            DatasourceState state = review.of(datasource);
            Optional<Draft> draft = state.drafted().drafts().stream().filter(each -> each.id().equals(id)).findFirst();
            if (draft.isEmpty()) {
                return new Approval.Decision(Outcome.refused("This draft is no longer pending: it was decided already, or the"
                        + " entities have moved on.", Outcome.LOOK_AGAIN), state);
            }
            if (!review.fingerprint().equals(fingerprint) || review.moved(state)) {
                return new Approval.Decision(Outcome.refused("The entities, the migration chain or the decisions have changed"
                        + " since this draft was shown.", Outcome.LOOK_AGAIN), state);
            }
            return action.on(approval, draft.get());
        });
    }

    Outcome onDrafts(String datasource, DatasourceAction action) {
        return onDrafts(datasource, true, action);
    }

    Outcome onDrafts(String datasource, boolean drafts, DatasourceAction action) {
        DatasourceState state = review.of(datasource);
        return state != null && state.drafted() == null && review.progress().state() != Review.State.DRAFTING
                ? nothingToDecide(datasource)
                : onDatasource(datasource, drafts, action);
    }

    private static Outcome nothingToDecide(String datasource) {
        return Outcome.refused("There is nothing to decide on datasource " + datasource + ".", Outcome.LOOK_AGAIN);
    }

    Outcome onDatasource(String datasource, DatasourceAction action) {
        return onDatasource(datasource, true, action);
    }

    Outcome onDatasource(String datasource, boolean drafts, DatasourceAction action) {
        DatasourceState state = review.of(datasource);
        if (reloading.getAsBoolean()) {
            return Outcome.refused("The application is being reloaded right now.", "Wait a moment, then look at the drafts"
                    + " again.");
        }
        if (review.progress().state() == Review.State.DRAFTING) {
            return Outcome.refused("Drafts are being made right now.", "Wait a moment, then look at them again.");
        }
        Optional<DatabaseAccess> devDatabase = state == null ? Optional.empty() : review.devDatabases().apply(datasource);
        if (devDatabase.isEmpty()) {
            return nothingToDecide(datasource);
        }
        Outcome outcome = decide(action, state, devDatabase.get());
        // whatever came of it, what is shown next has to be true again
        if (drafts) {
            drafting.run();
        }
        return outcome;
    }

    private Outcome decide(DatasourceAction action, DatasourceState state, DatabaseAccess devDatabase) {
        try {
            Approval.Decision decision = action.on(new Approval(state, devDatabase, clock));
            review.put(decision.state());
            return decision.outcome();
        } catch (RuntimeException e) {
            // the contract of every front: a decision is answered in words
            LOG.error("A decision failed on datasource " + state.subject().name(), e);
            return Outcome.failed(new Problem("That failed: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), null,
                    "The log has the details. Look at the drafts as they are now."));
        }
    }

    /** Something to decide about a datasource. */
    interface DatasourceAction {
        Approval.Decision on(Approval approval);
    }

    /** Something to decide about a draft. */
    interface DraftAction {
        Approval.Decision on(Approval approval, Draft draft);
    }
}
