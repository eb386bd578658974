package io.quarkiverse.migrationreview.deployment.model;

import org.hibernate.boot.model.naming.Identifier;

/**
 * How PostgreSQL stores the names in Hibernate's scripts.
 */
final class PostgreSqlNames {

    /** NAMEDATALEN - 1: longer names are cut, PostgreSQL manual "Lexical Structure". */
    private static final int LONGEST_NAME_BYTES = 63;

    private PostgreSqlNames() {
    }

    static String stored(Identifier identifier) {
        return stored(identifier.getText(), identifier.isQuoted());
    }

    static String stored(String name, boolean quoted) {
        return cut(quoted ? name : folded(name));
    }

    /** In a UTF-8 database the letters A to Z alone: {@code downcase_identifier} in PostgreSQL's scansup.c. */
    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int index = 0; index < folded.length(); index++) {
            char letter = folded.charAt(index);
            if (letter >= 'A' && letter <= 'Z') {
                folded.setCharAt(index, Character.toLowerCase(letter));
            }
        }
        return folded.toString();
    }

    private static String cut(String name) {
        StringBuilder kept = new StringBuilder();
        int bytes = 0;
        for (int codePoint : name.codePoints().toArray()) {
            bytes += utf8Length(codePoint);
            if (bytes > LONGEST_NAME_BYTES) {
                break;
            }
            kept.appendCodePoint(codePoint);
        }
        return kept.toString();
    }

    private static int utf8Length(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
