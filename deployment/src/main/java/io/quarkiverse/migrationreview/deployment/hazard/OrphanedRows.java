package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;

/** D08: rows that refer to nothing. */
final class OrphanedRows implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes(AddConstraint.class).filter(add -> add.constraint() instanceof ForeignKey)
                .map(add -> examine(add, (ForeignKey) add.constraint(), situation)).flatMap(Optional::stream).toList();
    }

    private static Optional<Hazard> examine(AddConstraint add, ForeignKey key, Situation situation) {
        RowHistory history = new RowHistory(situation).until(add);
        Optional<KnownRows> known = history.known(add.table());
        if (known.isEmpty() || key.definition().endsWith("NOT VALID")
                || known.get().refersOnlyToRows(key, history.known(key.referencedTable()))) {
            return Optional.empty();
        }
        String schema = situation.before().defaultSchema();
        String referenced = key.referencedTable().sql(schema);
        RowCondition orphans = new RowCondition(condition(key, history.rows(key.referencedTable())),
                "refers to no row of " + referenced, "refer to no row of " + referenced,
                "refers to a row that is there, or to none")
                .sampled(Samples.of(key.columns()));
        return Optional.of(new Hazard(HazardCode.D08, Severity.FAILS, add, "Adding " + add.object().format(schema)
                + " fails if a row of " + add.table().sql(schema) + " refers to a row of " + referenced + " that isn't there.")
                .withFact(situation.facts().count(history.rows(add.table()).orElseThrow(), orphans))
                .withAdvice("Delete such rows, correct them, or add the rows that they refer to first."));
    }

    private static String condition(ForeignKey key, Optional<FoundRows> referenced) {
        List<String> columns = key.columns().stream().map(column -> "t." + Identifiers.quote(column)).toList();
        String complete = columns.stream().map(column -> column + " is not null").collect(Collectors.joining(" and "));
        // a table that the same migration creates has no row yet
        String orphan = referenced.map(rows -> complete + " and not exists (select 1 from " + rows.from() + " as r where "
                + IntStream.range(0, columns.size())
                        .mapToObj(i -> "r." + Identifiers.quote(key.referencedColumns().get(i)) + " = " + columns.get(i))
                        .collect(Collectors.joining(" and "))
                + ")").orElse(complete);
        if (columns.size() == 1 || !key.definition().contains("MATCH FULL")) {
            return orphan;
        }
        String none = columns.stream().map(column -> column + " is null").collect(Collectors.joining(" and "));
        return "(" + orphan + " or not (" + complete + ") and not (" + none + "))";
    }
}
