package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;

/** D04: values that don't fit into a narrower type, which the server cuts, rounds or refuses. */
final class NarrowedValues implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(ChangeColumnType.class).filter(change -> isLeftToTheServer(change, situation))
                .map(change -> examine(change, situation)).flatMap(Optional::stream).toList();
    }

    /** Whether the migration says nothing about how a value becomes one of the other type. */
    static boolean isLeftToTheServer(ChangeColumnType change, Situation situation) {
        return ConversionSql.using(change, situation.plan()).isEmpty() && GivenAnswers.in(situation).to(change).isEmpty();
    }

    private static Optional<Hazard> examine(ChangeColumnType change, Situation situation) {
        Optional<FoundRows> rows = FoundRows.of(change.table(), change, situation);
        Optional<RowCondition> tooLarge = TypeLimits.exceeding(change, situation);
        Optional<String> loss = change.loss();
        if (rows.isEmpty() || tooLarge.isEmpty() && loss.isEmpty()) {
            return Optional.empty();
        }
        String becomes = "When " + change.object().path(situation.before().defaultSchema()) + " becomes "
                + change.after().typeName() + ", ";
        String fails = "the migration fails if a value does not fit";
        String sentence = loss.map(words -> words + tooLarge.map(condition -> ", and " + fails).orElse("")).orElse(fails);
        return Optional.of(new Hazard(HazardCode.D04, loss.isPresent() ? Severity.DESTROYS : Severity.FAILS, change,
                becomes + sentence + ".").withFact(fact(change, rows.get(), tooLarge, situation.facts()))
                .withAdvice("Correct the values that do not fit first, or keep the wider type."));
    }

    private static Fact fact(ChangeColumnType change, FoundRows rows, Optional<RowCondition> tooLarge, Facts facts) {
        Optional<Fact> refused = tooLarge.map(condition -> facts.count(rows, condition));
        if (change.loss().isEmpty() || refused.filter(fact -> fact.extent() == Fact.Extent.SOME).isPresent()) {
            return refused.orElseThrow();
        }
        return facts.count(rows, changed(change, tooLarge));
    }

    /** The values that are others when they are converted and converted back. */
    private static RowCondition changed(ChangeColumnType change, Optional<RowCondition> tooLarge) {
        String name = Identifiers.quote(change.before().name());
        // a number that is rounded up may have a digit more than the type before takes
        String back = change.before().type().replaceFirst("^numeric\\(.*?\\)", "numeric");
        String converted = "(" + name + "::" + change.after().type() + "::" + back + ")";
        String differs = back.startsWith("numeric") ? converted + " is distinct from " + name
                : converted + "::text is distinct from " + name + "::text";
        return new RowCondition(
                tooLarge.map(condition -> "case when " + condition.sql() + " then false else " + differs + " end")
                        .orElse(differs),
                "has " + RowCondition.article(name) + " that changes", "have " + RowCondition.article(name) + " that changes",
                "keeps its " + name)
                .sampled(name + "::text || ' becomes ' || (" + name + "::" + change.after().type() + ")::text");
    }
}
