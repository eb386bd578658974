package io.quarkiverse.migrationreview.deployment.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.diff.ViewChange;
import io.quarkiverse.migrationreview.deployment.hazard.SafeForm;
import io.quarkiverse.migrationreview.deployment.hazard.SafeForms;
import io.quarkiverse.migrationreview.deployment.plan.Answer;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.MigrationDescription;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Planner;
import io.quarkiverse.migrationreview.deployment.plan.Question;

/**
 * Decisions about one datasource that write no script: they are remembered, and the next drafting takes them into account.
 */
final class RememberedDecisions {

    private final DatasourceState state;

    /**
     * @param state of a datasource that was drafted
     */
    RememberedDecisions(DatasourceState state) {
        this.state = state;
    }

    /**
     * @param reason in the person's words; blank or {@code null} for none
     */
    Approval.Decision reject(Draft draft, String reason) {
        return remember(state.decisions().withRejected(draft.id(), new Rejection(draft.title(), reason)),
                Outcome.done(Outcome.Kind.REJECTED, "Rejected: " + draft.title() + ".", null));
    }

    Approval.Decision reconsider(String draft) {
        return remember(state.decisions().withoutRejected(draft),
                Outcome.done(Outcome.Kind.RECONSIDERED, "The draft is listed again.", null));
    }

    /**
     * @param hazard its key, as the draft lists it
     * @param acknowledged whether it is from now on
     */
    Approval.Decision acknowledge(Draft draft, String hazard, boolean acknowledged) {
        Optional<DraftHazard> found = draft.hazards().stream().filter(each -> each.key().equals(hazard)).findFirst();
        if (found.isEmpty()) {
            return new Approval.Decision(Outcome.refused("This draft has other hazards now.", Outcome.LOOK_AGAIN), state);
        }
        SortedSet<String> keys = new TreeSet<>(state.decisions().acknowledged(draft.acknowledgedAs()));
        if (acknowledged) {
            keys.add(hazard);
        } else {
            keys.remove(hazard);
        }
        return remember(state.decisions().withAcknowledged(draft.acknowledgedAs(), keys),
                Outcome.done(Outcome.Kind.ACKNOWLEDGED,
                        (acknowledged ? "Acknowledged: " : "No longer acknowledged: ") + found.get().sentence(), null));
    }

    /**
     * @param description for the file name and the title; blank for the proposed one
     */
    Approval.Decision describe(Draft draft, String description) {
        if (description == null || description.isBlank()) {
            return remember(state.decisions().withoutDescription(draft.id()),
                    Outcome.done(Outcome.Kind.DESCRIBED, "The draft is called as it was proposed.", null));
        }
        Optional<Outcome> refusal = Approval.vague(draft, description);
        if (refusal.isPresent()) {
            return new Approval.Decision(refusal.get(), state);
        }
        String normalised = MigrationDescription.normalise(description);
        return remember(state.decisions().withDescription(draft.id(), normalised),
                Outcome.done(Outcome.Kind.DESCRIBED, "The draft is called: " + MigrationDescription.title(normalised) + ".",
                        null));
    }

    /**
     * @param now ISO 8601
     */
    Approval.Decision park(Draft draft, String now) {
        if (!draft.parkable()) {
            return new Approval.Decision(Outcome.refused("Only drops can wait for a later release, and this draft does more.",
                    "Split the drops off, then park them."), state);
        }
        MigrationPlan plan = state.drafted().plans().get(draft.id());
        return remember(state.decisions().withParked(draft.id(), new ParkedChanges(draft.title(),
                Arrangement.keys(plan.changes()), now)),
                Outcome.done(Outcome.Kind.PARKED, "Parked for a later release: " + draft.title() + ".", null));
    }

    Approval.Decision takeUp(String parked) {
        return state.decisions().parked().containsKey(parked)
                ? remember(state.decisions().withoutParked(parked),
                        Outcome.done(Outcome.Kind.TAKEN_UP, "The drop is drafted again.", null))
                : new Approval.Decision(Outcome.refused("Nothing is parked by this name any more.", Outcome.LOOK_AGAIN), state);
    }

    Approval.Decision answer(String id, String kind, String value) {
        Question question = state.drafted().questions().get(id);
        if (question == null) {
            return new Approval.Decision(Outcome.refused("Nobody asks this any more: the entities or the answers to other"
                    + " questions have moved on.", Outcome.LOOK_AGAIN), state);
        }
        Optional<Answer> answer = Arrays.stream(Answer.Kind.values()).filter(each -> each.name().equals(kind)).findFirst()
                .map(known -> new Answer(known, value));
        if (answer.isEmpty()) {
            return new Approval.Decision(Outcome.refused("There is no kind of answer called " + kind + ".",
                    "Answer with one of " + Arrays.toString(Answer.Kind.values()) + "."), state);
        }
        Optional<String> refusal = question.refuse(answer.get());
        if (refusal.isPresent()) {
            return new Approval.Decision(Outcome.refused(refusal.get(), "Answer again."), state);
        }
        return remember(state.decisions().withAnswer(id, answer.get()),
                Outcome.done(Outcome.Kind.ANSWERED, "Answered. The draft is made again.", null));
    }

    Approval.Decision merge(Draft draft, String other) {
        MigrationPlan second = state.drafted().plans().get(other);
        if (second == null || draft.id().equals(other)) {
            return new Approval.Decision(Outcome.refused("There is no such draft to merge with.", Outcome.LOOK_AGAIN), state);
        }
        MigrationPlan first = state.drafted().plans().get(draft.id());
        Set<String> keys = Arrangement.keys(first.changes());
        keys.addAll(Arrangement.keys(second.changes()));
        return arrange(state.decisions().arrangement().withMerged(keys),
                "Merged: " + first.title() + ", and " + second.title() + ".");
    }

    /**
     * @param leaving the keys of the changes that become a draft of their own
     */
    Approval.Decision split(Draft draft, Set<String> leaving) {
        MigrationPlan plan = state.drafted().plans().get(draft.id());
        Set<String> all = Arrangement.keys(plan.changes().stream().filter(change -> !(change instanceof ViewChange)).toList());
        if (!all.containsAll(leaving)) {
            return new Approval.Decision(Outcome.refused("This draft has other changes now.", Outcome.LOOK_AGAIN), state);
        }
        if (leaving.isEmpty() || leaving.equals(all)) {
            return new Approval.Decision(Outcome.refused("A draft is split by picking some of its changes, not all.",
                    "Pick those that become a draft of their own."), state);
        }
        Optional<String> inseparable = Planner.inseparable(plan.changes(), leaving,
                state.drafted().scripts().get(draft.id()).defaultSchema());
        if (inseparable.isPresent()) {
            return new Approval.Decision(Outcome.refused(inseparable.get(), "Pick other changes."), state);
        }
        return arrange(state.decisions().arrangement().withSplit(leaving, all), "Split: " + plan.title() + ".");
    }

    /** Leaves a draft to the planner again. */
    Approval.Decision rejoin(Draft draft) {
        MigrationPlan plan = state.drafted().plans().get(draft.id());
        return arrange(state.decisions().arrangement().without(Arrangement.keys(plan.changes())),
                "Arranged again as it was drafted.");
    }

    /**
     * @param change the key of one of its changes
     * @param form the name of a safe form, or {@link FormChoices#DIRECT}
     */
    Approval.Decision write(Draft draft, String change, String form) {
        Optional<Draft.DraftChange> found = draft.changes().stream().filter(each -> change.equals(each.key())).findFirst();
        if (found.isEmpty()) {
            return new Approval.Decision(Outcome.refused("This draft has other changes now.", Outcome.LOOK_AGAIN), state);
        }
        boolean direct = FormChoices.DIRECT.equals(form);
        if (!direct && !found.get().forms().contains(form)) {
            return new Approval.Decision(notOffered(draft, change, form), state);
        }
        return remember(state.decisions().withForm(change, form), Outcome.done(Outcome.Kind.REWRITTEN,
                direct ? "Written in one go again: " + found.get().summary() + "."
                        : "Written in the safe form: " + found.get().summary() + ".",
                null));
    }

    private Outcome notOffered(Draft draft, String key, String form) {
        MigrationPlan plan = state.drafted().plans().get(draft.id());
        return Arrays.stream(SafeForm.values()).filter(each -> each.name().equals(form))
                .flatMap(known -> plan.changes().stream().filter(change -> Arrangement.key(change).equals(key))
                        .flatMap(change -> SafeForms.refusal(change, known, plan, state.drafted().serverVersion()).stream()))
                .findFirst().map(reason -> Outcome.refused(reason, "Approve it as it is."))
                .orElseGet(() -> Outcome.refused("This change has no such form.", Outcome.LOOK_AGAIN));
    }

    private Approval.Decision arrange(Arrangement arrangement, String message) {
        return remember(state.decisions().withArrangement(arrangement),
                Outcome.done(Outcome.Kind.ARRANGED, message, null));
    }

    Approval.Decision draftDifference(String object) {
        return remember(ObjectRuling.draft(object, state.drafted().objects(), state.subject().rules()));
    }

    Approval.Decision leaveAlone(String object) {
        return remember(ObjectRuling.leaveAlone(object, state.drafted().objects(), state.subject().rules()));
    }

    private Approval.Decision remember(ObjectRuling ruling) {
        return ruling.outcome().outcome() == Outcome.Kind.REFUSED ? new Approval.Decision(ruling.outcome(), state)
                : remember(state.decisions().withObjects(ruling.decisions()), ruling.outcome());
    }

    private Approval.Decision remember(Decisions decisions, Outcome outcome) {
        try {
            new DraftStore(state.subject().draftsDirectory()).remember(decisions);
            return new Approval.Decision(outcome, state.withDecisions(decisions));
        } catch (DraftingException e) {
            return new Approval.Decision(Outcome.failed(e.problem()), state);
        }
    }
}
