package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.NewScript;
import io.quarkiverse.migrationreview.deployment.chain.ScriptStatements;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * Undoes the script that was applied last in the dev database, with its undo script. Flyway's open-source edition can't: the
 * undo and the row of Flyway's history go together, in one transaction where the script ran in one.
 */
final class Undoing {

    /** Flyway, too, puts its schema before those of the connection. */
    private static final String SETTINGS = """
            select set_config('search_path', concat_ws(', ', ?, nullif(current_setting('search_path'), '')), false),
                   set_config('lock_timeout', ?, false)
            """;

    private final DatasourceUnderReview subject;
    private final DatabaseAccess devDatabase;

    Undoing(DatasourceUnderReview subject, DatabaseAccess devDatabase) {
        this.subject = subject;
        this.devDatabase = devDatabase;
    }

    Outcome undo(String scriptName) {
        try {
            Optional<ChainScript> script = new HistoryReader(subject, devDatabase).read().stream()
                    .filter(each -> each.script().equals(scriptName)).findFirst();
            if (script.isEmpty() || !script.get().undoable()) {
                return Outcome.refused(refusal(scriptName, script), "Look at the history as it is now.");
            }
            Path undo = Path.of(script.get().undoFile());
            List<String> statements = ScriptStatements.of(DraftFiles.text(undo));
            MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
            boolean transactional = chain.script(NewScript.configurationOf(scriptName))
                    .filter(each -> each.content().contains(NewScript.NOT_IN_A_TRANSACTION.strip())).isEmpty();
            return run(scriptName, undo, statements, transactional);
        } catch (ChainException e) {
            return Outcome.failed(new Problem(e.getMessage(), e.place(), e.remedy()));
        } catch (IOException e) {
            return Outcome.failed(new Problem("The undo script can't be read: " + e.getMessage(), scriptName,
                    "Make it readable."));
        }
    }

    private static String refusal(String scriptName, Optional<ChainScript> script) {
        if (script.isEmpty() || script.get().appliedAt() == null) {
            return scriptName + " is not applied to the dev database.";
        }
        return script.get().undoFile() == null ? scriptName + " has no undo script."
                : scriptName + " is not what the dev database has applied last.";
    }

    private Outcome run(String scriptName, Path undo, List<String> statements, boolean transactional) {
        String running = null;
        try (Connection connection = devDatabase.open(); Statement statement = connection.createStatement()) {
            if (subject.flyway().initSql() != null) {
                statement.execute(subject.flyway().initSql());
            }
            prepare(connection, transactional);
            connection.setAutoCommit(!transactional);
            for (String sql : statements) {
                running = sql;
                statement.execute(sql);
            }
            running = null;
            forget(scriptName, connection);
            if (transactional) {
                connection.commit();
            }
            return Outcome.done(Outcome.Kind.UNDONE,
                    scriptName + " is undone in the dev database. It is in the chain still, and"
                            + " is applied again when the application starts, unless it is withdrawn.",
                    undo.toString());
        } catch (SQLException e) {
            String words = e.getMessage() == null ? e.getSQLState() : e.getMessage().lines().findFirst().orElse("");
            return Outcome.failed(new Problem(scriptName + " can't be undone: " + words
                    + (running == null ? "" : " (" + running + ")"), undo.toString(),
                    transactional ? "PostgreSQL has rolled it back: the dev database is as it was. Mend the undo script or the"
                            + " rows, then undo again."
                            : "It ran outside a transaction: what it had done before it failed has stayed in the database."
                                    + " Mend the undo script, then undo again."));
        }
    }

    /**
     * As Flyway runs scripts, but that nobody is kept waiting for ever, neither here nor behind the lock that is waited for.
     */
    private void prepare(Connection connection, boolean transactional) throws SQLException {
        String schema = subject.flyway().historySchema();
        Duration configured = subject.settings().lockTimeout();
        Duration patience = transactional && !configured.isZero() ? configured : DevDatabase.LOCK_TIMEOUT;
        try (PreparedStatement settings = connection.prepareStatement(SETTINGS)) {
            settings.setString(1, schema == null ? null : Identifiers.quote(schema));
            settings.setString(2, patience.toMillis() + "ms");
            settings.execute();
        }
    }

    private void forget(String scriptName, Connection connection) throws SQLException {
        QualifiedName history = new ScratchSchemas(subject.flyway()).history(connection);
        try (PreparedStatement delete = connection.prepareStatement("delete from " + Identifiers.quote(history.schema()) + "."
                + Identifiers.quote(history.name()) + " where success and right('/' || script, length(?)) = ?")) {
            // below its location, or by its place on the class path when the application has applied it
            delete.setString(1, "/" + scriptName);
            delete.setString(2, "/" + scriptName);
            if (delete.executeUpdate() == 0) {
                // undone, but applied in the eyes of Flyway, it would never be applied again
                throw new SQLException("Flyway's history has no row for it any more");
            }
        }
    }
}
