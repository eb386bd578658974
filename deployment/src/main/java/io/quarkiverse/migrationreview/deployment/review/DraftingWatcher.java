package io.quarkiverse.migrationreview.deployment.review;

/**
 * Looks on while drafts are made.
 */
interface DraftingWatcher {

    /**
     * @param words what is being done, a few words
     */
    void doing(String words);

    /**
     * The drafts of a datasource are proven. What they do to the rows of the dev database is not known yet: neither their
     * hazards nor their rehearsal, unless they were there before.
     */
    default void proven(DatasourceState state) {
        // most only want to know what is being done
    }
}
