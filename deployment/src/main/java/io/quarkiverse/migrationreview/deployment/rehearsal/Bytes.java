package io.quarkiverse.migrationreview.deployment.rehearsal;

import java.util.Locale;

/** Sizes in words. */
final class Bytes {

    private static final String[] UNITS = { "bytes", "kB", "MB", "GB", "TB" };

    private Bytes() {
    }

    /** For example {@code 12.5 MB}; units are powers of 1024, as in {@code pg_size_pretty}. */
    static String words(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        String number = String.format(Locale.ROOT, "%.1f", size);
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " " + UNITS[unit];
    }
}
