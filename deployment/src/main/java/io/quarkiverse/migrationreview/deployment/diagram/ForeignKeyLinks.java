package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName.Kind;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/**
 * The foreign keys that are there after a migration, and those that it drops.
 */
final class ForeignKeyLinks {

    private final Schema before;
    private final Schema after;
    private final Fates fates;

    ForeignKeyLinks(Schema before, Schema after, Fates fates) {
        this.before = before;
        this.after = after;
        this.fates = fates;
    }

    List<Link> links() {
        Map<ObjectName, Mark> marks = marks();
        List<Link> links = new ArrayList<>();
        for (Table table : after.tables().values()) {
            for (ForeignKey key : table.foreignKeys()) {
                links.add(new Link(marks.getOrDefault(ObjectName.constraint(table.name(), key.name()), Mark.SAME),
                        Fates.box(table.name()), first(key.columns()), Fates.box(key.referencedTable()),
                        first(key.referencedColumns()), new Keys(table).isSingle(key),
                        words(after.sqlName(table.name()), key)));
            }
        }
        for (int position = 0; position < fates.changes().size(); position++) {
            if (fates.changes().get(position) instanceof DropConstraint drop && drop.constraint() instanceof ForeignKey key) {
                drop(links, removed(drop, key, position));
            }
        }
        return links;
    }

    private Map<ObjectName, Mark> marks() {
        Map<ObjectName, Mark> marks = new HashMap<>();
        for (int position = 0; position < fates.changes().size(); position++) {
            Change change = fates.changes().get(position);
            if (change instanceof AddConstraint) {
                marks.put(fates.last(position), Mark.ADDED);
            } else if (change instanceof Rename rename && rename.before().kind() == Kind.CONSTRAINT) {
                marks.putIfAbsent(fates.last(position), Mark.CHANGED);
            }
        }
        return marks;
    }

    private Link removed(DropConstraint drop, ForeignKey key, int position) {
        String column = fates.last(ObjectName.column(drop.table(), first(key.columns())), position).member();
        String referenced = fates.last(ObjectName.column(key.referencedTable(), first(key.referencedColumns())), position)
                .member();
        return new Link(Mark.REMOVED, fates.box(drop.table(), position), column, fates.box(key.referencedTable(), position),
                referenced, new Keys(before.tables().get(drop.table())).isSingle(key),
                words(after.sqlName(drop.table()), key));
    }

    /** A key that comes back between the same columns is one that has changed. */
    private static void drop(List<Link> links, Link removed) {
        Optional<Link> again = links.stream().filter(link -> link.mark() == Mark.ADDED && link.from().equals(removed.from())
                && link.to().equals(removed.to()) && link.column().equals(removed.column())).findFirst();
        if (again.isEmpty()) {
            links.add(removed);
            return;
        }
        Link link = again.get();
        links.set(links.indexOf(link), new Link(Mark.CHANGED, link.from(), link.column(), link.to(), link.referenced(),
                link.single(), removed.words().equals(link.words()) ? link.words()
                        : removed.words() + "; now " + link.words()));
    }

    private String words(String table, ForeignKey key) {
        return table + " (" + String.join(", ", key.columns()) + ") \u2192 " + after.sqlName(key.referencedTable()) + " ("
                + String.join(", ", key.referencedColumns()) + ")" + action(", on delete ", key.onDelete())
                + action(", on update ", key.onUpdate());
    }

    private static String action(String when, String action) {
        return action.equals("no action") ? "" : when + action;
    }

    private static String first(List<String> columns) {
        return columns.isEmpty() ? "" : columns.get(0);
    }
}
