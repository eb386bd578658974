package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * Proves a draft in a transaction on the database at the head of the chain, which is as before afterwards: no copy is made.
 * Where
 * something stands in the way of that, be it only that the transaction itself does, nothing is said of the draft.
 */
final class TransactionProof {

    /** Not taken back with a transaction: PostgreSQL manual, "Sequence Manipulation Functions". */
    private static final Pattern MOVES_SEQUENCE = Pattern.compile("\\b(next|set)val\\b", Pattern.CASE_INSENSITIVE);

    private final Connection connection;
    private final ScratchSchemas schemas;
    private final Schema current;

    /**
     * @param connection to the database at the head of the chain, in auto-commit mode
     * @param current what it holds
     */
    TransactionProof(Connection connection, ScratchSchemas schemas, Schema current) {
        this.connection = connection;
        this.schemas = schemas;
        this.current = current;
    }

    /** Whether it can be tried with a plan. */
    static boolean isPossible(WrittenPlan written) {
        MigrationPlan plan = written.plan();
        return !written.edited() && plan.dependsOn().isEmpty() && plan.steps().size() == 1
                && plan.steps().get(0).transactional()
                && written.texts().stream().noneMatch(text -> MOVES_SEQUENCE.matcher(text.sql()).find())
                && plan.undo().stream().noneMatch(statement -> MOVES_SEQUENCE.matcher(statement.sql()).find());
    }

    /** Compares what was reached with what there should be. */
    interface Comparison {

        /** What is wrong; {@code null} when nothing is. */
        String failure(Schema reached);
    }

    /**
     * Runs the script and its undo script.
     *
     * @return how long it took until each of the checks was done, in milliseconds; empty when one of them failed
     * @throws SQLException when the server goes away
     */
    List<Long> run(ChainRun complete, MigrationPlan plan, Comparison reached, Comparison undone) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            List<Long> millis = new ArrayList<>();
            long started = System.nanoTime();
            complete.migrateWithin(connection);
            endScript(statement);
            millis.add(millisSince(started));
            if (reached.failure(read(plan)) != null) {
                return List.of();
            }
            millis.add(millisSince(started));
            for (io.quarkiverse.migrationreview.deployment.plan.Statement each : plan.undo()) {
                statement.execute(each.sql());
            }
            endScript(statement);
            millis.add(millisSince(started));
            if (undone.failure(read(plan)) != null) {
                return List.of();
            }
            millis.add(millisSince(started));
            return millis;
        } catch (ChainException e) {
            return List.of();
        } catch (SQLException e) {
            if (ConnectionFailures.isOne(e)) {
                throw e;
            }
            return List.of();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** A name that was given away shows in what was not touched. */
    private Schema read(MigrationPlan plan) throws SQLException {
        return plan.changes().stream().anyMatch(Rename.class::isInstance) ? schemas.read(connection)
                : schemas.readTouched(connection, current, Set.of());
    }

    /** As if the transaction and the session had ended with the script. */
    private static void endScript(Statement statement) throws SQLException {
        statement.execute("set constraints all immediate");
        statement.execute("reset session authorization");
        statement.execute("reset role");
        statement.execute("reset all");
    }

    private static long millisSince(long started) {
        return (System.nanoTime() - started) / 1_000_000;
    }
}
