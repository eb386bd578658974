package io.quarkiverse.migrationreview.deployment.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * Empty databases on a real PostgreSQL, for a test to register as a static extension. One embedded server is started per
 * JVM when the first database is asked for, and ends with the JVM. A database asked for in a test is dropped after it, one
 * asked for before all tests is dropped after all of them.
 * <p>
 * With the system property {@code scratch.jdbc-url}, for example
 * {@code jdbc:postgresql://localhost:5414/postgres?user=postgres},
 * a server that is already running is used, to test on another version of PostgreSQL.
 */
public final class ScratchServer implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PREFIX = "scratch_" + ProcessHandle.current().pid() + "_";

    private record Scratch(String name, Connection connection) {
    }

    private final List<Scratch> ofAllTests = new ArrayList<>();
    private final List<Scratch> ofThisTest = new ArrayList<>();
    private boolean inTest;

    /** A connection, with auto-commit on, to a database of its own that holds nothing. It is closed with the database. */
    public Connection newDatabase() throws SQLException {
        String name = PREFIX + NUMBER.incrementAndGet();
        try (Connection admin = DriverManager.getConnection(url("postgres"));
                Statement statement = admin.createStatement()) {
            statement.execute("create database " + name + " template template0");
        }
        Connection connection = DriverManager.getConnection(url(name));
        (inTest ? ofThisTest : ofAllTests).add(new Scratch(name, connection));
        return connection;
    }

    /** As {@link #newDatabase()}, with a script of any number of statements run in it. */
    public Connection newDatabase(String script) throws SQLException {
        Connection connection = newDatabase();
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
        return connection;
    }

    /**
     * Makes a database hold what a script creates, and nothing else: much faster than a new database, for tests that
     * leave nothing outside of schemas. Settings of the session are reset too.
     */
    public static void empty(Connection connection, String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> schemas = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select quote_ident(nspname) from pg_namespace"
                    + " where nspname !~ '^pg_' and nspname <> 'information_schema'")) {
                while (rows.next()) {
                    schemas.add(rows.getString(1));
                }
            }
            statement.execute("reset all; drop schema " + String.join(", ", schemas) + " cascade; create schema public;"
                    + script);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        inTest = true;
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        inTest = false;
        drop(ofThisTest);
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        drop(ofAllTests);
    }

    private static void drop(List<Scratch> databases) throws SQLException {
        if (databases.isEmpty()) {
            return;
        }
        try (Connection admin = DriverManager.getConnection(url("postgres"));
                Statement statement = admin.createStatement()) {
            for (Scratch database : databases) {
                database.connection().close();
                statement.execute("drop database " + database.name() + " with (force)");
            }
        }
        databases.clear();
    }

    private static String url(String database) {
        String running = System.getProperty("scratch.jdbc-url");
        return running == null ? Embedded.SERVER.getJdbcUrl("postgres", database)
                : running.replaceFirst("/postgres\\b", "/" + database);
    }

    private static final class Embedded {

        private static final Path MEMORY = Path.of("/dev/shm");
        private static final long ENOUGH_BYTES = 4L << 30;

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres.Builder server = EmbeddedPostgres.builder().setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off");
                inMemory().ifPresent(server::setDataDirectory);
                return server.start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        /** Where there is room for it: a new database is several hundred files, the better part of what many tests take. */
        private static Optional<Path> inMemory() throws IOException {
            return Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > ENOUGH_BYTES
                    ? Optional.of(MEMORY.resolve(PREFIX + UUID.randomUUID()))
                    : Optional.empty();
        }
    }
}
