package io.quarkiverse.migrationreview.deployment.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jboss.logging.Logger;

/**
 * Creates and drops scratch databases on one PostgreSQL server.
 * <p>
 * A scratch database is recognised by its name <em>and</em> by a comment, both carrying the number of the run that made it.
 * As long as this object is open, its run holds an advisory lock of that number, which every session of the server sees in
 * {@code pg_locks}; a marked database without such a lock is the leftover of a run that was killed, and is dropped by
 * {@link #dropLeftovers()}. Anything without the mark is never touched.
 * <p>
 * Not thread-safe: one drafting at a time uses it.
 */
public final class ScratchServer implements AutoCloseable {

    /** What a name begins with; the run and a serial number follow. */
    public static final String NAME_PREFIX = "migration_review_scratch_";

    /** Stands in the name of a scratch database that outlives the drafting it was made for. */
    public static final String KEPT = "kept_";

    private static final Logger LOG = Logger.getLogger(ScratchServer.class);
    private static final int ANSWER_SECONDS = 2;

    private static final String COMMENT_PREFIX = "Scratch database of Migration Review, run ";
    private static final Pattern COMMENT = Pattern
            .compile(Pattern.quote(COMMENT_PREFIX) + "([1-9]\\d{0,9}); safe to drop");
    /** The class id of our advisory locks; any constant that others are unlikely to use ("MiRe" in ASCII). */
    private static final int LOCK_CLASS = 0x4d695265;
    /** A statement that waits for what never comes must not wedge drafting. */
    private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(60);
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static final String MARKED_DATABASES = """
            select d.datname, shobj_description(d.oid, 'pg_database') as mark
            from pg_database d
            where starts_with(d.datname, ?) and pg_has_role(d.datdba, 'USAGE')
            order by d.datname
            """;

    private static final String RUN_IS_ALIVE = """
            select exists (
                select 1 from pg_locks
                where locktype = 'advisory' and classid = ?::bigint::oid and objid = ?::bigint::oid and objsubid = 2)
            """;

    private final DatabaseAccess access;
    private final Connection maintenance;
    private final int run;
    private int created;

    private ScratchServer(DatabaseAccess access, Connection maintenance, int run) {
        this.access = access;
        this.maintenance = maintenance;
        this.run = run;
    }

    /**
     * Starts a run on a server.
     *
     * @param access any database of the server; it is connected to, never changed
     * @return the open run; closing it ends its claim on its databases
     * @throws SQLException when the server can't be reached
     * @throws ScratchNotAllowedException when the role may not create databases there
     */
    public static ScratchServer open(DatabaseAccess access) throws SQLException, ScratchNotAllowedException {
        Connection connection = access.open();
        try {
            if (!mayCreateDatabases(connection)) {
                throw new ScratchNotAllowedException(access, null);
            }
            int run = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?, ?)")) {
                lock.setInt(1, LOCK_CLASS);
                lock.setInt(2, run);
                lock.execute();
            }
            return new ScratchServer(access, connection, run);
        } catch (SQLException | ScratchNotAllowedException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static boolean mayCreateDatabases(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select rolcreatedb or rolsuper from pg_roles where rolname = current_user")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /**
     * Creates an empty scratch database.
     *
     * @throws ScratchNotAllowedException when the role may not create databases after all
     */
    public ScratchDatabase create() throws SQLException, ScratchNotAllowedException {
        // template0: whatever someone added to template1 is no part of any migration chain
        return create("template0");
    }

    /** Creates an empty scratch database that is kept for a while, which its name says. */
    public ScratchDatabase createKept() throws SQLException, ScratchNotAllowedException {
        return create(NAME_PREFIX + run + "_" + KEPT + ++created, "template0");
    }

    /**
     * Creates a scratch database with the contents of another one, to which nobody may be connected.
     */
    public ScratchDatabase copyOf(ScratchDatabase original) throws SQLException, ScratchNotAllowedException {
        return create(original.name());
    }

    private ScratchDatabase create(String template) throws SQLException, ScratchNotAllowedException {
        return create(NAME_PREFIX + run + "_" + ++created, template);
    }

    private ScratchDatabase create(String name, String template) throws SQLException, ScratchNotAllowedException {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute("create database " + name + " template " + template);
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new ScratchNotAllowedException(access, e);
            }
            throw e;
        }
        try {
            mark(name);
        } catch (SQLException e) {
            dropUnmarked(name, e);
            throw e;
        }
        return new ScratchDatabase(this, name, access.database(name));
    }

    private void mark(String name) throws SQLException {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute("comment on database " + name + " is '" + COMMENT_PREFIX + run + "; safe to drop'");
            // a setting of the database: unlike a parameter of the connection it passes through poolers
            statement.execute("alter database " + name + " set statement_timeout = '" + STATEMENT_TIMEOUT.toSeconds() + "s'");
        }
    }

    /** No later run would take it for a leftover. */
    private void dropUnmarked(String name, SQLException reason) {
        try {
            drop(name);
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    void drop(String name) throws SQLException {
        try (Statement statement = maintenance.createStatement()) {
            // force: a statement that was cancelled from outside may leave its session behind for a moment
            statement.execute("drop database if exists " + name + " with (force)");
        }
    }

    /**
     * Drops the scratch databases of runs that are over, as far as the role may: one that belongs to another role, or that
     * somebody uses, is left alone.
     *
     * @return the names dropped; empty when there were none
     * @throws SQLException when the server can't be asked
     */
    public List<String> dropLeftovers() throws SQLException {
        List<String> dropped = new ArrayList<>();
        for (Marked database : marked()) {
            if (database.run() != run && !isAlive(database.run())) {
                dropLeftover(database.name(), dropped);
            }
        }
        return List.copyOf(dropped);
    }

    private void dropLeftover(String name, List<String> dropped) {
        try {
            drop(name);
            dropped.add(name);
        } catch (SQLException e) {
            LOG.debugf(e, "The leftover %s stays on %s", name, access);
        }
    }

    private List<Marked> marked() throws SQLException {
        List<Marked> marked = new ArrayList<>();
        try (PreparedStatement query = maintenance.prepareStatement(MARKED_DATABASES)) {
            query.setString(1, NAME_PREFIX);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    String name = row.getString(1);
                    runOf(name, row.getString(2)).ifPresent(owner -> marked.add(new Marked(name, owner)));
                }
            }
        }
        return marked;
    }

    /** The run that made a database; empty unless name and comment both say so, of the same run. */
    private static OptionalInt runOf(String name, String comment) {
        Matcher matcher = COMMENT.matcher(comment == null ? "" : comment);
        if (!matcher.matches() || !name.matches(NAME_PREFIX + matcher.group(1) + "_(" + KEPT + ")?\\d+")) {
            return OptionalInt.empty();
        }
        long run = Long.parseLong(matcher.group(1));
        return run <= Integer.MAX_VALUE ? OptionalInt.of((int) run) : OptionalInt.empty();
    }

    private boolean isAlive(int otherRun) throws SQLException {
        try (PreparedStatement query = maintenance.prepareStatement(RUN_IS_ALIVE)) {
            query.setInt(1, LOCK_CLASS);
            query.setInt(2, otherRun);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** Whether the server still answers, within two seconds. */
    public boolean isAlive() {
        try {
            return maintenance.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            throw new IllegalArgumentException("Only a negative limit is refused", e);
        }
    }

    /** The server's version, e.g. {@code PostgreSQL 18.3}. */
    public String version() throws SQLException {
        return "PostgreSQL " + maintenance.getMetaData().getDatabaseProductVersion().split(" ")[0];
    }

    /**
     * Ends the run. Databases it made and nobody dropped become leftovers.
     */
    @Override
    public void close() {
        try {
            maintenance.close();
        } catch (SQLException e) {
            LOG.debugf(e, "The connection to %s was already lost", access);
        }
    }

    private record Marked(String name, int run) {
    }
}
