package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;

/**
 * Whether the values of one type can stand in a table as they are for values of another: if the types are binary coercible
 * ("CREATE CAST" in the PostgreSQL manual), and no limit becomes tighter. See "ALTER TABLE", notes.
 */
final class TypeStorage {

    private static final Pattern MODIFIERS = Pattern.compile("\\((\\d+)(?:,(-?\\d+))?\\)");
    private static final Set<String> TEXTS = Set.of("character varying", "text");
    private static final String TIMESTAMP = "timestamp without time zone";
    private static final String TIMESTAMPTZ = "timestamp with time zone";
    /** Types that a modifier limits, and that the server knows to hold what a tighter limit held. */
    private static final Set<String> GROWING = Set.of("character varying", "bit varying", TIMESTAMP, TIMESTAMPTZ,
            "time without time zone", "time with time zone");
    private static final Set<String> TIMES = Set.of(TIMESTAMP, TIMESTAMPTZ, "time without time zone", "time with time zone");
    private static final Set<String> UTC = Set.of("UTC", "GMT", "ETC/UTC", "ETC/GMT", "ZULU", "UCT", "UNIVERSAL", "ETC/UCT",
            "ETC/ZULU", "ETC/UNIVERSAL", "GREENWICH", "ETC/GREENWICH", "GMT0", "GMT+0", "GMT-0", "ETC/GMT0", "ETC/GMT+0",
            "ETC/GMT-0");
    private static final int FINEST_FRACTION = 6;
    /** From one to the other, or back: the bits stay. */
    private static final Set<List<String>> THE_SAME_BITS = Set.of(List.of("integer", "oid"), List.of("oid", "integer"),
            List.of("cidr", "inet"), List.of("xml", "text"), List.of("xml", "character varying"));

    private TypeStorage() {
    }

    /**
     * Whether the table is written anew.
     *
     * @param statements those of the change
     * @param timeZone of the session, {@code null} when it isn't known
     */
    static boolean rewrites(ChangeColumnType change, List<String> statements, String timeZone) {
        String from = change.before().type();
        String to = change.after().type();
        String cast = " using " + Identifiers.quote(change.before().name()) + "::" + change.after().typeName();
        boolean computed = statements.stream()
                .anyMatch(sql -> sql.contains(" type ") && sql.contains(" using ") && !sql.endsWith(cast));
        return computed || rewrites(from, to, timeZone);
    }

    /**
     * @param from as {@code format_type} writes it
     * @param to likewise
     */
    static boolean rewrites(String from, String to, String timeZone) {
        if (from.equals(to)) {
            return false;
        }
        Form old = Form.of(from);
        Form wanted = Form.of(to);
        if (old.base().equals(wanted.base()) && wanted.first() == null) {
            return false;
        }
        if (from.endsWith("[]") || to.endsWith("[]")) {
            return true;
        }
        if (old.base().startsWith("interval") && wanted.base().startsWith("interval")) {
            return !keepsSeconds(wanted);
        }
        if (old.base().equals(wanted.base())) {
            return !(GROWING.contains(old.base()) && holds(old, wanted) || old.base().equals("numeric")
                    && old.first() != null && old.second().equals(wanted.second()) && old.first() <= wanted.first());
        }
        if (TEXTS.contains(old.base()) && TEXTS.contains(wanted.base())) {
            return wanted.first() != null;
        }
        if (Set.of(TIMESTAMP, TIMESTAMPTZ).equals(Set.of(old.base(), wanted.base()))) {
            boolean utc = timeZone != null && UTC.contains(timeZone.toUpperCase(Locale.ROOT));
            return !utc || wanted.first() != null && wanted.first() < FINEST_FRACTION;
        }
        return wanted.first() != null || !THE_SAME_BITS.contains(List.of(old.base(), wanted.base()));
    }

    private static boolean keepsSeconds(Form interval) {
        return interval.base().matches("interval(?:.* second)?")
                && (interval.first() == null || interval.first() == FINEST_FRACTION);
    }

    private static boolean holds(Form old, Form wanted) {
        if (TIMES.contains(old.base()) && wanted.first() == FINEST_FRACTION) {
            return true;
        }
        return old.first() != null && old.first() <= wanted.first();
    }

    /** Whether an index over a column that is not written anew has to be built anew: the values sort by other rules. */
    static boolean comparesOtherwise(String from, String to) {
        String old = Form.of(from).base();
        String wanted = Form.of(to).base();
        return !(old.equals(wanted) || TEXTS.contains(old) && TEXTS.contains(wanted)
                || old.equals("cidr") && wanted.equals("inet"));
    }

    /**
     * A type in parts.
     *
     * @param base without modifiers
     * @param first {@code null} when there is no limit
     * @param second 0 when there is none
     */
    private record Form(String base, Integer first, Integer second) {

        static Form of(String type) {
            Matcher modifiers = MODIFIERS.matcher(type);
            if (type.startsWith("\"") || !modifiers.find()) {
                return new Form(type, null, 0);
            }
            return new Form(modifiers.replaceFirst(""), Integer.valueOf(modifiers.group(1)),
                    modifiers.group(2) == null ? 0 : Integer.valueOf(modifiers.group(2)));
        }
    }
}
