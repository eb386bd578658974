package io.quarkiverse.migrationreview.deployment.plan;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/** Renames. The server itself writes the new name wherever the old one was mentioned. */
final class RenameSql {

    private RenameSql() {
    }

    static String of(Rename rename, Schema state) {
        ObjectName before = rename.before();
        String container = state.sqlName(before.container());
        return switch (before.kind()) {
            case TABLE -> "alter table " + container + " rename to " + container(rename);
            case COLUMN -> "alter table " + container + " rename column " + member(before) + " to " + member(rename.object());
            case CONSTRAINT ->
                "alter table " + container + " rename constraint " + member(before) + " to " + member(rename.object());
            // an index lives in the schema of its table
            case INDEX -> "alter index " + state.sqlName(new QualifiedName(before.container().schema(), before.member()))
                    + " rename to " + member(rename.object());
            case SEQUENCE -> "alter sequence " + container + " rename to " + container(rename);
            case TYPE -> "alter type " + container + " rename to " + container(rename);
            default -> throw new IllegalStateException("Not to be renamed: " + before);
        };
    }

    private static String container(Rename rename) {
        return Identifiers.quote(rename.object().container().name());
    }

    private static String member(ObjectName name) {
        return Identifiers.quote(name.member());
    }
}
