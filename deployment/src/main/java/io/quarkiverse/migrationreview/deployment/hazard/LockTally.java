package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.View;

/** Collects what a {@link LockForecast} tells. */
final class LockTally {

    private final Schema state;
    private final SortedMap<QualifiedName, LockMode> locks = new TreeMap<>();
    private final SortedSet<QualifiedName> rewritten = new TreeSet<>();
    private final SortedSet<QualifiedName> rebuilt = new TreeSet<>();
    private final SortedSet<QualifiedName> scanned = new TreeSet<>();

    /**
     * @param state what is not in it is not there yet, and nobody waits for it
     */
    LockTally(Schema state) {
        this.state = state;
    }

    /** The strongest lock counts. */
    void lock(QualifiedName relation, LockMode mode) {
        if (isThere(relation)) {
            locks.merge(relation, mode, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
    }

    /** A view that is no table has nothing to read itself. */
    void scan(QualifiedName table) {
        View view = state.views().get(table);
        if (state.tables().containsKey(table) || view != null && view.materialized()) {
            scanned.add(table);
        }
    }

    /** All indexes are built anew with the table. */
    void rewrite(QualifiedName name) {
        Table table = state.tables().get(name);
        if (table == null) {
            return;
        }
        scan(name);
        rewritten.add(name);
        table.indexes().forEach(index -> rebuild(name, index.name()));
        table.constraints().stream().filter(LockTally::hasIndex).forEach(key -> rebuild(name, key.name()));
    }

    /**
     * @param index one of the table's, or a constraint that has one
     */
    void rebuild(QualifiedName table, String index) {
        rebuilt.add(new QualifiedName(table.schema(), index));
        scan(table);
    }

    static boolean hasIndex(Constraint constraint) {
        return !(constraint instanceof ForeignKey || constraint instanceof CheckConstraint);
    }

    private boolean isThere(QualifiedName relation) {
        return state.tables().containsKey(relation) || state.views().containsKey(relation)
                || state.sequences().containsKey(relation);
    }

    LockForecast forecast() {
        return new LockForecast(locks, rewritten, rebuilt, scanned);
    }
}
