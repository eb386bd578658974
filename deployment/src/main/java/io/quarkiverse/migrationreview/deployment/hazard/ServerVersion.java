package io.quarkiverse.migrationreview.deployment.hazard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a PostgreSQL server.
 *
 * @param major such as 18
 * @param minor such as 3
 */
public record ServerVersion(int major, int minor) {

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?");
    private static final int MINORS = 10_000;

    public static ServerVersion of(Connection connection) throws SQLException {
        return new ServerVersion(connection.getMetaData().getDatabaseMajorVersion(),
                connection.getMetaData().getDatabaseMinorVersion());
    }

    /**
     * Reads the first number of a text such as {@code PostgreSQL 18.3}, and the second if a point leads to it.
     *
     * @throws IllegalArgumentException if there is no number
     */
    public static ServerVersion parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            throw new IllegalArgumentException("Not a version: " + text);
        }
        return new ServerVersion(Integer.parseInt(numbers.group(1)),
                numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2)));
    }

    /** Whether it is this version or a later one. */
    public boolean isAtLeast(int otherMajor, int otherMinor) {
        return major * MINORS + minor >= otherMajor * MINORS + otherMinor;
    }
}
