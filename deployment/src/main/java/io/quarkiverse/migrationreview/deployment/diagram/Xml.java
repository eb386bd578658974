package io.quarkiverse.migrationreview.deployment.diagram;

/**
 * Text as XML 1.0 has it.
 */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {
    }

    /** Usable between tags and in quoted attributes. A character that XML has no way to write becomes U+FFFD. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    /** Extensible Markup Language 1.0, section 2.2. */
    private static boolean isAllowed(int point) {
        return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
    }
}
