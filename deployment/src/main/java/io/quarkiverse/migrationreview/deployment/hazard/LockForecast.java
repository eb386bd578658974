package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.SchemaState;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * What the statements of one change do, if nothing is locked yet, to the relations that are there when its turn comes: told
 * from the change, and held against what a server is seen to do by a test. Not told: the sequences behind identity columns,
 * which the schema does not hold, numbers that are taken from sequences, partitions, what triggers do, whether a domain has
 * checks, and whether a foreign key looks into the referenced table by its index or reads all of it.
 *
 * @param locks the strongest lock that each relation is taken under
 * @param rewritten the tables that are written anew
 * @param rebuilt the indexes that are built anew, those that a constraint stands for among them
 * @param scanned the tables that are read from end to end, those that are written anew among them
 */
public record LockForecast(SortedMap<QualifiedName, LockMode> locks, SortedSet<QualifiedName> rewritten,
        SortedSet<QualifiedName> rebuilt, SortedSet<QualifiedName> scanned) {

    public LockForecast {
        locks = Collections.unmodifiableSortedMap(new TreeMap<>(locks));
        rewritten = Collections.unmodifiableSortedSet(new TreeSet<>(rewritten));
        rebuilt = Collections.unmodifiableSortedSet(new TreeSet<>(rebuilt));
        scanned = Collections.unmodifiableSortedSet(new TreeSet<>(scanned));
    }

    /**
     * Returns the forecast for a change.
     *
     * @param statements what is executed for it, without semicolons
     * @param state the schema when its turn comes
     * @param timeZone {@code TimeZone} of the session that will run it; {@code null} when that isn't known, and the dearest is
     *        told
     */
    public static LockForecast of(Change change, List<String> statements, Schema state, String timeZone) {
        LockTally tally = new LockTally(state);
        new ChangeForecast(state, timeZone, tally).collect(change, statements);
        return tally.forecast();
    }

    /** Returns the forecast for each change of a migration, in order, as {@link #of(Change, List, Schema, String)} tells it. */
    public static Map<Change, LockForecast> of(MigrationPlan plan, String timeZone) {
        Map<Change, List<String>> statements = new LinkedHashMap<>();
        for (Statement statement : plan.statements()) {
            statements.computeIfAbsent(statement.change(), change -> new ArrayList<>()).add(statement.sql());
        }
        Map<Change, LockForecast> forecasts = new LinkedHashMap<>();
        SchemaState state = new SchemaState(plan.before());
        for (Change change : plan.changes()) {
            forecasts.put(change, of(change, statements.getOrDefault(change, List.of()), state.schema(), timeZone));
            state.apply(change);
        }
        return forecasts;
    }

    /** Only what concerns some tables. */
    LockForecast of(Set<QualifiedName> tables) {
        SortedMap<QualifiedName, LockMode> theirLocks = new TreeMap<>(locks);
        theirLocks.keySet().retainAll(tables);
        SortedSet<QualifiedName> theirRewritten = new TreeSet<>(rewritten);
        theirRewritten.retainAll(tables);
        SortedSet<QualifiedName> theirScanned = new TreeSet<>(scanned);
        theirScanned.retainAll(tables);
        return new LockForecast(theirLocks, theirRewritten, rebuilt, theirScanned);
    }

    /** In a few words each, as {@link Measurement#words} has them. */
    public List<String> words(String defaultSchema) {
        return new Measurement(locks, rewritten, rebuilt, scanned, 0, 0).words(defaultSchema);
    }
}
