package io.quarkiverse.migrationreview.deployment.mcp;

import java.util.List;
import java.util.function.Function;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.Drift;
import io.quarkiverse.migrationreview.deployment.review.Notice;
import io.quarkiverse.migrationreview.deployment.review.Problem;
import io.quarkiverse.migrationreview.deployment.review.Review;
import io.quarkiverse.migrationreview.deployment.review.Review.DatasourceReview;

/**
 * Whether entities, migration chain and dev database agree, as an agent sees it.
 *
 * @param inSync whether they do: nothing is drafted, rejected, parked or waits to be applied, the dev database is what its
 *        scripts make, Flyway accepts the chain, and nothing fails; warnings about settings don't matter
 * @param state where drafting stands
 * @param next what to do next
 */
record SchemaCheck(boolean inSync, Review.State state, List<OfDatasource> datasources, String next) {

    /**
     * @param drift asked about each datasource that has no problem
     */
    static SchemaCheck of(Review review, Function<String, Drift> drift) {
        List<OfDatasource> datasources = review.datasources().stream()
                .map(datasource -> OfDatasource.of(datasource,
                        datasource.problem() == null ? drift.apply(datasource.name()) : new Drift(List.of(), null)))
                .toList();
        return new SchemaCheck(review.state() == Review.State.READY && datasources.stream().allMatch(OfDatasource::agrees),
                review.state(), datasources, datasources.stream().allMatch(each -> each.drift().isEmpty())
                        ? NextStep.after(review)
                        : NextStep.AFTER_DRIFT + " " + NextStep.after(review));
    }

    /**
     * What differs on one datasource; what is empty does not.
     *
     * @param problem why that can't be told; {@code null} when it can
     * @param drafts titles of the drafts that would bring the chain to the entities
     * @param rejected titles of drafts that a person said no to
     * @param parked titles of drafts that wait for a later release
     * @param unapplied scripts of the chain that the dev database has not applied
     * @param unmanaged objects that the chain creates and the entities never spoke of; those marked as errors make the
     *        application fail
     * @param tolerated objects that are looser in the chain than in the entities, with which the application works
     * @param drift what someone changed in the dev database by hand, a sentence each without a full stop
     * @param driftUnknown why that can't be told; {@code null} when it can
     * @param notices what keeps the application from starting, or gets in the way of reviewed migrations; with the remedy
     */
    record OfDatasource(String datasource, Problem problem, List<String> drafts, List<String> rejected, List<String> parked,
            List<String> unapplied, List<Review.UnmanagedObject> unmanaged, List<Review.ToleratedObject> tolerated,
            List<String> drift, Problem driftUnknown, List<Notice> notices) {

        static OfDatasource of(DatasourceReview review, Drift drift) {
            return new OfDatasource(review.name(), review.problem(), review.drafts().stream().map(Draft::title).toList(),
                    review.rejected().stream().map(Review.RejectedDraft::title).toList(),
                    review.parked().stream().map(Review.ParkedDraft::title).toList(),
                    review.unapplied().stream().map(Review.UnappliedScript::script).toList(), review.unmanaged(),
                    review.tolerated(),
                    drift.differences().stream().flatMap(difference -> difference.changes().stream()).toList(),
                    drift.problem(), review.notices());
        }

        boolean agrees() {
            return problem == null && drafts.isEmpty() && rejected.isEmpty() && parked.isEmpty() && unapplied.isEmpty()
                    && drift.isEmpty() && driftUnknown == null && notices.stream().noneMatch(Notice::breaking)
                    && unmanaged.stream().noneMatch(Review.UnmanagedObject::error);
        }
    }
}
