package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.List;

/**
 * How large a box is and where in it things stand, in pixels from its upper left corner.
 *
 * @param keyX where the key marks begin
 * @param nameX where the names of columns begin
 * @param textX where their types begin
 */
record Shape(Box box, int width, int height, int keyX, int nameX, int textX) {

    static final double CELL = 7.3;
    static final double TITLE_CELL = 8;
    static final int HEADER = 28;
    static final int ROW = 20;
    static final int SIGN_X = 8;
    private static final int MOST_TEXT_CELLS = 52;
    private static final int MOST_NAME_CELLS = 36;
    private static final int MOST_TITLE_CELLS = 60;
    /** Of a line without a type beside it. */
    private static final int MOST_NOTE_CELLS = 56;
    private static final int PADDING = 10;
    private static final int SIGN_WIDTH = 16;
    private static final int LEAST_WIDTH = 110;

    static Shape of(Box box) {
        List<Row> rows = box.rows();
        int key = rows.stream().mapToInt(row -> Lettering.cells(row.key())).max().orElse(0);
        int name = rows.stream().filter(row -> !row.text().isEmpty())
                .mapToInt(row -> Math.min(Lettering.cells(row.name()), MOST_NAME_CELLS)).max().orElse(0);
        int text = rows.stream().mapToInt(row -> Math.min(Lettering.cells(row.text()), MOST_TEXT_CELLS)).max().orElse(0);
        int alone = rows.stream().filter(row -> row.text().isEmpty())
                .mapToInt(row -> Math.min(Lettering.cells(row.name()), MOST_NOTE_CELLS)).max().orElse(0);
        int keyX = SIGN_X + SIGN_WIDTH;
        int nameX = keyX + (key == 0 ? 0 : pixels(key) + PADDING);
        int textX = nameX + pixels(name) + PADDING;
        int header = titleX(box) + (int) Math.ceil(titleCells(box) * TITLE_CELL);
        int width = Math.max(Math.max(header, text == 0 ? 0 : textX + pixels(text)), nameX + pixels(alone)) + PADDING;
        return new Shape(box, Math.max(LEAST_WIDTH, width), HEADER + (rows.isEmpty() ? 0 : rows.size() * ROW + 4), keyX, nameX,
                textX);
    }

    int titleX() {
        return titleX(box);
    }

    /** The kind of an object stands before its name. */
    String title() {
        return Lettering.fit(fullTitle(box), MOST_TITLE_CELLS);
    }

    static String fullTitle(Box box) {
        return box.isTable() ? box.name() : box.kind() + " " + box.name();
    }

    String name(Row row) {
        return Lettering.fit(row.name(), row.text().isEmpty() ? MOST_NOTE_CELLS : MOST_NAME_CELLS);
    }

    String text(Row row) {
        return Lettering.fit(row.text(), MOST_TEXT_CELLS);
    }

    /** The middle of the line of a column; of the header when the column isn't shown. */
    double anchor(String column) {
        for (int index = 0; index < box.rows().size(); index++) {
            if (column.equals(box.rows().get(index).column())) {
                return HEADER + index * ROW + ROW / 2.0;
            }
        }
        return HEADER / 2.0;
    }

    /** There is no sign before the name of what stays. */
    private static int titleX(Box box) {
        return SIGN_X + (box.mark() == Mark.SAME ? 0 : SIGN_WIDTH);
    }

    private static int titleCells(Box box) {
        return Math.min(Lettering.cells(fullTitle(box)), MOST_TITLE_CELLS);
    }

    private static int pixels(int cells) {
        return (int) Math.ceil(cells * CELL);
    }
}
