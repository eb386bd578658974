package io.quarkiverse.migrationreview.deployment.scratch;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.postgresql.core.Utils;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server from binaries on the class path, for machines without a container runtime.
 * <p>
 * It listens on the loopback interface only, keeps its data in a temporary folder, writes nothing to the console, and ends with
 * this JVM, however that ends: {@link ServerGuard}.
 */
public final class EmbeddedPostgreSqlServer implements Closeable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String SUPERUSER = "postgres";
    /** Strongly held: a logger that nobody holds may be collected, and its level with it. */
    private static final Logger ZONKY_LOG = Logger.getLogger("io.zonky.test.db.postgres");

    private final EmbeddedPostgres server;
    private final ServerGuard guard;

    private EmbeddedPostgreSqlServer(EmbeddedPostgres server, ServerGuard guard) {
        this.server = server;
        this.guard = guard;
    }

    /**
     * Starts a server with empty data on a free port.
     *
     * @throws UncheckedIOException when there are no binaries for this platform, or the server does not come up within a minute
     */
    public static EmbeddedPostgreSqlServer start() {
        ZONKY_LOG.setLevel(Level.WARNING);
        try {
            Path data = Files.createTempDirectory("migration-review-postgresql");
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(true)
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
            return new EmbeddedPostgreSqlServer(server, ServerGuard.over(data));
        } catch (IOException | IllegalStateException e) {
            throw new UncheckedIOException(new IOException(
                    "The embedded PostgreSQL did not start: " + e.getMessage()
                            + ". Set quarkus.datasource.jdbc.url to a server of your own, or start a container runtime.",
                    e));
        }
    }

    /**
     * Creates a database and the role that owns it, a superuser as in the containers of Dev Services.
     *
     * @return how to reach it
     * @throws SQLException when a name is refused by PostgreSQL
     */
    public DatabaseAccess createDatabase(String name, String username, String password) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (!SUPERUSER.equals(username)) {
                statement.execute("create role " + identifier(username) + " superuser login password "
                        + literal(password));
            }
            if (!SUPERUSER.equals(name)) {
                statement.execute("create database " + identifier(name) + " owner " + identifier(username));
            }
        }
        return access(name, username, password);
    }

    /** The maintenance database, as the superuser. */
    public DatabaseAccess maintenance() {
        return access(SUPERUSER, SUPERUSER, null);
    }

    private DatabaseAccess access(String database, String username, String password) {
        return new DatabaseAccess("jdbc:postgresql://localhost:" + server.getPort() + "/" + database, username, password);
    }

    private static String identifier(String name) throws SQLException {
        return Utils.escapeIdentifier(null, name).toString();
    }

    private static String literal(String text) throws SQLException {
        return "'" + Utils.escapeLiteral(null, text, true) + "'";
    }

    /**
     * Stops the server and deletes its data.
     */
    @Override
    public void close() throws IOException {
        try {
            server.close();
        } finally {
            guard.release();
        }
    }
}
