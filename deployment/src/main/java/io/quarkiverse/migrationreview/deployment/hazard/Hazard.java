package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Objects;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * What a migration may do to data, to locks or to running code.
 *
 * @param code which hazard
 * @param severity how bad it is here
 * @param change the change that brings it; {@code null} when it is the whole migration
 * @param object what it is about
 * @param sentence what may happen, one plain sentence with a full stop
 * @param fact what was counted; {@code null} when there is nothing to count
 * @param advice what to do instead or before, in a sentence; {@code null} when there is nothing
 * @param safeForms other ways to write the change that don't have this hazard; empty when there is none
 */
public record Hazard(HazardCode code, Severity severity, Change change, ObjectName object, String sentence, Fact fact,
        String advice, List<SafeForm> safeForms) {

    public Hazard {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(sentence, "sentence");
        safeForms = List.copyOf(safeForms);
    }

    /** A hazard without a fact, advice or safe form. */
    public Hazard(HazardCode code, Severity severity, Change change, String sentence) {
        this(code, severity, change, change.object(), sentence, null, null, List.of());
    }

    public Hazard withFact(Fact counted) {
        return new Hazard(code, severity, change, object, sentence, counted, advice, safeForms);
    }

    public Hazard withAdvice(String newAdvice) {
        return new Hazard(code, severity, change, object, sentence, fact, newAdvice, safeForms);
    }

    public Hazard withSafeForms(List<SafeForm> forms) {
        return new Hazard(code, severity, change, object, sentence, fact, advice, forms);
    }

    /**
     * Names what a person acknowledges: another code, object, severity, or rows where there were none, is to be acknowledged
     * anew; another number of rows is not.
     */
    public String key() {
        return code + " " + object.format("") + " " + severity
                + (fact == null ? "" : " " + fact.extent());
    }
}
