package io.quarkiverse.migrationreview.deployment.review;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * What PostgreSQL says about a statement it refuses because something depends on what the statement changes. Its hint to drop
 * that too is left out: nothing is dropped that nobody asked to drop.
 */
final class Refusal {

    /** dependent_objects_still_exist and feature_not_supported: PostgreSQL manual, appendix "Error Codes". */
    private static final Set<String> DEPENDED_ON = Set.of("2BP01", "0A000");

    /** For example {@code rule _RETURN on view v depends on column "title"}, as an English server writes it. */
    private static final Pattern DEPENDENT = Pattern.compile("(?:rule _RETURN on )?(.+?) depends on .+");

    private Refusal() {
    }

    /**
     * The objects in the way, a line each in the server's words, and what to do about them.
     *
     * @return empty when nothing is in the way, or the server does not say what
     */
    static List<String> dependents(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                return dependents(refused, refused.getServerErrorMessage());
            }
        }
        return List.of();
    }

    private static List<String> dependents(SQLException refused, ServerErrorMessage message) {
        if (!DEPENDED_ON.contains(refused.getSQLState()) || message.getDetail() == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>(message.getDetail().lines().toList());
        Set<String> names = new TreeSet<>();
        for (String line : lines) {
            Matcher dependent = DEPENDENT.matcher(line);
            if (dependent.matches()) {
                names.add(dependent.group(1));
            }
        }
        lines.add("Change or drop " + (names.isEmpty() ? "what depends on it" : String.join(", ", names))
                + " in a migration of your own first.");
        return lines;
    }
}
