package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName.Kind;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AlterColumn;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/**
 * What all changes of one column that is there in the end make of it together.
 */
final class ColumnStory {

    private static final String ARROW = " \u2192 ";

    private boolean added;
    private String oldName;
    private Column before;
    private boolean commented;

    void add(Change change) {
        if (change instanceof AddColumn) {
            added = true;
        } else if (change instanceof AlterColumn alter) {
            before = before == null ? alter.before() : before;
        } else if (change instanceof Rename rename) {
            oldName = oldName == null ? rename.before().member() : oldName;
        } else if (change.object().kind() == Kind.COLUMN_COMMENT) {
            commented = true;
        }
    }

    Row row(Column column, String key) {
        Mark mark = added ? Mark.ADDED : before != null || oldName != null || commented ? Mark.CHANGED : Mark.SAME;
        String name = oldName == null || oldName.equals(column.name()) ? column.name() : oldName + ARROW + column.name();
        return new Row(mark, key, name, before == null || added ? whole(column, key, commented && !added) : difference(column),
                column.name());
    }

    /** A column that stays as it is, or comes or goes with its table. */
    static Row row(Mark mark, Column column, String key) {
        return new Row(mark, key, column.name(), whole(column, key, false), column.name());
    }

    private static String whole(Column column, String key, boolean commented) {
        List<String> parts = new ArrayList<>();
        parts.add(type(column));
        if (column.generated() != null) {
            parts.add("generated");
        }
        if (column.identity() != null) {
            parts.add("identity");
        }
        if (!column.nullable() && !key.startsWith("PK")) {
            parts.add("not null");
        }
        if (column.defaultExpression() != null) {
            parts.add("default " + column.defaultSql());
        }
        return String.join(" ", parts) + (commented ? ", comment" : "");
    }

    private String difference(Column after) {
        List<String> parts = new ArrayList<>();
        parts.add(type(before).equals(type(after)) ? type(after) : type(before) + ARROW + type(after));
        if (before.nullable() != after.nullable()) {
            parts.add(after.nullable() ? "not null" + ARROW + "nullable" : "nullable" + ARROW + "not null");
        } else if (!after.nullable()) {
            parts.add("not null");
        }
        if (!Objects.equals(before.defaultExpression(), after.defaultExpression())) {
            parts.add("default " + orNone(before.defaultSql()) + ARROW + orNone(after.defaultSql()));
        }
        if (!Objects.equals(before.identity(), after.identity())) {
            parts.add(before.identity() == null ? "now identity"
                    : after.identity() == null ? "no longer identity" : "numbered otherwise");
        }
        if (!Objects.equals(before.generated(), after.generated())) {
            parts.add(before.generated() == null ? "now generated"
                    : after.generated() == null ? "no longer generated" : "generated otherwise");
        }
        if (commented) {
            parts.add("comment");
        }
        return String.join(", ", parts);
    }

    private static String type(Column column) {
        return column.collation() == null ? column.typeName() : column.typeName() + " collate " + column.collation();
    }

    private static String orNone(String text) {
        return text == null ? "none" : text;
    }
}
