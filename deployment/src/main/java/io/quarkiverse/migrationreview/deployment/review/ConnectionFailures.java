package io.quarkiverse.migrationreview.deployment.review;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a server that went away from a statement it refused, by SQLSTATE: PostgreSQL manual, appendix "Error Codes".
 */
final class ConnectionFailures {

    private static final String CONNECTION_EXCEPTION = "08";
    /** admin_shutdown, crash_shutdown, cannot_connect_now, database_dropped. */
    private static final Set<String> SHUTDOWN = Set.of("57P01", "57P02", "57P03", "57P04");

    private ConnectionFailures() {
    }

    /** The connection failure behind an exception; empty when there is none. */
    static Optional<SQLException> behind(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOne(sql)) {
                return Optional.of(sql);
            }
        }
        return Optional.empty();
    }

    static boolean isOne(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith(CONNECTION_EXCEPTION) || SHUTDOWN.contains(state));
    }
}
