package io.quarkiverse.migrationreview.deployment.hazard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.SchemaState;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * A change with what was told of it, and what a server was seen to do.
 *
 * @param statements what was executed
 */
public record MeasuredChange(Change change, List<String> statements, LockForecast forecast, LockForecast measured) {

    /**
     * Applies a migration, each change in a transaction of its own: a lock that is held already would not be seen.
     *
     * @param connection with auto-commit on
     */
    public static List<MeasuredChange> apply(MigrationPlan plan, Connection connection, String timeZone) throws SQLException {
        List<MeasuredChange> changes = new ArrayList<>();
        SchemaState state = new SchemaState(plan.before());
        for (Change change : plan.changes()) {
            List<String> statements = plan.statements().stream().filter(statement -> statement.change().equals(change))
                    .map(Statement::sql).toList();
            changes.add(new MeasuredChange(change, statements,
                    LockForecast.of(change, statements, state.schema(), timeZone),
                    withoutLookUps(change, measure(connection, statements, state.schema()))));
            state.apply(change);
        }
        return changes;
    }

    /** Whether the server reads the referenced table or looks into its index depends on its statistics. */
    private static LockForecast withoutLookUps(Change change, LockForecast measured) {
        if (!(change instanceof AddConstraint add && add.constraint() instanceof ForeignKey key)
                || key.referencedTable().equals(add.table())) {
            return measured;
        }
        SortedSet<QualifiedName> scanned = new TreeSet<>(measured.scanned());
        scanned.remove(key.referencedTable());
        return new LockForecast(measured.locks(), measured.rewritten(), measured.rebuilt(), scanned);
    }

    /**
     * What all statements of a transaction did. Of the sequences, those that the schema holds count, and not that a number was
     * taken from one or set, which makes nobody wait.
     */
    static LockForecast measure(Connection connection, List<String> statements, Schema state) throws SQLException {
        SortedMap<QualifiedName, LockMode> locks = new TreeMap<>();
        SortedSet<QualifiedName> rewritten = new TreeSet<>();
        SortedSet<QualifiedName> rebuilt = new TreeSet<>();
        SortedSet<QualifiedName> scanned = new TreeSet<>();
        connection.setAutoCommit(false);
        try {
            StatementMeter meter = new StatementMeter(connection);
            for (String statement : statements) {
                Measurement measurement = meter.execute(statement);
                measurement.locks().forEach((relation, mode) -> locks.merge(relation, mode,
                        (one, other) -> one.compareTo(other) > 0 ? one : other));
                rewritten.addAll(measurement.rewritten());
                rebuilt.addAll(measurement.rebuilt());
                scanned.addAll(measurement.scanned());
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        locks.keySet().removeIf(relation -> !state.tables().containsKey(relation) && !state.views().containsKey(relation)
                && (!state.sequences().containsKey(relation) || locks.get(relation) == LockMode.ROW_EXCLUSIVE));
        return new LockForecast(locks, rewritten, rebuilt, scanned);
    }

    /** What was seen, in one line. */
    public static String words(LockForecast forecast) {
        List<String> words = forecast.words("public");
        return words.isEmpty() ? "nothing" : String.join(", ", words);
    }
}
