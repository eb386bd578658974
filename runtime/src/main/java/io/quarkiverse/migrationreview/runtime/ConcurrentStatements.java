package io.quarkiverse.migrationreview.runtime;

import java.util.regex.Pattern;

/**
 * Statements that wait for every other transaction to end, PostgreSQL manual "CREATE INDEX – Building Indexes Concurrently".
 * Flyway's transactional lock is such a transaction, on a second connection, and never ends then.
 */
public final class ConcurrentStatements {

    private static final Pattern CONCURRENTLY = Pattern.compile("\\bconcurrently\\b", Pattern.CASE_INSENSITIVE);

    private ConcurrentStatements() {
    }

    /** Whether a script may hold one; a word in a comment or a text counts too, since nothing is lost by that. */
    public static boolean mayBeIn(String script) {
        return CONCURRENTLY.matcher(script).find();
    }
}
