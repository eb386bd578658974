package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Objects;

/**
 * What was counted in the dev database.
 *
 * @param text in words, with the number; why there is none when that isn't known
 * @param extent whether rows are affected
 * @param estimated whether the number is an estimate of the server
 * @param samples some of the affected rows or values as text, at most three; empty when there are none to show
 */
public record Fact(String text, Extent extent, boolean estimated, List<String> samples) {

    /** Whether rows are affected. */
    public enum Extent {
        /** No row. */
        NONE,
        /** At least one. */
        SOME,
        /** It could not be counted. */
        UNKNOWN
    }

    public Fact {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(extent, "extent");
        samples = List.copyOf(samples);
    }

    /** A fact that could not be found out. */
    public static Fact unknown(String reason) {
        return new Fact(reason, Extent.UNKNOWN, false, List.of());
    }
}
