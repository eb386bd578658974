package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.Locale;

/**
 * A number of rows, in words.
 *
 * @param number how many
 * @param exactness how well that is known
 */
record CountedRows(long number, Exactness exactness) {

    /** How well a number is known. */
    enum Exactness {
        /** Every row was counted. */
        COUNTED,
        /** Counting stopped at the number. */
        MORE,
        /** The server keeps the number for its own use. */
        ESTIMATED
    }

    boolean none() {
        return number == 0;
    }

    boolean estimated() {
        return exactness == Exactness.ESTIMATED;
    }

    /** For example {@code 12 rows}, {@code more than 10,000 rows} or {@code about 1,200,000 rows (estimated by PostgreSQL)}. */
    String words() {
        return figure() + (number == 1 ? " row" : " rows") + (estimated() ? " (estimated by PostgreSQL)" : "");
    }

    /** For example {@code more than 10,000}. */
    String figure() {
        String digits = digits(number);
        return switch (exactness) {
            case COUNTED -> digits;
            case MORE -> "more than " + digits;
            case ESTIMATED -> "about " + digits;
        };
    }

    /** What is said of these rows out of all. */
    String of(CountedRows all, RowCondition condition) {
        if (none()) {
            return all.none() ? "No rows are affected: the table is empty"
                    : "No rows are affected: "
                            + (all.isOne() ? "the only row " : "each of " + (all.exact() ? "the " : "") + all.words() + " ")
                            + condition.none();
        }
        if (exact() && equals(all)) {
            return isOne() ? "The only row " + condition.one()
                    : (number == 2 ? "Both rows " : "All " + words() + " ") + condition.many();
        }
        return sentence(figure()) + " of " + all.words() + " " + (isOne() ? condition.one() : condition.many());
    }

    static String digits(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private boolean exact() {
        return exactness == Exactness.COUNTED;
    }

    private boolean isOne() {
        return exact() && number == 1;
    }
}
