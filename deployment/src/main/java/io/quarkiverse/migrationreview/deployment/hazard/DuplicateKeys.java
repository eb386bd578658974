package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.ExcludeConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.Change;

/** D07: rows that are alike where a key wants each to be different. */
final class DuplicateKeys implements HazardRule {

    private static final String ADVICE = "Decide which of the rows stay, and correct the others first.";
    private static final Fact NOT_EQUALITY = Fact.unknown("Not counted: it compares by more than equality");

    @Override
    public List<Hazard> examine(Situation situation) {
        return situation.changes().stream().flatMap(change -> examine(change, situation)).toList();
    }

    private static Stream<Hazard> examine(Change change, Situation situation) {
        if (change instanceof AddConstraint add
                && (add.constraint() instanceof UniqueConstraint || add.constraint() instanceof PrimaryKey)) {
            return examine(add, add.table(), add.constraint().definition(), situation).stream();
        }
        if (change instanceof AddConstraint add && add.constraint() instanceof ExcludeConstraint
                && FoundRows.of(add.table(), change, situation).isPresent()) {
            return Stream.of(new Hazard(HazardCode.D07, Severity.FAILS, change, "Adding "
                    + change.object().format(situation.before().defaultSchema()) + " fails if one row excludes another.")
                    .withFact(NOT_EQUALITY).withAdvice(ADVICE));
        }
        return change instanceof AddIndex add && add.index().unique()
                ? examine(add, add.table(), add.index().definition(), situation).stream()
                : Stream.empty();
    }

    private static Optional<Hazard> examine(Change change, QualifiedName table, String definition, Situation situation) {
        RowHistory history = new RowHistory(situation).until(change);
        Optional<KeyParts> key = KeyParts.of(definition);
        if (history.known(table).isEmpty()
                || key.isPresent() && history.known(table).get().isUnique(key.get(), definition)) {
            return Optional.empty();
        }
        String what = change.object().format(situation.before().defaultSchema());
        return Optional.of(new Hazard(HazardCode.D07, Severity.FAILS, change,
                "Adding " + what + " fails if two rows have the same "
                        + key.map(DuplicateKeys::words).orElse("key") + ".")
                .withFact(key.map(parts -> situation.facts().duplicates(history.rows(table).orElseThrow(), parts))
                        .orElseGet(() -> NOT_EQUALITY))
                .withAdvice(ADVICE));
    }

    private static String words(KeyParts key) {
        return key.expressions().stream().map(SqlText::lowerKeywords).collect(Collectors.joining(" and "));
    }
}
