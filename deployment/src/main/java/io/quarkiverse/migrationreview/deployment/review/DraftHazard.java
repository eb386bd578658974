package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.hazard.Hazard;
import io.quarkiverse.migrationreview.deployment.hazard.Severity;
import io.quarkiverse.migrationreview.deployment.plan.Arrangement;

/**
 * A hazard of a draft, as the fronts show it.
 *
 * @param key names it when it is acknowledged
 * @param code stable, such as {@code D02}
 * @param severity what is at risk
 * @param change the key of the change that brings it; {@code null} when it is the whole draft
 * @param object the database object it is about
 * @param sentence what may happen, with a full stop
 * @param fact what was counted in the dev database; {@code null} when there is nothing to count
 * @param advice what to do instead or before; {@code null} when there is nothing
 * @param safeForms names of other ways to write the change that don't have this hazard; empty when there is none
 * @param toAcknowledge whether the draft can be approved only after a person has acknowledged it
 * @param acknowledged whether a person has
 */
public record DraftHazard(String key, String code, Severity severity, String change, String object, String sentence,
        DraftFact fact, String advice, List<String> safeForms, boolean toAcknowledge, boolean acknowledged) {

    public DraftHazard {
        safeForms = List.copyOf(safeForms);
    }

    static DraftHazard of(Hazard hazard, String defaultSchema) {
        return new DraftHazard(hazard.key(), hazard.code().name(), hazard.severity(),
                hazard.change() == null ? null : Arrangement.key(hazard.change()), hazard.object().format(defaultSchema),
                hazard.sentence(), hazard.fact() == null ? null : DraftFact.of(hazard.fact()), hazard.advice(),
                hazard.safeForms().stream().map(Enum::name).toList(), hazard.severity().toAcknowledge(), false);
    }

    DraftHazard withAcknowledged(boolean newAcknowledged) {
        return new DraftHazard(key, code, severity, change, object, sentence, fact, advice, safeForms, toAcknowledge,
                newAcknowledged);
    }

    /** The hazard of a script that was approved already. */
    DraftHazard withoutAcknowledgement() {
        return new DraftHazard(key, code, severity, change, object, sentence, fact, advice, List.of(), false, false);
    }

    /**
     * As it stands in the header of a script once it was acknowledged. The script goes where the dev database does not: no
     * value of a row is in it.
     */
    String line() {
        return (code + " " + object + ": " + sentence + (fact == null ? "" : " " + fact.withoutValues())).replaceAll("\\s+",
                " ");
    }
}
