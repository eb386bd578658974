package io.quarkiverse.migrationreview.deployment.hazard;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;

/** Says why the dev database did not tell something. See "PostgreSQL Error Codes" in the manual. */
final class Refusals {

    private static final long MILLIS = 1_000;
    private static final int LONGEST_MESSAGE = 200;

    private Refusals() {
    }

    /** Without a full stop. */
    static String reason(SQLException e, Duration timeout) {
        if (words(e).startsWith("invalid input value for enum ")) {
            return "The dev database doesn't have it yet: " + words(e);
        }
        return switch (String.valueOf(e.getSQLState())) {
            case "42P01", "42703", "42704", "3F000" -> "The dev database doesn't have it yet: " + words(e);
            case "57014" -> "Not counted: it took longer than " + seconds(timeout);
            case "55P03" -> "Not counted: somebody holds a lock on the table";
            case "42501" -> "Not counted: " + words(e);
            default -> "Not counted, PostgreSQL says: " + words(e);
        };
    }

    /** What the server says, without what it calls it and where. */
    static String words(SQLException e) {
        String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return Samples.cut(first.replaceFirst("^[A-Z]+: ", ""), LONGEST_MESSAGE);
    }

    private static String seconds(Duration timeout) {
        long millis = timeout.toMillis();
        if (millis % MILLIS != 0) {
            return String.format(Locale.ROOT, "%.1f seconds", millis / (double) MILLIS);
        }
        return millis == MILLIS ? "1 second" : millis / MILLIS + " seconds";
    }
}
