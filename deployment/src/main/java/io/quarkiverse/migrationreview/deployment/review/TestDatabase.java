package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.ScriptStatements;
import io.quarkiverse.migrationreview.deployment.review.PendingMigrations.Script;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * The database of tests, which pending migrations are applied to before anybody has approved them. It remembers itself which
 * ones it has, in a table beside Flyway's history, since it may outlive whoever applied them: they are taken back, by the undo
 * they were proven with, before Flyway goes on.
 */
public final class TestDatabase {

    private static final Logger LOG = Logger.getLogger(TestDatabase.class);
    private static final String MEMORY = "migration_review_pending";
    /** Only while a script is applied: Flyway notes down what it runs. */
    private static final String HISTORY = "migration_review_history";

    private static final String CREATE_MEMORY = """
            create table if not exists %s (position integer primary key, pending text not null, title text not null,
                transactional boolean not null, undo text not null)
            """;
    private static final String REMEMBER = "insert into %s (position, pending, title, transactional, undo)"
            + " values (?, ?, ?, ?, ?)";
    private static final String REMEMBERED = "select position, pending, title, transactional, undo from %s"
            + " order by position desc";
    /** Flyway, too, puts its schema before those of the connection. */
    private static final String SEARCH_PATH = """
            select set_config('search_path', concat_ws(', ', ?, nullif(current_setting('search_path'), '')), false)
            """;
    private static final String START_AFRESH = "Have the tests begin with an empty database"
            + " (quarkus.flyway.clean-at-start=true), or drop this one; a Dev Service ends with dev mode.";

    private final FlywaySettings flyway;
    private final DatabaseAccess access;

    /**
     * @param subject the datasource it stands behind in tests
     */
    public TestDatabase(DatasourceUnderReview subject, DatabaseAccess access) {
        this.flyway = subject.flyway();
        this.access = access;
    }

    /**
     * Whether this is the same database as another, under whatever address: it is when a lock that is held in one can't be had
     * in the other (PostgreSQL manual, "Advisory Locks": they are local to a database).
     */
    public boolean isSameAs(DatabaseAccess other) {
        int first = ThreadLocalRandom.current().nextInt();
        int second = ThreadLocalRandom.current().nextInt();
        try (Connection holder = other.open(); Connection asking = access.open()) {
            return lock(holder, "select pg_try_advisory_lock(?, ?)", first, second)
                    && !lock(asking, "select pg_try_advisory_lock(?, ?)", first, second);
        } catch (SQLException e) {
            // one that can't be reached is told by its address
            return other.toString().equals(access.toString());
        }
    }

    private static boolean lock(Connection connection, String query, int first, int second) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(query)) {
            lock.setInt(1, first);
            lock.setInt(2, second);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * Takes back what was applied, unless that is what is wanted.
     *
     * @return why that can't be done; empty when it was, or when there was nothing to take back, as where only the application
     *         gets in
     */
    public Optional<Problem> takeBack(PendingMigrations wanted) {
        Connection opened;
        try {
            opened = access.dataSource(DevDatabase.LOCK_TIMEOUT).getConnection();
        } catch (SQLException e) {
            // its password may come from a credentials provider, or its URL be that of another driver: nothing was applied then
            LOG.debugf(e, "%s can't be reached past the application", access);
            return wanted.scripts().isEmpty() ? Optional.empty() : Optional.of(unreachable(e));
        }
        try (Connection connection = opened) {
            String memory = memory(connection);
            List<Applied> applied = applied(connection, memory);
            if (applied == null || isWanted(applied, wanted)) {
                return Optional.empty();
            }
            prepare(connection);
            for (Applied script : applied) {
                Optional<Problem> problem = undo(connection, memory, script);
                if (problem.isPresent()) {
                    return problem;
                }
            }
            execute(connection, "drop table " + memory);
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(unreachable(e));
        }
    }

    /**
     * Applies pending migrations, unless they are there already.
     *
     * @return why that can't be done; empty when it was
     */
    public Optional<Problem> apply(PendingMigrations wanted) {
        Script running = null;
        try (Connection connection = access.dataSource(DevDatabase.LOCK_TIMEOUT).getConnection()) {
            String memory = memory(connection);
            List<Applied> applied = applied(connection, memory);
            if (wanted.scripts().isEmpty() || applied != null && isWanted(applied, wanted)) {
                return Optional.empty();
            }
            execute(connection, CREATE_MEMORY.formatted(memory));
            for (int position = 0; position < wanted.scripts().size(); position++) {
                running = wanted.scripts().get(position);
                run(connection, running);
                remember(connection, memory, position, wanted.id(), running);
            }
            return Optional.empty();
        } catch (ChainException e) {
            return Optional.of(new Problem("\"" + running.title() + "\" waits for review and can't be applied to the test"
                    + " database: " + e.getMessage(), null, START_AFRESH));
        } catch (SQLException e) {
            return Optional.of(unreachable(e));
        }
    }

    private void run(Connection connection, Script script) throws SQLException, ChainException {
        String history = beside(connection, HISTORY);
        execute(connection, "drop table if exists " + history);
        try {
            MigrationChain chain = new MigrationChain(List.of(), flyway.naming())
                    .with(flyway.naming().fileName("1", "pending"), script.sql(), script.transactional());
            new ChainRun(chain, flyway.apart(HISTORY)).migrate(access.dataSource(DevDatabase.LOCK_TIMEOUT));
        } finally {
            execute(connection, "drop table if exists " + history);
        }
    }

    private static void remember(Connection connection, String memory, int position, String pending, Script script)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER.formatted(memory))) {
            insert.setInt(1, position);
            insert.setString(2, pending);
            insert.setString(3, script.title());
            insert.setBoolean(4, script.transactional());
            insert.setString(5, script.undo());
            insert.executeUpdate();
        }
    }

    private static boolean isWanted(List<Applied> applied, PendingMigrations wanted) {
        return applied.size() == wanted.scripts().size()
                && applied.stream().allMatch(script -> script.pending().equals(wanted.id()));
    }

    /** The last one first; {@code null} when nothing was ever applied. */
    private static List<Applied> applied(Connection connection, String memory) throws SQLException {
        try (PreparedStatement exists = connection.prepareStatement("select to_regclass(?) is not null")) {
            exists.setString(1, memory);
            try (ResultSet row = exists.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return null;
                }
            }
        }
        List<Applied> applied = new ArrayList<>();
        try (Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(REMEMBERED.formatted(memory))) {
            while (row.next()) {
                applied.add(new Applied(row.getInt(1), row.getString(2), row.getString(3), row.getBoolean(4),
                        row.getString(5)));
            }
        }
        return applied;
    }

    private static Optional<Problem> undo(Connection connection, String memory, Applied script) throws SQLException {
        String running = null;
        try {
            connection.setAutoCommit(!script.transactional());
            for (String sql : ScriptStatements.of(script.undo())) {
                running = sql;
                execute(connection, sql);
            }
            execute(connection, "delete from " + memory + " where position = " + script.position());
            if (script.transactional()) {
                connection.commit();
            }
            return Optional.empty();
        } catch (ChainException e) {
            return Optional.of(notTakenBack(script, e.getMessage(), null));
        } catch (SQLException e) {
            if (script.transactional()) {
                connection.rollback();
            }
            return Optional.of(notTakenBack(script, e.getMessage().lines().findFirst().orElse(""), running));
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static Problem notTakenBack(Applied script, String words, String place) {
        return new Problem(
                "\"" + script.title() + "\" was applied to the test database while it waited for review, and can't be"
                        + " taken back: " + words,
                place, START_AFRESH);
    }

    private Problem unreachable(SQLException e) {
        return new Problem("The test database " + access + " refused: "
                + (e.getMessage() == null ? e.getSQLState() : e.getMessage().lines().findFirst().orElse("")), null,
                START_AFRESH);
    }

    private void prepare(Connection connection) throws SQLException {
        if (flyway.initSql() != null) {
            execute(connection, flyway.initSql());
        }
        try (PreparedStatement settings = connection.prepareStatement(SEARCH_PATH)) {
            settings.setString(1, flyway.historySchema() == null ? null : Identifiers.quote(flyway.historySchema()));
            settings.execute();
        }
    }

    private String memory(Connection connection) throws SQLException {
        return beside(connection, MEMORY);
    }

    /** A table in the schema of Flyway's history, as it is written in SQL. */
    private String beside(Connection connection, String table) throws SQLException {
        return new QualifiedName(new ScratchSchemas(flyway).history(connection).schema(), table).sql("");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /**
     * One script that is in the database.
     *
     * @param pending the id of the migrations that it was one of
     */
    private record Applied(int position, String pending, String title, boolean transactional, String undo) {
    }
}
