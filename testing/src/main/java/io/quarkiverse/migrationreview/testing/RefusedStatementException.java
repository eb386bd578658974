package io.quarkiverse.migrationreview.testing;

import java.sql.SQLException;

/**
 * PostgreSQL refuses a statement of the test itself. The cause is the {@link SQLException}.
 */
public final class RefusedStatementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedStatementException(String sql, SQLException cause) {
        super(cause.getMessage() + System.lineSeparator() + "in: " + sql.strip(), cause);
    }

    /**
     * PostgreSQL's code of what went wrong, manual appendix "PostgreSQL Error Codes": {@code 23505} for a duplicate key.
     *
     * @return {@code null} when the statement did not reach the server
     */
    public String sqlState() {
        return ((SQLException) getCause()).getSQLState();
    }
}
