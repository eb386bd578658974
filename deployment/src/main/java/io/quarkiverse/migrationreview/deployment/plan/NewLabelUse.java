package io.quarkiverse.migrationreview.deployment.plan;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.AlterColumn;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;

/**
 * Whether a migration that inserts labels also uses them. PostgreSQL refuses that within one transaction ("unsafe use of
 * new value"), unless the type itself was created there.
 */
final class NewLabelUse {

    private NewLabelUse() {
    }

    static boolean in(List<Change> changes, ChangeEnumLabels labels, String type, ChangeValues values) {
        List<String> added = labels.after().labels().stream().filter(label -> !labels.before().labels().contains(label))
                .map(SqlText::literal).toList();
        return values.expressions().anyMatch(text -> added.stream().anyMatch(text::contains))
                || changes.stream().anyMatch(change -> convertsTo(change, type)
                        || texts(change).anyMatch(text -> added.stream().anyMatch(label -> uses(text, label, type))));
    }

    private static boolean uses(String text, String label, String type) {
        return text.contains(label + "::" + type)
                || text.contains("::" + type + "[]") && text.contains(label.substring(1, label.length() - 1));
    }

    /** Values of existing rows may become the new labels. */
    private static boolean convertsTo(Change change, String type) {
        return change instanceof ChangeColumnType column
                && (column.after().type().equals(type) || column.after().type().equals(type + "[]"));
    }

    private static Stream<String> texts(Change change) {
        if (change instanceof CreateTable create) {
            return Stream.concat(create.table().columns().stream().flatMap(NewLabelUse::texts),
                    Stream.concat(create.table().constraints().stream().map(Constraint::definition),
                            create.table().indexes().stream().map(Index::definition)));
        }
        if (change instanceof AddColumn add) {
            return texts(add.column());
        }
        if (change instanceof AlterColumn alter) {
            return texts(alter.after());
        }
        if (change instanceof AddConstraint add) {
            return Stream.of(add.constraint().definition());
        }
        return change instanceof AddIndex add ? Stream.of(add.index().definition()) : Stream.empty();
    }

    private static Stream<String> texts(Column column) {
        return Stream.of(column.defaultExpression(), column.generated() == null ? null : column.generated().expression())
                .filter(Objects::nonNull);
    }
}
