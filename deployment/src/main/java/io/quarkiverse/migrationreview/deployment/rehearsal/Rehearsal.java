package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.hazard.Measurement;
import io.quarkiverse.migrationreview.deployment.hazard.StatementMeter;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Runs a migration on a database that holds rows, statement by statement, and then its undo.
 */
public final class Rehearsal {

    /** It stands for no change: what waits for the end of the transaction is checked there. */
    private static final Statement COMMIT = new Statement("commit", null);
    private static final String CHECK_WHAT_WAITS = "set constraints all immediate";

    private final Connection connection;
    private final List<Rehearsed.Measured> measured = new ArrayList<>();

    private Rehearsal(Connection connection) {
        this.connection = connection;
    }

    /**
     * Whether a migration can be tried in a transaction that is taken back. One that can't leaves its traces, and wants a
     * database of its own.
     */
    public static boolean canBeTakenBack(MigrationPlan plan) {
        return plan.steps().size() == 1 && plan.steps().get(0).transactional();
    }

    /**
     * Tries a migration and its undo. What {@linkplain #canBeTakenBack can be taken back} is; otherwise each step is committed.
     *
     * @param connection with auto-commit on, to a database that holds what the migration is for
     * @throws SQLException when the connection is lost; what PostgreSQL refuses is a result
     */
    public static Rehearsed run(Connection connection, MigrationPlan plan) throws SQLException {
        Rehearsal rehearsal = new Rehearsal(connection);
        RehearsalFailure failure = canBeTakenBack(plan) ? rehearsal.tryOut(plan.steps().get(0))
                : rehearsal.applyAndUndo(plan.steps());
        return new Rehearsed(rehearsal.measured, failure);
    }

    /**
     * Applies a migration that another one builds on.
     *
     * @param connection with auto-commit on
     * @return what stopped it; {@code null} when all of it is committed
     */
    public static RehearsalFailure apply(Connection connection, MigrationPlan plan) throws SQLException {
        return new Rehearsal(connection).apply(plan.steps());
    }

    private RehearsalFailure tryOut(MigrationStep step) throws SQLException {
        connection.setAutoCommit(false);
        try {
            RehearsalFailure failure = measure(step.statements());
            return failure == null ? execute(step.undo(), true) : failure;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private RehearsalFailure applyAndUndo(List<MigrationStep> steps) throws SQLException {
        RehearsalFailure failure = apply(steps);
        for (int index = steps.size() - 1; index >= 0 && failure == null; index--) {
            MigrationStep step = steps.get(index);
            failure = step.transactional() ? inTransaction(() -> execute(step.undo(), true)) : oneByOne(step.undo(), true);
        }
        return failure;
    }

    private RehearsalFailure apply(List<MigrationStep> steps) throws SQLException {
        for (MigrationStep step : steps) {
            RehearsalFailure failure = step.transactional() ? inTransaction(() -> measure(step.statements()))
                    : oneByOne(step.statements(), false);
            if (failure != null) {
                return failure;
            }
        }
        return null;
    }

    private RehearsalFailure inTransaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            RehearsalFailure failure = work.run();
            if (failure == null) {
                connection.commit();
            }
            return failure;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private RehearsalFailure measure(List<Statement> statements) throws SQLException {
        StatementMeter meter = new StatementMeter(connection);
        return each(statements, false, statement -> {
            Measurement measurement = meter.execute(statement.sql());
            measured.add(new Rehearsed.Measured(statement.sql(), measurement));
        });
    }

    private RehearsalFailure execute(List<Statement> statements, boolean undo) throws SQLException {
        return each(statements, undo, statement -> run(statement.sql()));
    }

    private RehearsalFailure each(List<Statement> statements, boolean undo, Execution execution) throws SQLException {
        for (Statement statement : statements) {
            RehearsalFailure failure = attempt(statement, undo, execution);
            if (failure != null) {
                return failure;
            }
        }
        return attempt(COMMIT, undo, commit -> run(CHECK_WHAT_WAITS));
    }

    private RehearsalFailure attempt(Statement statement, boolean undo, Execution execution) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            execution.of(statement);
        } catch (SQLException e) {
            // this fails in turn when it was not the statement but the connection
            connection.rollback(before);
            return BreakingRow.explain(connection, statement, e, undo);
        }
        connection.releaseSavepoint(before);
        return null;
    }

    /** Statements that commit by themselves. */
    private RehearsalFailure oneByOne(List<Statement> statements, boolean undo) throws SQLException {
        for (Statement statement : statements) {
            try {
                run(statement.sql());
            } catch (SQLException e) {
                return inTransaction(() -> BreakingRow.explain(connection, statement, e, undo));
            }
            if (!undo) {
                measured.add(new Rehearsed.Measured(statement.sql(), null));
            }
        }
        return null;
    }

    private void run(String sql) throws SQLException {
        try (java.sql.Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Execution {
        void of(Statement statement) throws SQLException;
    }

    private interface Work {
        RehearsalFailure run() throws SQLException;
    }
}
