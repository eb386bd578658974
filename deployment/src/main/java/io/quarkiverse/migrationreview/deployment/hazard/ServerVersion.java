package io.quarkiverse.migrationreview.deployment.hazard;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The version of a PostgreSQL server.
 *
 * @param major such as 18
 * @param minor such as 3
 */
public record ServerVersion(int major, int minor) {

    private static final int MINORS = 10_000;

    public static ServerVersion of(Connection connection) throws SQLException {
        return new ServerVersion(connection.getMetaData().getDatabaseMajorVersion(),
                connection.getMetaData().getDatabaseMinorVersion());
    }

    /** Whether it is this version or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major * MINORS + minor >= otherMajor * MINORS + otherMinor;
    }
}
