package io.quarkiverse.migrationreview.deployment.mcp;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.DraftHazard;
import io.quarkiverse.migrationreview.deployment.review.DraftQuestion;
import io.quarkiverse.migrationreview.deployment.review.DraftRehearsal;
import io.quarkiverse.migrationreview.deployment.review.Proof;

/**
 * Why a draft is as it is, as an agent sees it.
 *
 * @param link to its file
 * @param changes each with where it comes from and what it may do
 * @param hazards what the draft as a whole may do
 * @param questions what only a person can say, answered or not
 * @param proof how it did on a scratch database
 * @param rehearsal how it did on rows; {@code null} when the proof failed
 * @param toDecide what is left for a person, a sentence each
 * @param next what to do next
 */
record DraftExplanation(String id, Draft.State state, String title, String link, List<ExplainedChange> changes,
        List<DraftHazard> hazards, List<DraftQuestion> questions, Proof proof, DraftRehearsal rehearsal, List<String> toDecide,
        String next) {

    static DraftExplanation of(Draft draft) {
        return new DraftExplanation(draft.id(), draft.state(), draft.title(), DraftList.linkTo(draft.file()),
                draft.changes().stream().map(change -> ExplainedChange.of(change, draft.hazards())).toList(),
                draft.hazards().stream().filter(hazard -> hazard.change() == null).toList(), draft.questions(), draft.proof(),
                draft.rehearsal(), toDecide(draft), NextStep.after(draft));
    }

    private static List<String> toDecide(Draft draft) {
        List<String> decisions = new ArrayList<>();
        draft.questions().stream().filter(question -> question.answer() == null).map(DraftQuestion::text)
                .forEach(decisions::add);
        draft.hazards().stream().filter(hazard -> hazard.toAcknowledge() && !hazard.acknowledged())
                .map(hazard -> "Whether this is acceptable: " + hazard.sentence()).forEach(decisions::add);
        if (!draft.dependsOn().isEmpty()) {
            decisions.add("Whether the drafts it depends on are approved: they go first.");
        }
        if (draft.conflict() != null) {
            decisions.add("What becomes of the edited file: " + draft.conflict().message());
        }
        decisions.add("Whether the draft is approved.");
        return decisions;
    }

    /**
     * A change with its reasons.
     *
     * @param member the Java member it comes from; {@code null} when unknown
     * @param source the source file of that member; {@code null} when it isn't part of the project
     * @param line the line of the member in it, from 1; {@code null} when unknown
     * @param destructive whether data is lost
     * @param form the safe form it is written in; {@code null} for the direct one
     * @param forms safe forms that a person can choose instead; empty when there are none
     * @param hazards what it may do to data, locks or running code, the worst first
     */
    record ExplainedChange(String summary, String object, String member, String source, Integer line, boolean destructive,
            String form, List<String> forms, List<DraftHazard> hazards) {

        static ExplainedChange of(Draft.DraftChange change, List<DraftHazard> hazards) {
            return new ExplainedChange(change.summary(), change.object(), change.member(), change.source(), change.line(),
                    change.destructive(), change.form(), change.forms(),
                    hazards.stream().filter(hazard -> hazard.change() != null && hazard.change().equals(change.key()))
                            .toList());
        }
    }
}
