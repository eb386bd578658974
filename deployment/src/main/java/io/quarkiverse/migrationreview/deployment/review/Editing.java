package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

/**
 * Decisions about the SQL of drafts. A draft lies in its files, and what a person edits there is the draft: whoever types in an
 * IDE and whoever types in the panel do the same.
 */
final class Editing {

    private final DatasourceState state;
    private final DraftStore store;

    /**
     * @param state of a datasource that was drafted
     */
    Editing(DatasourceState state) {
        this.state = state;
        this.store = new DraftStore(state.subject().draftsDirectory());
    }

    /**
     * @param scripts in the order of the draft's scripts
     */
    Approval.Decision edit(Draft draft, List<EditedScript> scripts) {
        if (draft.conflict() != null) {
            return decision(Outcome.refused("What was edited before this draft became what it is waits for a decision.",
                    "Keep that edit or take the draft, then edit it."));
        }
        if (scripts.size() != draft.scripts().size()) {
            return decision(Outcome.refused("This draft has " + draft.scripts().size() + " scripts, and " + scripts.size()
                    + " were edited.", Outcome.LOOK_AGAIN));
        }
        try {
            ApprovableDraft shown = state.drafted().scripts().get(draft.id());
            store.edit(draft, shown, shown.with(scripts));
            return decision(Outcome.done(Outcome.Kind.EDITED, "Saved. The draft is proven again.", draft.file()));
        } catch (DraftingException e) {
            return decision(Outcome.failed(e.problem()));
        }
    }

    Approval.Decision regenerate(Draft draft) {
        if (draft.edited() == null && draft.conflict() == null) {
            return decision(Outcome.refused("This draft was not edited.", Outcome.LOOK_AGAIN));
        }
        try {
            store.discardEdits(draft.id());
            return decision(Outcome.done(Outcome.Kind.REGENERATED, "The edit is discarded: " + draft.title()
                    + " is as it was drafted.", draft.file()));
        } catch (DraftingException e) {
            return decision(Outcome.failed(e.problem()));
        }
    }

    Approval.Decision keep(Draft draft) {
        if (draft.conflict() == null) {
            return decision(Outcome.refused("This draft is in no conflict with an edit.", Outcome.LOOK_AGAIN));
        }
        try {
            store.keepEdits(draft.id());
            return decision(Outcome.done(Outcome.Kind.EDITED, "The edit is kept, and proven again.", draft.conflict().file()));
        } catch (DraftingException e) {
            return decision(Outcome.failed(e.problem()));
        }
    }

    private Approval.Decision decision(Outcome outcome) {
        return new Approval.Decision(outcome, state);
    }
}
