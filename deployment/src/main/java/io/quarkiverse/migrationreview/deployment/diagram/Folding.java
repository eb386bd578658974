package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps a box small: what stays as it is makes room for what doesn't, and even that has an end.
 */
final class Folding {

    /** So few lines take no more room than saying how many there are. */
    private static final int WORTH_FOLDING = 4;
    private static final int MOST_LINES = 18;

    private Folding() {
    }

    /** The lines to show; where some are left out, one in their place says how many. */
    static List<Row> changed(List<Row> rows, String what) {
        List<Row> folded = rows.stream().filter(row -> row.mark() == Mark.SAME && !row.isKey()).toList();
        if (folded.size() < WORTH_FOLDING) {
            return limited(rows, what);
        }
        List<Row> kept = new ArrayList<>(limited(rows.stream().filter(row -> !folded.contains(row)).toList(), what));
        // after the columns that are there, before those that are not any more
        int place = (int) kept.stream().takeWhile(row -> row.mark() != Mark.REMOVED).count();
        kept.add(place, Row.note(Mark.SAME, more(folded.size(), what), ""));
        return kept;
    }

    /** The first lines, and one that says how many there are more. */
    static List<Row> limited(List<Row> rows, String what) {
        if (rows.size() <= MOST_LINES) {
            return rows;
        }
        List<Row> left = rows.subList(MOST_LINES - 1, rows.size());
        Set<Mark> marks = left.stream().map(Row::mark).collect(Collectors.toSet());
        Mark mark = marks.size() == 1 ? left.get(0).mark() : Mark.CHANGED;
        List<Row> kept = new ArrayList<>(rows.subList(0, MOST_LINES - 1));
        kept.add(Row.note(mark, more(left.size(), what), ""));
        return kept;
    }

    static String more(int count, String what) {
        return count + " more " + what + (count == 1 ? "" : "s");
    }
}
