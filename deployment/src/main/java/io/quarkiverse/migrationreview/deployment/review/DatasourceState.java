package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;

/**
 * What is known of one datasource after a drafting; a value that is replaced, never changed.
 *
 * @param subject the datasource as the build saw it
 * @param chain the chain it was drafted against; {@code null} when it could not be read
 * @param decisions those that were taken into account
 * @param drafted the drafts; {@code null} when there is a problem
 * @param problem why there are none; {@code null} when all went well
 * @param unapplied scripts the dev database waits for
 * @param failures what the dev database said about scripts it could not apply, by script
 * @param notices what there is to know about the chain and the configuration
 */
record DatasourceState(DatasourceUnderReview subject, MigrationChain chain, Decisions decisions,
        DraftedDatasource drafted, Problem problem, List<Review.UnappliedScript> unapplied,
        Map<String, String> failures, List<Notice> notices) {

    DatasourceState {
        notices = List.copyOf(notices);
        unapplied = List.copyOf(unapplied);
        failures = Map.copyOf(failures);
    }

    /** One of which there is nothing more to know. */
    DatasourceState(DatasourceUnderReview subject, MigrationChain chain, Decisions decisions, DraftedDatasource drafted,
            Problem problem, List<Review.UnappliedScript> unapplied, Map<String, String> failures) {
        this(subject, chain, decisions, drafted, problem, unapplied, failures, List.of());
    }

    DatasourceState withNotices(List<Notice> newNotices) {
        return new DatasourceState(subject, chain, decisions, drafted, problem, unapplied, failures, newNotices);
    }

    static DatasourceState of(DatasourceUnderReview subject, Problem problem) {
        return new DatasourceState(subject, null, Decisions.NONE, null, problem, List.of(), Map.of());
    }

    /** The same as a later build sees it. */
    DatasourceState withSubject(DatasourceUnderReview newSubject) {
        return new DatasourceState(newSubject, chain, decisions, drafted, problem, unapplied, failures, notices);
    }

    DatasourceState withDecisions(Decisions newDecisions) {
        return new DatasourceState(subject, chain, newDecisions, drafted, problem, unapplied, failures, notices);
    }

    DatasourceState withUnapplied(List<Review.UnappliedScript> newUnapplied) {
        return new DatasourceState(subject, chain, decisions, drafted, problem, newUnapplied, failures, notices);
    }

    DatasourceState withFailure(String script, String failure) {
        Map<String, String> more = new TreeMap<>(failures);
        more.put(script, failure);
        return new DatasourceState(subject, chain, decisions, drafted, problem, unapplied, more, notices);
    }

    /** A text that every decision has to give back; of the problem when there are no drafts. */
    String fingerprint() {
        return drafted == null ? String.valueOf(problem) : drafted.fingerprint();
    }

    DatasourceReview review() {
        return new DatasourceReview(subject.name(), subject.persistenceUnits(),
                drafted == null ? null : drafted.server(), problem,
                drafted == null ? List.of()
                        : drafted.drafts().stream().map(draft -> draft.withAcknowledged(
                                decisions.acknowledged(draft.acknowledgedAs())))
                                .toList(),
                unapplied,
                drafted == null ? List.of() : drafted.rejected(),
                drafted == null ? List.of() : drafted.parked(),
                drafted == null ? List.of() : drafted.objects().unmanagedObjects(),
                drafted == null ? List.of() : drafted.objects().toleratedObjects(), notices, 0, true);
    }
}
