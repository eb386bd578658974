package io.quarkiverse.migrationreview.deployment.diff;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type as {@code format_type} writes it, taken apart.
 *
 * @param base without modifiers and brackets, for example {@code timestamp without time zone}
 * @param modifier the first one: length, precision, or digits after the decimal point of a second; null if there is none
 * @param scale the second one; 0 if there is none
 * @param array whether it is an array of the type
 */
record ColumnType(String base, Integer modifier, int scale, boolean array) {

    private static final int FINEST_FRACTION = 6;
    private static final Pattern MODIFIERS = Pattern.compile("\\((\\d+)(?:,(-?\\d+))?\\)(?= with|$)");

    static ColumnType of(String type) {
        boolean array = type.endsWith("[]");
        String element = array ? type.substring(0, type.length() - 2) : type;
        Matcher modifiers = MODIFIERS.matcher(element);
        if (element.startsWith("\"") || !modifiers.find()) {
            return new ColumnType(element, null, 0, array);
        }
        int scale = modifiers.group(2) == null ? 0 : Integer.parseInt(modifiers.group(2));
        return new ColumnType(modifiers.replaceFirst(""), Integer.valueOf(modifiers.group(1)), scale, array);
    }

    boolean limited() {
        return modifier != null;
    }

    /** Of a time or timestamp. */
    int fractionalDigits() {
        return modifier == null ? FINEST_FRACTION : modifier;
    }
}
