package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.ValueCheck;

/** D09: rows that a new or narrowed check refuses. */
final class RefusedRows implements HazardRule {

    private static final Pattern CHECK = Pattern.compile("CHECK (\\(.*\\))(?: NO INHERIT)?(?: NOT ENFORCED)?", Pattern.DOTALL);

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(AddConstraint.class).filter(add -> add.constraint() instanceof CheckConstraint)
                .flatMap(add -> examine(add, (CheckConstraint) add.constraint(), situation).stream()).toList();
    }

    private static List<Hazard> examine(AddConstraint add, CheckConstraint check, Situation situation) {
        RowHistory history = new RowHistory(situation).until(add);
        Optional<KnownRows> known = history.known(add.table());
        if (known.isEmpty() || check.definition().endsWith("NOT VALID") || check.definition().endsWith("NOT ENFORCED")
                || known.get().pass(check)) {
            return List.of();
        }
        List<Hazard> hazards = new ArrayList<>();
        FoundRows found = history.rows(add.table()).orElseThrow();
        String schema = situation.before().defaultSchema();
        SortedMap<String, String> replacements = replacements(add, situation);
        if (!replacements.isEmpty()) {
            String name = Identifiers.quote(check.columns().get(0));
            String mapped = replacements.entrySet().stream().map(each -> each.getKey() + " becomes " + each.getValue())
                    .collect(Collectors.joining(", "));
            String listed = String.join(", ", replacements.keySet());
            hazards.add(new Hazard(HazardCode.D09, Severity.NOTE, add,
                    "In " + ObjectName.column(add.table(), check.columns().get(0)).path(schema) + ", " + mapped + ".")
                    .withFact(situation.facts().count(found, new RowCondition(name + " in (" + listed + ")",
                            "has such a " + name, "have such a " + name, "has another " + name + ", or none"))));
        }
        if (!replacesAllThatGo(add, check, replacements, situation)) {
            FoundRows replaced = history.replaceBefore(add).rows(add.table()).orElseThrow();
            hazards.add(new Hazard(HazardCode.D09, Severity.FAILS, add,
                    "Adding " + add.object().format(schema) + " fails if a row of " + add.table().sql(schema)
                            + " does not pass it.")
                    .withFact(fact(check, replaced, situation.facts()))
                    .withAdvice("Correct the rows that do not pass first."));
        }
        return hazards;
    }

    private static SortedMap<String, String> replacements(AddConstraint add, Situation situation) {
        List<String> columns = add.constraint().columns();
        return GivenAnswers.in(situation)
                .replacements(ObjectName.column(add.table(), columns.size() == 1 ? columns.get(0) : ""));
    }

    /** Whether the check before kept out whatever the new one refuses, but for what is replaced. */
    private static boolean replacesAllThatGo(AddConstraint add, CheckConstraint check, SortedMap<String, String> replacements,
            Situation situation) {
        Optional<ValueCheck> after = ValueCheck.of(check);
        return after.isPresent() && situation.changes(DropConstraint.class).filter(drop -> drop.table().equals(add.table()))
                .map(DropConstraint::constraint).filter(CheckConstraint.class::isInstance).map(CheckConstraint.class::cast)
                .filter(before -> !before.definition().endsWith("NOT VALID") && before.columns().equals(check.columns()))
                .map(ValueCheck::of).flatMap(Optional::stream).filter(before -> !before.values().isEmpty())
                .anyMatch(before -> {
                    Set<String> left = new TreeSet<>(before.values());
                    left.removeAll(replacements.keySet());
                    left.addAll(replacements.values());
                    return after.get().values().containsAll(left);
                });
    }

    private static Fact fact(CheckConstraint check, FoundRows rows, Facts facts) {
        Matcher condition = CHECK.matcher(check.definition());
        if (!condition.matches()) {
            return Fact.unknown("Not counted: the check can't be told apart");
        }
        RowCondition refused = new RowCondition(condition.group(1) + " is false", "does not pass", "do not pass", "passes");
        return facts.count(rows, check.columns().isEmpty() ? refused : refused.sampled(Samples.of(check.columns())));
    }
}
