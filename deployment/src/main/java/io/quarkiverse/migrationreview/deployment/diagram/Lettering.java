package io.quarkiverse.migrationreview.deployment.diagram;

/**
 * How much room text takes, without a font at hand: the picture is set in one of fixed width, where wide characters and emoji
 * take two cells. On the safe side: no font in use is wider.
 */
final class Lettering {

    private static final int FIRST_WIDE = 0x1100;
    private static final String CUT = "\u2026";

    private Lettering() {
    }

    static int cells(String text) {
        return text.codePoints().map(Lettering::cells).sum();
    }

    /** The text, or as much of it as fits, with an ellipsis at its end. */
    static String fit(String text, int cells) {
        String line = text.codePoints().map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        if (cells(line) <= cells) {
            return line;
        }
        StringBuilder cut = new StringBuilder();
        int taken = 1;
        for (int point : line.codePoints().toArray()) {
            taken += cells(point);
            if (taken > cells) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.append(CUT).toString();
    }

    private static int cells(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            default -> point >= FIRST_WIDE && !isPunctuation(point) ? 2 : 1;
        };
    }

    /** Dashes, arrows, ellipsis and the like are as wide as a letter. */
    private static boolean isPunctuation(int point) {
        return point >= 0x2000 && point < 0x2300;
    }
}
