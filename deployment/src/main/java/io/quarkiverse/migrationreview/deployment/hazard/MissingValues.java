package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;

/** D06: rows without a value where every row needs one. */
final class MissingValues implements HazardRule {

    private static String advice(Situation situation) {
        return situation.plan().questions().isEmpty() ? "Give such rows a value first." : "Say which value such rows get.";
    }

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes().stream().flatMap(change -> examine(change, situation).stream()).toList();
    }

    private static Optional<Hazard> examine(Change change, Situation situation) {
        if (change instanceof ChangeNullability nullability && !nullability.after().nullable()) {
            return rows(nullability.table(), change, situation).map(rows -> required(nullability, rows, situation));
        }
        if (change instanceof AddColumn add && !add.column().nullable()) {
            if (add.column().generated() != null) {
                return rows(add.table(), change, situation).map(rows -> computed(add, rows, situation));
            }
            return !add.column().mustBeSupplied() ? Optional.empty()
                    : rows(add.table(), change, situation).map(rows -> added(add, rows, situation));
        }
        return Optional.empty();
    }

    private static Optional<FoundRows> rows(QualifiedName table, Change change, Situation situation) {
        return FoundRows.of(table, change, situation);
    }

    private static Hazard required(ChangeNullability change, FoundRows rows, Situation situation) {
        Column column = change.before();
        String name = Identifiers.quote(column.name());
        String table = situation.before().sqlName(change.table());
        Optional<String> value = GivenAnswers.in(situation).to(change);
        RowCondition missing = shown(RowCondition.isNull(column.name()), rows);
        if (value.isEmpty()) {
            return new Hazard(HazardCode.D06, Severity.FAILS, change,
                    "The migration fails if a row of " + table + " has no " + name + ".")
                    .withFact(situation.facts().count(rows, missing))
                    .withAdvice(column.generated() == null ? advice(situation) : null);
        }
        String gets = "Rows of " + table + " that have no " + name + " get " + value.get();
        return neverNull(value.get())
                ? new Hazard(HazardCode.D06, Severity.NOTE, change, gets + ".").withFact(situation.facts().count(rows, missing))
                : new Hazard(HazardCode.D06, Severity.FAILS, change,
                        gets + "; the migration fails if that is null for one of them.")
                        .withFact(situation.facts().count(rows,
                                noValue(name + " is null and (" + value.get() + ") is null", name, rows)));
    }

    private static Hazard added(AddColumn add, FoundRows rows, Situation situation) {
        String name = Identifiers.quote(add.column().name());
        String table = situation.before().sqlName(add.table());
        Optional<String> value = GivenAnswers.in(situation).to(add);
        if (value.isEmpty()) {
            return new Hazard(HazardCode.D06, Severity.FAILS, add, "The migration fails if " + table
                    + " has rows: no value is given for its new column " + name + ".").withFact(situation.facts().rows(rows))
                    .withAdvice(advice(situation));
        }
        String gets = "Every row of " + table + " gets " + value.get() + " in the new column " + name;
        return neverNull(value.get())
                ? new Hazard(HazardCode.D06, Severity.NOTE, add, gets + ".").withFact(situation.facts().rows(rows))
                : new Hazard(HazardCode.D06, Severity.FAILS, add,
                        gets + "; the migration fails if that is null for one of them.")
                        .withFact(situation.facts().count(rows, noValue("(" + value.get() + ") is null", name, rows)));
    }

    private static boolean neverNull(String value) {
        NewColumn given = new NewColumn(false, value);
        return given.constant() || given.distinct();
    }

    private static Hazard computed(AddColumn add, FoundRows rows, Situation situation) {
        String name = Identifiers.quote(add.column().name());
        String expression = add.column().generated().expression();
        return new Hazard(HazardCode.D06, Severity.FAILS, add, "The migration fails if a row of "
                + situation.before().sqlName(add.table()) + " has no value in the new column " + name
                + ", which is computed as " + SqlText.lowerKeywords(expression) + ".")
                .withFact(situation.facts().count(rows, noValue("(" + expression + ") is null", name, rows)));
    }

    private static RowCondition noValue(String condition, String name, FoundRows rows) {
        return shown(
                new RowCondition(condition, "gets no " + name, "get no " + name, "has, or gets, " + RowCondition.article(name)),
                rows);
    }

    /** A row without the value is told by its key. */
    private static RowCondition shown(RowCondition condition, FoundRows rows) {
        return rows.key().isEmpty() ? condition
                : condition.sampled(SqlText.literal(Stream.of(rows.key()).map(key -> key.size() == 1
                        ? key.get(0)
                        : "(" + String.join(", ", key) + ")").findFirst().orElseThrow() + " ") + " || "
                        + Samples.of(rows.key()));
    }
}
