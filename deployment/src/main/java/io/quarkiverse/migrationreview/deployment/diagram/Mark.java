package io.quarkiverse.migrationreview.deployment.diagram;

/**
 * What a migration does to a part of the picture, as a colour and, for those who don't see it, as a sign.
 */
enum Mark {

    SAME("", ""),
    ADDED("+", "added"),
    CHANGED("~", "changed"),
    REMOVED("\u2212", "removed");

    private final String sign;
    private final String words;

    Mark(String sign, String words) {
        this.sign = sign;
        this.words = words;
    }

    /** One character; empty for what stays. */
    String sign() {
        return sign;
    }

    /** Also the class in the picture; empty for what stays. */
    String words() {
        return words;
    }
}
