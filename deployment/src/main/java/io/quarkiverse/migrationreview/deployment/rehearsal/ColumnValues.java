package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.util.List;

/**
 * What generated rows hold in one column.
 *
 * @param column its name
 * @param type as SQL
 * @param nullable whether it may be null
 * @param distinct whether it holds another value in each row, since the rows of its table are told apart by it
 * @param values the unremarkable one first; empty if none is known that the column takes
 */
record ColumnValues(String column, String type, boolean nullable, boolean distinct, List<String> values) {

    /** The first two rows are unremarkable and as equal as they may be, the third one is as empty as it may be. */
    private static final int PLAIN_ROWS = 2;
    private static final int EMPTY_ROW = PLAIN_ROWS;

    ColumnValues {
        values = List.copyOf(values);
    }

    /** How many rows it takes to show all that the column can hold. */
    int rows() {
        return distinct ? EMPTY_ROW + 3 : EMPTY_ROW + Math.max(1, values.size()) + nulls();
    }

    /** Whether a row can be made with that number. */
    boolean has(int row) {
        return nullable || !values.isEmpty() && (!distinct || row < values.size());
    }

    /** The value in a row, from 0; {@code null} for null. */
    String value(int row) {
        if (values.isEmpty() || nullable && row == EMPTY_ROW || distinct && row >= values.size()) {
            return null;
        }
        if (distinct) {
            return values.get(row);
        }
        if (row <= EMPTY_ROW) {
            return values.get(0);
        }
        int turn = (row - EMPTY_ROW) % (values.size() + nulls());
        return turn < values.size() ? values.get(turn) : null;
    }

    /** Two in a row, so that they meet both values of a column with two of them. */
    private int nulls() {
        return nullable ? 2 : 0;
    }
}
