package io.quarkiverse.migrationreview.deployment.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * How to reach one PostgreSQL database.
 *
 * @param jdbcUrl a URL the PostgreSQL driver understands, host, port and parameters included
 * @param username the role, or {@code null} when the URL or the driver's own defaults name it
 * @param password its password, or {@code null}
 */
public record DatabaseAccess(String jdbcUrl, String username, String password) {

    private static final int CONNECT_TIMEOUT_SECONDS = 10;
    private static final Pattern WITHOUT_PASSWORD = Pattern.compile("^(jdbc:(?:[^/?;@]*(?=$|[/?;])|\\w*:))?.*$",
            Pattern.DOTALL);
    private static final String POSTGRESQL_PREFIX = "jdbc:postgresql:";

    public DatabaseAccess {
        Objects.requireNonNull(jdbcUrl, "jdbcUrl");
        if (!jdbcUrl.startsWith(POSTGRESQL_PREFIX)) {
            // tracing and proxy drivers put their own prefix before the real URL
            int start = jdbcUrl.indexOf("postgresql:");
            if (start < 0) {
                // no more than what no driver takes for a password: each has its own place for it, after one of these signs
                throw new IllegalArgumentException("Not the JDBC URL of a PostgreSQL database: "
                        + WITHOUT_PASSWORD.matcher(jdbcUrl).replaceFirst("$1..."));
            }
            jdbcUrl = "jdbc:" + jdbcUrl.substring(start);
        }
    }

    /**
     * Opens a connection of its own, past any pool.
     *
     * @return an open connection in auto-commit mode, the caller closes it
     * @throws SQLException when the server can't be reached within ten seconds or refuses the login
     */
    public Connection open() throws SQLException {
        return dataSource().getConnection();
    }

    /**
     * The same server and role, another database. Where the URL names the role, the answer does so beside its own.
     */
    public DatabaseAccess database(String name) {
        PGSimpleDataSource other = pgDataSource();
        other.setDatabaseName(name);
        return new DatabaseAccess(other.getURL(), other.getUser(), other.getPassword());
    }

    /** The name of the database; never {@code null}. */
    public String databaseName() {
        return pgDataSource().getDatabaseName();
    }

    /**
     * Host and port, for messages.
     */
    public String server() {
        PGSimpleDataSource source = pgDataSource();
        return source.getServerNames()[0] + ":" + (source.getPortNumbers()[0] == 0 ? 5432 : source.getPortNumbers()[0]);
    }

    /**
     * A data source that opens a new connection each time.
     */
    public DataSource dataSource() {
        return pgDataSource();
    }

    /**
     * A data source that opens a new connection each time, whose statements wait for a lock no longer than this unless they are
     * told otherwise.
     */
    public DataSource dataSource(Duration lockTimeout) {
        return configured(new DriverDataSource() {
            @Override
            public Connection getConnection(String user, String secret) throws SQLException {
                Connection connection = super.getConnection(user, secret);
                // a parameter of the connection would not pass through poolers
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set lock_timeout = " + lockTimeout.toMillis());
                } catch (SQLException e) {
                    connection.close();
                    throw e;
                }
                return connection;
            }
        });
    }

    private PGSimpleDataSource pgDataSource() {
        return configured(new DriverDataSource());
    }

    private PGSimpleDataSource configured(PGSimpleDataSource source) {
        source.setUrl(jdbcUrl);
        if (username != null) {
            source.setUser(username);
        }
        if (password != null) {
            source.setPassword(password);
        }
        source.setConnectTimeout(CONNECT_TIMEOUT_SECONDS);
        source.setApplicationName("Migration Review");
        return source;
    }

    @Override
    public String toString() {
        return server() + "/" + databaseName();
    }
}
