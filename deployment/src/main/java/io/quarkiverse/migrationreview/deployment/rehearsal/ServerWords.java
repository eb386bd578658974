package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.sql.SQLException;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL says about a statement that it refuses. */
final class ServerWords {

    private ServerWords() {
    }

    /** The message alone, without place, detail and hint. */
    static String of(SQLException e) {
        ServerErrorMessage message = message(e);
        if (message != null && message.getMessage() != null) {
            return message.getMessage();
        }
        return e.getMessage() == null ? String.valueOf(e.getSQLState()) : e.getMessage().lines().findFirst().orElse("");
    }

    /** The detail; {@code null} if it gave none. */
    static String detail(SQLException e) {
        ServerErrorMessage message = message(e);
        return message == null ? null : message.getDetail();
    }

    /** All it said; {@code null} if the failure is not the server's. */
    static ServerErrorMessage message(SQLException e) {
        return e instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
    }
}
