package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.hazard.Fact;

/**
 * What was counted in the dev database, as the fronts show it.
 *
 * @param text in words; why nothing was counted when that could not be done
 * @param extent whether rows are affected
 * @param estimated whether the number is an estimate
 * @param samples at most three affected rows or values
 */
public record DraftFact(String text, Fact.Extent extent, boolean estimated, List<String> samples) {

    public DraftFact {
        samples = List.copyOf(samples);
    }

    /** The words without what was found in a row, which comes behind a colon or semicolon; one word if nothing was counted. */
    String withoutValues() {
        return extent == Fact.Extent.UNKNOWN ? "Not counted." : text.split("[:;] ", 2)[0] + ".";
    }

    static DraftFact of(Fact fact) {
        return new DraftFact(fact.text(), fact.extent(), fact.estimated(), fact.samples());
    }
}
