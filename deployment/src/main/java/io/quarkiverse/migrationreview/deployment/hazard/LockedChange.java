package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * A change of a migration with what its statements do to the tables that were there before the migration.
 *
 * @param sql its statements in lower case, a line each; empty if it is known only from what it did
 * @param forecast restricted to those tables
 */
record LockedChange(Change change, List<String> sql, LockForecast forecast, Situation situation) {

    LockedChange {
        sql = List.copyOf(sql);
    }

    /** All changes, in order; none if no table was there. */
    static List<LockedChange> in(Situation situation) {
        if (situation.before().tables().isEmpty()) {
            return List.of();
        }
        Map<Change, List<String>> sql = new LinkedHashMap<>();
        for (Statement statement : situation.plan().statements()) {
            sql.computeIfAbsent(statement.change(), change -> new ArrayList<>())
                    .add(statement.sql().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        }
        Set<QualifiedName> there = new HashSet<>(situation.before().tables().keySet());
        List<LockedChange> changes = new ArrayList<>();
        LockForecast.of(situation.plan(), null).forEach((change, forecast) -> {
            changes.add(new LockedChange(change, sql.getOrDefault(change, List.of()), forecast.of(there), situation));
            if (change instanceof Rename rename && rename.before().kind() == ObjectName.Kind.TABLE
                    && there.remove(rename.before().container())) {
                there.add(rename.object().container());
            }
        });
        return changes;
    }

    /** The changes of one kind that concern a table which was there. */
    static Stream<LockedChange> in(Situation situation, Class<? extends Change> kind) {
        if (situation.changes(kind).findAny().isEmpty()) {
            return Stream.empty();
        }
        return in(situation).stream().filter(each -> kind.isInstance(each.change) && !each.forecast.locks().isEmpty());
    }

    /** Whether one of the statements has some words, given in lower case. */
    boolean says(String words) {
        return sql.stream().anyMatch(statement -> statement.contains(words));
    }

    /** Whether a constraint or {@code not null} comes in two steps, of which the one that reads the rows blocks nobody. */
    boolean isValidatedApart() {
        return sql.stream().anyMatch(statement -> statement.endsWith(" not valid")) || says(" validate constraint ");
    }

    /** Whether a constraint that was there unchecked is only checked: a schema shows that as one in place of another. */
    boolean onlyValidates() {
        return says(" validate constraint ") && !says(" add constraint ");
    }

    boolean isConcurrent() {
        return says(" concurrently ") || says(" using index ");
    }

    boolean concerns(QualifiedName table) {
        return forecast.locks().containsKey(table);
    }

    /** A table as people write it. */
    String name(QualifiedName table) {
        return table.sql(situation.before().defaultSchema());
    }

    /** The column that the change is about, as people write it. */
    String path() {
        return change.object().path(situation.before().defaultSchema());
    }

    /**
     * @param table whose rows are counted
     * @param forms those of them that can be taken are offered
     */
    Hazard blocks(HazardCode code, String sentence, QualifiedName table, SafeForm... forms) {
        Hazard hazard = new Hazard(code, Severity.BLOCKS, change, sentence)
                .withSafeForms(Stream.of(forms).filter(SafeForms.offered(change, situation)::contains).toList());
        return FoundRows.of(table, change, situation).map(rows -> hazard.withFact(situation.facts().rows(rows)))
                .orElse(hazard);
    }

    Hazard note(HazardCode code, String sentence) {
        return new Hazard(code, Severity.NOTE, change, sentence);
    }
}
