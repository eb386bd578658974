package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * The statements of a script as text.
 */
final class ScriptBody {

    private ScriptBody() {
    }

    /** One statement after the other, those of several lines set apart; without a line end. */
    static String of(List<Statement> statements) {
        return of(statements, change -> null);
    }

    /**
     * The statements, each group of them that comes from the same place under a comment that says so.
     *
     * @param origin where a change comes from; {@code null} when that isn't known
     */
    static String of(List<Statement> statements, Function<Change, String> origin) {
        StringBuilder script = new StringBuilder();
        String previous = null;
        String lastOrigin = null;
        for (Statement statement : statements) {
            String from = origin.apply(statement.change());
            boolean elsewhere = !Objects.equals(from, lastOrigin);
            if (previous != null) {
                script.append(elsewhere || previous.contains("\n") || statement.sql().contains("\n") ? "\n\n" : "\n");
            }
            if (elsewhere && from != null) {
                script.append("-- ").append(from).append('\n');
            }
            lastOrigin = from;
            script.append(statement.sql()).append(';');
            previous = statement.sql();
        }
        return script.toString();
    }

    /** The texts of the scripts of one draft, each of several under a comment that says which it is. */
    static String together(List<DraftScript> scripts) {
        return scripts.size() == 1 ? scripts.get(0).sql()
                : IntStream.range(0, scripts.size()).mapToObj(index -> place(scripts, index) + "\n" + scripts.get(index).sql())
                        .collect(Collectors.joining("\n\n"));
    }

    private static String place(List<DraftScript> scripts, int index) {
        DraftScript script = scripts.get(index);
        return "-- script " + (index + 1) + " of " + scripts.size() + (script.transactional() ? "" : ", not in a transaction")
                + (script.reason() == null ? "" : ": " + script.reason());
    }

    /** The texts that take the scripts of one draft back, the last script first. */
    static String undoing(List<DraftScript> scripts) {
        return scripts.size() == 1 ? scripts.get(0).undo()
                : IntStream.iterate(scripts.size() - 1, index -> index >= 0, index -> index - 1)
                        .mapToObj(index -> "-- undo of script " + (index + 1) + " of " + scripts.size() + "\n"
                                + scripts.get(index).undo())
                        .collect(Collectors.joining("\n\n"));
    }
}
