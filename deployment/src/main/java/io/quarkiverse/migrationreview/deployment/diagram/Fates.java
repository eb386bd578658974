package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName.Kind;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/**
 * What becomes of the objects of a migration. A change names an object as it is called when its turn comes, and a name that
 * was given up may be taken by another object.
 *
 * @param changes in the order in which they are applied
 */
record Fates(List<Change> changes) {

    private static final Set<Kind> OF_A_TABLE = EnumSet.of(Kind.TABLE, Kind.COLUMN, Kind.DEFAULT, Kind.CONSTRAINT, Kind.INDEX,
            Kind.ROW, Kind.TABLE_COMMENT, Kind.COLUMN_COMMENT);

    /** What an object is called in the end. */
    ObjectName last(ObjectName name, int from) {
        ObjectName now = name;
        for (Change change : changes.subList(from, changes.size())) {
            now = change instanceof Rename rename ? rename.follow(now) : now;
        }
        return now;
    }

    /** The object a change is about, as it is called in the end. */
    ObjectName last(int position) {
        Change change = changes.get(position);
        return last(change instanceof Rename rename ? rename.before() : change.object(), position);
    }

    /** The id of the box of a table that has this name before the change at a position. */
    String box(QualifiedName table, int from) {
        ObjectName now = ObjectName.table(table);
        for (Change change : changes.subList(from, changes.size())) {
            if (change instanceof DropTable drop && drop.table().name().equals(now.container())) {
                return goneBox(now.container());
            }
            now = change instanceof Rename rename ? rename.follow(now) : now;
        }
        return box(now.container());
    }

    /** The id of the box of a table that is there in the end. */
    static String box(QualifiedName table) {
        return table.toString();
    }

    private static String goneBox(QualifiedName table) {
        return table + " gone";
    }

    /** Whether a change is about a table or a part of one. */
    static boolean isOfTable(Change change) {
        return OF_A_TABLE.contains(change.object().kind());
    }

    /** The table of a change that {@linkplain #isOfTable is about one}, as it is called right before it. */
    static QualifiedName table(Change change) {
        return change instanceof Rename rename ? rename.before().container() : change.object().container();
    }
}
