package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a person has edited, by the ids of the drafts.
 */
record Edits(SortedMap<String, Edit> byDraft) {

    static final Edits NONE = new Edits(new TreeMap<>());

    Edits {
        byDraft = Collections.unmodifiableSortedMap(new TreeMap<>(byDraft));
    }

    /** The edit of a draft; empty when it is as drafted. */
    Optional<Edit> of(String draft) {
        return Optional.ofNullable(byDraft.get(draft));
    }

    /** Those of some drafts only. */
    Edits among(Collection<String> drafts) {
        SortedMap<String, Edit> fewer = new TreeMap<>(byDraft);
        fewer.keySet().retainAll(drafts);
        return new Edits(fewer);
    }
}
