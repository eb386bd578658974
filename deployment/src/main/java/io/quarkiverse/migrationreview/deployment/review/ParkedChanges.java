package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Drops that wait for a later release.
 *
 * @param title of the draft they were in
 * @param changes their {@linkplain io.quarkiverse.migrationreview.deployment.plan.Arrangement#key keys}
 * @param since when they were parked, ISO 8601
 */
record ParkedChanges(String title, SortedSet<String> changes, String since) {

    ParkedChanges {
        title = title == null ? "" : title;
        changes = Collections.unmodifiableSortedSet(changes == null ? new TreeSet<>() : new TreeSet<>(changes));
        since = since == null ? "" : since;
    }
}
