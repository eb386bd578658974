package io.quarkiverse.migrationreview.deployment.chain;

import java.sql.Connection;
import java.sql.SQLException;

/** Looks on while Flyway runs the statements of a chain. */
public interface StatementListener {

    /**
     * A statement is about to be executed.
     *
     * @param script the name of its script
     * @param connection the one it is executed on; it may be asked, and nothing else
     */
    void before(String script, Connection connection) throws SQLException;

    /**
     * The statement was executed.
     *
     * @param sql as Flyway sent it, with its delimiter and placeholders replaced
     */
    void after(String script, String sql, Connection connection) throws SQLException;
}
