package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first word of a statement tells. */
enum StatementKind {
    /** Changes rows. */
    ROWS("It changes rows: which of yours, and whether it loses some, can't be told."),
    /** Changes neither rows nor objects. */
    SETTING(null),
    /** Whatever it does. */
    OTHER("What it does can't be told: it is neither the definition of a table, sequence, type or view, nor a setting.");

    /** Comments may come before the first word. */
    private static final Pattern WORD = Pattern.compile("(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*([A-Za-z]+)", Pattern.DOTALL);
    private static final Set<String> ROW_WORDS = Set.of("insert", "update", "delete", "merge", "truncate", "copy", "with");
    private static final Set<String> SETTING_WORDS = Set.of("set", "reset", "show", "analyze", "comment", "grant", "revoke");

    private final String unclear;

    StatementKind(String unclear) {
        this.unclear = unclear;
    }

    /**
     * Tells the kind of a statement that the server has accepted.
     */
    static StatementKind of(String sql) {
        Matcher matcher = WORD.matcher(sql);
        String word = matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        if (ROW_WORDS.contains(word)) {
            return ROWS;
        }
        if (SETTING_WORDS.contains(word)) {
            return SETTING;
        }
        return OTHER;
    }

    /**
     * What can't be told, a sentence; {@code null} if nothing.
     *
     * @param changed whether the catalog is another after the statement, which tells what it was
     */
    String unclear(boolean changed) {
        return changed && this == OTHER ? null : unclear;
    }
}
