package io.quarkiverse.migrationreview.deployment.hazard;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Names for what a migration makes for itself. */
final class FittingName {

    /** NAMEDATALEN of an ordinary server, less the end of the string. */
    private static final int LONGEST = 63;

    private FittingName() {
    }

    /** A name of at most 63 bytes, numbered if it is taken. */
    static String of(String beginning, String suffix, Set<String> taken) {
        String name = shortened(beginning, suffix);
        for (int number = 2; taken.contains(name); number++) {
            name = shortened(beginning, suffix + number);
        }
        return name;
    }

    private static String shortened(String beginning, String suffix) {
        String shorter = beginning;
        while ((shorter + suffix).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            shorter = shorter.substring(0, shorter.offsetByCodePoints(shorter.length(), -1));
        }
        return shorter + suffix;
    }
}
