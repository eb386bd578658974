package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Statements that may be refused, within a transaction that goes on. */
final class Trials {

    private final Connection connection;

    /**
     * @param connection without auto-commit
     */
    Trials(Connection connection) {
        this.connection = connection;
    }

    /** Executes a statement; what was refused, or empty. */
    Optional<SQLException> run(String sql) throws SQLException {
        return run(sql, true);
    }

    /** Executes a statement and takes it back; what was refused, or empty. */
    Optional<SQLException> runAndTakeBack(String sql) throws SQLException {
        return run(sql, false);
    }

    private Optional<SQLException> run(String sql, boolean keep) throws SQLException {
        Savepoint before = connection.setSavepoint();
        Optional<SQLException> refusal = Optional.empty();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            refusal = Optional.of(e);
        }
        if (refusal.isPresent() || !keep) {
            // this fails in turn when it was not the statement but the connection
            connection.rollback(before);
        }
        connection.releaseSavepoint(before);
        return refusal;
    }

    /** The rows of a query as text; empty if it is refused. */
    Optional<List<List<String>>> query(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        Optional<List<List<String>>> answer;
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            int columns = row.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    values.add(row.getString(column));
                }
                rows.add(values);
            }
            answer = Optional.of(rows);
        } catch (SQLException e) {
            connection.rollback(before);
            answer = Optional.empty();
        }
        connection.releaseSavepoint(before);
        return answer;
    }
}
