package io.quarkiverse.migrationreview.deployment.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;

/**
 * Two objects that may be one that was renamed. Ordered by how likely that is, the likeliest first, then by name.
 *
 * @param gone what only the current schema has
 * @param added what only the desired schema has
 * @param score how much speaks for a rename, from 0 to 100
 * @param stated whether the entity itself says so
 * @param evidence what speaks for it and against it, in sentences without a full stop; never empty
 */
public record RenameCandidate(ObjectName gone, ObjectName added, int score, boolean stated, List<String> evidence)
        implements
            Comparable<RenameCandidate> {

    private static final int LIKELY = 50;

    private static final Comparator<RenameCandidate> ORDER = Comparator.comparing(RenameCandidate::stated).reversed()
            .thenComparing(Comparator.comparingInt(RenameCandidate::score).reversed())
            .thenComparing(RenameCandidate::gone).thenComparing(RenameCandidate::added);

    public RenameCandidate {
        Objects.requireNonNull(gone, "gone");
        Objects.requireNonNull(added, "added");
        evidence = List.copyOf(evidence);
    }

    /** Whether a rename is to be suggested, rather than that the one is gone and the other new. */
    public boolean likely() {
        return stated || score >= LIKELY;
    }

    @Override
    public int compareTo(RenameCandidate other) {
        return ORDER.compare(this, other);
    }
}
