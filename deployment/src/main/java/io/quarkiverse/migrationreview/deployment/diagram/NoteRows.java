package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName.Kind;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.AddSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ConstraintChange;
import io.quarkiverse.migrationreview.deployment.diff.IndexChange;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SeedRowChange;

/**
 * The lines of a table that stand for no column: keys of several columns, checks, indexes, rows and comments.
 */
final class NoteRows {

    private NoteRows() {
    }

    /** What a change of a table that stays adds below its columns; empty for one that shows elsewhere. */
    static Optional<Row> of(Change change) {
        if (change instanceof ConstraintChange constraint) {
            Mark mark = change instanceof AddConstraint ? Mark.ADDED : Mark.REMOVED;
            return constraint.constraint() instanceof ForeignKey ? Optional.empty()
                    : Optional.of(row(mark, constraint.constraint()));
        }
        if (change instanceof IndexChange index) {
            return Optional.of(row(change instanceof AddIndex ? Mark.ADDED : Mark.REMOVED, index.index()));
        }
        if (change instanceof SeedRowChange row) {
            return Optional
                    .of(Row.note(change instanceof AddSeedRow ? Mark.ADDED : Mark.REMOVED, "row " + row.row().name(), ""));
        }
        if (change instanceof Rename rename
                && (rename.before().kind() == Kind.CONSTRAINT || rename.before().kind() == Kind.INDEX)) {
            return Optional.of(Row.note(Mark.CHANGED, rename.before().kind().words() + " " + rename.before().member()
                    + " \u2192 " + rename.object().member(), ""));
        }
        return change.object().kind() == Kind.TABLE_COMMENT ? Optional.of(Row.note(Mark.CHANGED, "comment", ""))
                : Optional.empty();
    }

    /** What a table that comes or goes has beside its columns and the keys that show there. */
    static List<Row> of(Mark mark, Table table) {
        List<Row> rows = new ArrayList<>();
        for (Constraint constraint : table.constraints()) {
            boolean shown = constraint instanceof ForeignKey || constraint instanceof PrimaryKey
                    || constraint instanceof UniqueConstraint && constraint.columns().size() == 1;
            if (!shown) {
                rows.add(row(mark, constraint));
            }
        }
        table.indexes().forEach(index -> rows.add(row(mark, index)));
        return rows;
    }

    private static Row row(Mark mark, Constraint constraint) {
        if (constraint instanceof CheckConstraint) {
            return Row.note(mark, SqlText.lowerKeywords(constraint.definition()), "");
        }
        String kind = constraint instanceof PrimaryKey ? "primary key"
                : constraint instanceof UniqueConstraint ? "unique" : "exclusion";
        return Row.note(mark, kind + columns(constraint.columns()), "");
    }

    private static Row row(Mark mark, Index index) {
        return Row.note(mark, (index.unique() ? "unique index" : "index") + columns(index.columns()), "");
    }

    private static String columns(List<String> columns) {
        return columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
    }
}
