package io.quarkiverse.migrationreview.deployment.console;

import java.util.function.BooleanSupplier;

/**
 * Colours for a terminal, or none at all where the text goes somewhere else.
 */
final class Paint {

    private static final String OFF = "\u001B[0m";

    private final BooleanSupplier coloured;

    /**
     * @param coloured asked each time: what the console can do is known only once it is there
     */
    Paint(BooleanSupplier coloured) {
        this.coloured = coloured;
    }

    String heading(String text) {
        return with("\u001B[1m", text);
    }

    String good(String text) {
        return with("\u001B[32m", text);
    }

    String bad(String text) {
        return with("\u001B[91m", text);
    }

    String careful(String text) {
        return with("\u001B[33m", text);
    }

    String command(String text) {
        return with("\u001B[36m", text);
    }

    String quiet(String text) {
        return with("\u001B[90m", text);
    }

    private String with(String code, String text) {
        return coloured.getAsBoolean() && !text.isEmpty() ? code + text + OFF : text;
    }
}
