package io.quarkiverse.migrationreview.deployment.mcp;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.DraftScript;
import io.quarkiverse.migrationreview.deployment.review.Review;

/**
 * What a draft would do, as an agent sees it.
 *
 * @param fingerprint to be given back when it is described
 * @param link to its file
 * @param description the part of the file name that people read
 * @param changes what it changes, a sentence each without a full stop
 * @param scripts the scripts it becomes, in order, with their undo
 * @param edited whether a person has edited the SQL; it was proven again
 * @param conflict what a person has edited before it became another draft; {@code null} when there is nothing
 * @param next what to do next
 */
record DraftContents(String id, String datasource, String fingerprint, Draft.State state, String title, String description,
        String link, List<String> changes, List<Script> scripts, boolean edited, Draft.Conflict conflict, String next) {

    static DraftContents of(Review review, String datasource, Draft draft) {
        return new DraftContents(draft.id(), datasource, review.fingerprint(), draft.state(), draft.title(),
                draft.description(), DraftList.linkTo(draft.file()),
                draft.changes().stream().map(Draft.DraftChange::summary).toList(),
                draft.scripts().stream().map(Script::of).toList(),
                draft.edited() != null, draft.conflict(),
                NextStep.after(draft));
    }

    /**
     * One of the scripts.
     *
     * @param name the file name it gets when the draft is approved next
     * @param transactional whether Flyway runs it in a transaction
     * @param reason why it is a script of its own, a sentence; {@code null} for the only or the first one
     */
    record Script(String name, boolean transactional, String reason, String sql, String undo) {

        static Script of(DraftScript script) {
            return new Script(script.script(), script.transactional(), script.reason(), script.sql(), script.undo());
        }
    }
}
