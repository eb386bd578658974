package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;

/** D05: values that become others by an expression, which can give them up or meet one that it can't convert. */
final class ConvertedValues implements HazardRule {

    private static final Set<String> TEXTS = Set.of("character varying", "text", "character");

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(ChangeColumnType.class)
                .filter(change -> !NarrowedValues.isLeftToTheServer(change, situation))
                .map(change -> examine(change, situation)).flatMap(Optional::stream).toList();
    }

    private static Optional<Hazard> examine(ChangeColumnType change, Situation situation) {
        Optional<FoundRows> rows = FoundRows.of(change.table(), change, situation);
        GivenAnswers answers = GivenAnswers.in(situation);
        List<String> labels = labels(change.after().type(), situation.after());
        if (rows.isEmpty() || !change.destructive() && !labels.isEmpty()
                && labels.containsAll(labels(change.before().type(), situation.before()))
                && !labels(change.before().type(), situation.before()).isEmpty()) {
            return Optional.empty();
        }
        String becomes = "When " + change.object().path(situation.before().defaultSchema()) + " becomes "
                + change.after().typeName() + ", ";
        if (answers.givesUp(change)) {
            return Optional.of(new Hazard(HazardCode.D05, Severity.DESTROYS, change, becomes
                    + "its values are given up: every row gets " + answers.to(change).orElseThrow() + ".")
                    .withFact(situation.facts().count(rows.get(), RowCondition.isNotNull(change.before().name())))
                    .withAdvice("Give an expression that makes the new value of the old one."));
        }
        boolean lossy = change.destructive();
        return Optional.of(new Hazard(HazardCode.D05, lossy ? Severity.DESTROYS : Severity.FAILS, change,
                becomes + (lossy ? change.loss().orElse("values may be lost") + ", and " : "")
                        + "the migration fails if a value can't be converted.")
                .withFact(fact(change, rows.get(), labels, situation))
                .withAdvice("Correct the values that can't be converted first, or give an expression that does."));
    }

    private static Fact fact(ChangeColumnType change, FoundRows rows, List<String> labels, Situation situation) {
        String name = Identifiers.quote(change.before().name());
        String expression = GivenAnswers.in(situation).to(change)
                .or(() -> ConversionSql.using(change, situation.plan())).orElse(name);
        boolean plain = expression.equals(name + "::" + change.after().typeName())
                || expression.equals(name + "::text::" + change.after().typeName());
        if (plain && !labels.isEmpty()) {
            String listed = labels.stream().map(SqlText::literal).collect(Collectors.joining(", "));
            return situation.facts().count(rows,
                    new RowCondition(name + "::text not in (" + listed + ")",
                            "has " + RowCondition.article(name) + " that is no label of "
                                    + change.after().typeName(),
                            "have " + RowCondition.article(name) + " that is no label of " + change.after().typeName(),
                            "has one of the labels, or no value").sampled(name + "::text"));
        }
        boolean text = plain && TEXTS.contains(change.before().type().replaceFirst("\\(\\d+\\)", ""));
        return situation.facts().refused(rows,
                new TypeTrial(change.before().name(), expression, change.after().typeName(), text));
    }

    /** The labels of an enum type; empty if the type is none. */
    private static List<String> labels(String type, Schema schema) {
        return schema.enumTypes().values().stream().filter(each -> schema.sqlName(each.name()).equals(type)).findFirst()
                .map(EnumType::labels).orElse(List.of());
    }
}
