package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.hazard.ServerVersion;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;
import io.quarkiverse.migrationreview.deployment.plan.Guidance;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Question;

/**
 * What one drafting found out about one datasource.
 *
 * @param fingerprint of model, chain and decisions it was made from
 * @param server the version of the server it was proven on
 * @param drafts in the order of application
 * @param scripts by the id of a draft, its scripts with everything approval needs
 * @param rejected drafts that would be there had nobody said no
 * @param objects what differs from the model and may be left so
 * @param known every object the model speaks of or ever spoke of
 * @param questions everything that was asked, answered or not, by id
 * @param plans what the drafts were made of, by their ids; rejected ones included
 * @param history when the model had what, this one included
 * @param guidance what the plans took into account
 * @param parked plans that wait for a later release
 * @param edited what is known of the drafts that a person has edited, by their ids
 */
record DraftedDatasource(String fingerprint, String server, List<Draft> drafts, Map<String, ApprovableDraft> scripts,
        List<Review.RejectedDraft> rejected, DifferingObjects objects, SortedSet<ObjectName> known,
        SortedMap<String, Question> questions, Map<String, MigrationPlan> plans, ModelHistory history,
        Guidance guidance, List<Review.ParkedDraft> parked, Map<String, EditedDraft> edited) {

    DraftedDatasource withDrafts(List<Draft> newDrafts) {
        return new DraftedDatasource(fingerprint, server, newDrafts, scripts, rejected, objects, known, questions, plans,
                history, guidance, parked, edited);
    }

    /** With what rows have shown of the same drafts before, and where they lie. */
    DraftedDatasource withWhatWasSeenOf(List<Draft> before) {
        Map<String, Draft> known = before.stream().collect(Collectors.toMap(Draft::id, Function.identity()));
        return withDrafts(drafts.stream().map(draft -> draft.asSeen(known.getOrDefault(draft.id(), draft))).toList());
    }

    /** Whether drafting again would give the same; edits of what is no draft here don't count. */
    boolean isMadeFrom(DatasourceUnderReview subject, MigrationChain chain, Decisions decisions, Edits edits) {
        return Fingerprints.of(subject, chain, decisions, edits.among(plans.keySet())).equals(fingerprint);
    }

    DraftedDatasource withFingerprint(String newFingerprint) {
        return new DraftedDatasource(newFingerprint, server, drafts, scripts, rejected, objects, known, questions, plans,
                history, guidance, parked, edited);
    }

    /** The decisions without what concerns nothing that was found. */
    Decisions relevant(Decisions decisions) {
        SortedSet<String> keys = new TreeSet<>();
        plans.values().forEach(plan -> keys.addAll(Arrangement.keys(plan.changes())));
        return decisions.withAnswersTo(questions.keySet()).withArrangement(decisions.arrangement().among(keys))
                .withAcknowledgedOf(acknowledged()).withDescriptionsOf(plans.keySet())
                .withFormsOf(keys).withParkedOf(parked.stream().map(Review.ParkedDraft::id).toList());
    }

    /** A draft that is rejected may be reconsidered. */
    private Set<String> acknowledged() {
        Set<String> drafted = new TreeSet<>(plans.keySet());
        drafts.forEach(draft -> drafted.add(draft.acknowledgedAs()));
        return drafted;
    }

    /** The plan of a draft with the statements that are executed: those of the person, where there was an edit. */
    MigrationPlan executed(String draft) {
        return edited.containsKey(draft) ? edited.get(draft).plan() : plans.get(draft);
    }

    /** The version of the server the drafts were proven on. */
    ServerVersion serverVersion() {
        return ServerVersion.parse(server);
    }
}
