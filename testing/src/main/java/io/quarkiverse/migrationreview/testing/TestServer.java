package io.quarkiverse.migrationreview.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.postgresql.ds.PGSimpleDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Makes and drops the databases of tests: on a server of the application's configuration, else on an embedded one that ends
 * with
 * the test run.
 * <p>
 * The databases carry the marks of the scratch databases that drafts are tried on in dev mode, and the lock that says that
 * their
 * run is alive: what a killed test run leaves behind on a server is dropped by the next dev mode that uses it.
 */
final class TestServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String NAME_PREFIX = "migration_review_scratch_";
    private static final int LOCK_CLASS = 0x4d695265;
    /** Strongly held: a logger that nobody holds may be collected, and its level with it. */
    private static final Logger ZONKY_LOG = Logger.getLogger("io.zonky.test.db.postgres");

    private final ServerAccess access;
    private final EmbeddedPostgres embedded;
    private final Connection maintenance;
    private final int run;
    private int created;

    private TestServer(ServerAccess access, EmbeddedPostgres embedded, Connection maintenance, int run) {
        this.access = access;
        this.embedded = embedded;
        this.maintenance = maintenance;
        this.run = run;
    }

    /**
     * The server of this test run; started when it is first asked for, and stopped by JUnit after the last test.
     *
     * @param configured empty for an embedded one
     * @throws UncheckedIOException when it can't be started or reached
     */
    static TestServer of(ExtensionContext context, Optional<ServerAccess> configured) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(TestServer.class))
                .computeIfAbsent(configured, access -> access.map(TestServer::connect).orElseGet(TestServer::startEmbedded),
                        TestServer.class);
    }

    private static TestServer startEmbedded() {
        ZONKY_LOG.setLevel(Level.WARNING);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "localhost")
                    .setServerConfig("unix_socket_directories", "")
                    // the data ends with the server: there is nothing that a crash could damage
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setPGStartupWait(START_LIMIT)
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start();
            String url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
            return connect(new ServerAccess(url, "postgres", null), server);
        } catch (IOException | IllegalStateException e) {
            throw new UncheckedIOException(new IOException("The embedded PostgreSQL did not start: " + e.getMessage()
                    + ". Set quarkus.migration-review.scratch.jdbc-url to a server of your own.", e));
        }
    }

    /** A server that somebody else started. */
    static TestServer connect(ServerAccess access) {
        return connect(access, null);
    }

    private static TestServer connect(ServerAccess access, EmbeddedPostgres embedded) {
        try {
            Connection connection = access.dataSource().getConnection();
            int run = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
            try (Statement lock = connection.createStatement()) {
                lock.execute("select pg_advisory_lock(" + LOCK_CLASS + ", " + run + ")");
            }
            return new TestServer(access, embedded, connection, run);
        } catch (SQLException e) {
            throw unreachable(access, e);
        }
    }

    private static UncheckedIOException unreachable(ServerAccess access, SQLException e) {
        return new UncheckedIOException(new IOException("No database for the test can be made on " + access + ": "
                + e.getMessage() + ". Check quarkus.migration-review.scratch.jdbc-url, .username and .password; the role needs"
                + " the right to create databases. Without them an embedded PostgreSQL is used.", e));
    }

    /**
     * Makes an empty database.
     *
     * @return opens a new connection to it each time
     */
    synchronized PGSimpleDataSource createDatabase() {
        String name = NAME_PREFIX + run + "_" + ++created;
        try (Statement statement = maintenance.createStatement()) {
            // template0: what someone added to template1 is no part of any migration chain
            statement.execute("create database " + name + " template template0");
            statement.execute("comment on database " + name + " is 'Scratch database of Migration Review, run " + run
                    + "; safe to drop'");
        } catch (SQLException e) {
            throw unreachable(access, e);
        }
        return access.database(name);
    }

    /** Drops a database, whoever is still connected to it. */
    synchronized void drop(PGSimpleDataSource database) {
        try (Statement statement = maintenance.createStatement()) {
            statement.execute("drop database if exists " + database.getDatabaseName() + " with (force)");
        } catch (SQLException e) {
            throw unreachable(access, e);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        try {
            maintenance.close();
        } finally {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
