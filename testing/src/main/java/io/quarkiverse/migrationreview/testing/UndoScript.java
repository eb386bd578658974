package io.quarkiverse.migrationreview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.flywaydb.database.postgresql.PostgreSQLParser;
import org.postgresql.core.Utils;

/**
 * An undo script, which Flyway's open-source edition does not run.
 *
 * @param transactional whether it is all or nothing, as its migration is
 * @param initSql run before it; {@code null} for none
 */
record UndoScript(Path file, boolean transactional, String initSql) {

    /**
     * Runs the script and takes its version out of Flyway's history.
     *
     * @param historyTable its name, in the first schema of the search path
     * @throws MigrationFailedError when a statement fails
     */
    void run(DataSource database, String historyTable, MigrationVersion version) {
        SqlStatement running = null;
        FluentConfiguration asItIs = new FluentConfiguration().placeholderReplacement(false);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                SqlStatementIterator statements = new PostgreSQLParser(asItIs, new ParsingContext())
                        .parse(new StringResource(Files.readString(file)))) {
            if (initSql != null) {
                statement.execute(initSql);
            }
            connection.setAutoCommit(!transactional);
            while (statements.hasNext()) {
                running = statements.next();
                statement.execute(running.getSql());
            }
            running = null;
            forget(connection, historyTable, version);
            if (transactional) {
                connection.commit();
            }
        } catch (SQLException | FlywayException e) {
            throw failure(running, e);
        } catch (IOException e) {
            throw new UncheckedIOException("The undo script can't be read", e);
        }
    }

    private static void forget(Connection connection, String table, MigrationVersion version) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "delete from " + Utils.escapeIdentifier(null, table) + " where version = ?")) {
            delete.setString(1, version.getVersion());
            delete.executeUpdate();
        }
    }

    private MigrationFailedError failure(SqlStatement running, Exception e) {
        return new MigrationFailedError(
                "Undo script " + file.getFileName() + " does not apply: " + e.getMessage().strip(),
                file + (running == null ? "" : ", line " + running.getLineNumber()),
                transactional ? "PostgreSQL has rolled it back: the database is as it was before. Mend the undo script."
                        : "It runs outside a transaction: what it did before it failed has stayed in the database."
                                + " Mend the undo script.",
                e);
    }
}
