package io.quarkiverse.migrationreview.deployment.console;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.review.Draft;
import io.quarkiverse.migrationreview.deployment.review.Review;

/**
 * A draft under the number by which it is typed: counted through all datasources, from 1.
 */
record ListedDraft(int number, String datasource, Draft draft) {

    /** All drafts, in the order in which they are listed. */
    static List<ListedDraft> of(Review review) {
        List<ListedDraft> listed = new ArrayList<>();
        for (Review.DatasourceReview datasource : review.datasources()) {
            for (Draft draft : datasource.drafts()) {
                listed.add(new ListedDraft(listed.size() + 1, datasource.name(), draft));
            }
        }
        return listed;
    }

    /** Whether it is the same draft with the same scripts: they may have been edited. The number does not count. */
    boolean isSameAs(ListedDraft other) {
        return draft.id().equals(other.draft.id()) && datasource.equals(other.datasource)
                && draft.sql().equals(other.draft.sql()) && draft.undo().equals(other.draft.undo());
    }
}
