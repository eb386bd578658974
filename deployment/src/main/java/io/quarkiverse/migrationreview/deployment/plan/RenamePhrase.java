package io.quarkiverse.migrationreview.deployment.plan;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName.Kind;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/** What a description says of a rename. */
final class RenamePhrase {

    private RenamePhrase() {
    }

    /** Whether it is about a table or a column; keys, indexes, sequences and types come along with those. */
    static boolean isOfStructure(Rename rename) {
        return rename.object().kind() == Kind.TABLE || rename.object().kind() == Kind.COLUMN;
    }

    static String of(Rename rename) {
        String from = word(rename.before());
        String to = word(rename.object());
        String kind = rename.object().kind().words();
        return switch (rename.object().kind()) {
            case TABLE -> "rename_" + from + "_to_" + to;
            case SEQUENCE, TYPE -> "rename_" + kind + "_" + from + "_to_" + to;
            case COLUMN -> "rename_" + from + "_to_" + to + inTable(rename);
            default -> "rename_" + kind + "_" + from + "_to_" + to + inTable(rename);
        };
    }

    private static String inTable(Rename rename) {
        return "_in_" + Phrases.word(rename.object().container().name());
    }

    private static String word(ObjectName name) {
        return Phrases.word(name.member() == null ? name.container().name() : name.member());
    }
}
