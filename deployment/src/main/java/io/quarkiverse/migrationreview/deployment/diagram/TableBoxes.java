package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName.Kind;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/**
 * The boxes of the tables that a migration changes.
 */
final class TableBoxes {

    private static final Set<Kind> OF_A_COLUMN = Set.of(Kind.COLUMN, Kind.DEFAULT, Kind.COLUMN_COMMENT);

    private final Schema before;
    private final Schema after;
    private final Fates fates;
    /** By the id of a box, the positions of the changes of its table. */
    private final Map<String, List<Integer>> touching = new TreeMap<>();

    TableBoxes(Schema before, Schema after, Fates fates) {
        this.before = before;
        this.after = after;
        this.fates = fates;
        for (int position = 0; position < fates.changes().size(); position++) {
            Change change = fates.changes().get(position);
            if (Fates.isOfTable(change)) {
                touching.computeIfAbsent(fates.box(Fates.table(change), position), id -> new ArrayList<>()).add(position);
            }
        }
    }

    /** Ordered by id. */
    List<Box> boxes() {
        return touching.keySet().stream().map(this::box).toList();
    }

    private Box box(String id) {
        List<Integer> positions = touching.get(id);
        List<Change> changes = positions.stream().map(fates.changes()::get).toList();
        for (Change change : changes) {
            if (change instanceof DropTable drop) {
                return gone(id, drop.table());
            }
        }
        QualifiedName name = fates.last(positions.get(0)).container();
        Table table = after.tables().get(name);
        if (table == null) {
            // a change of a table that another migration has brought and took along: only its name is known
            return new Box(id, Mark.CHANGED, "", after.sqlName(name), false, List.of());
        }
        boolean created = changes.stream().anyMatch(CreateTable.class::isInstance);
        return created ? created(id, table) : changed(id, table, positions);
    }

    private Box created(String id, Table table) {
        return whole(id, Mark.ADDED, table, new Keys(table));
    }

    private Box gone(String id, Table table) {
        return whole(id, Mark.REMOVED, table, new Keys(before.tables().getOrDefault(table.name(), table)));
    }

    private Box whole(String id, Mark mark, Table table, Keys keys) {
        List<Row> rows = new ArrayList<>(Folding.limited(table.columns().stream()
                .map(column -> ColumnStory.row(mark, column, keys.of(column.name()))).toList(), "column"));
        rows.addAll(Folding.limited(NoteRows.of(mark, table), "constraint"));
        return new Box(id, mark, "", after.sqlName(table.name()), false, rows);
    }

    private Box changed(String id, Table table, List<Integer> positions) {
        Keys keys = new Keys(table);
        Map<String, ColumnStory> stories = new LinkedHashMap<>();
        table.columns().forEach(column -> stories.put(column.name(), new ColumnStory()));
        List<Row> removed = new ArrayList<>();
        List<Row> notes = new ArrayList<>();
        QualifiedName oldName = table.name();
        for (int position : positions) {
            Change change = fates.changes().get(position);
            if (change instanceof DropColumn drop) {
                removed.add(ColumnStory.row(Mark.REMOVED, drop.column(), originally(table.name()).of(drop.column().name())));
            } else if (change instanceof Rename rename && rename.before().kind() == Kind.TABLE) {
                oldName = oldName.equals(table.name()) ? rename.before().container() : oldName;
            } else if (OF_A_COLUMN.contains(change.object().kind())) {
                ColumnStory story = stories.get(fates.last(position).member());
                if (story != null) {
                    story.add(change);
                }
            } else {
                NoteRows.of(change).ifPresent(notes::add);
            }
        }
        List<Row> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            columns.add(stories.get(column.name()).row(column, keys.of(column.name())));
        }
        columns.addAll(removed);
        List<Row> rows = new ArrayList<>(Folding.changed(columns, "column"));
        rows.addAll(Folding.limited(notes, "change"));
        String name = after.sqlName(table.name());
        return new Box(id, Mark.CHANGED, "", oldName.equals(table.name()) ? name
                : after.sqlName(oldName) + " \u2192 " + name, false, rows);
    }

    /** The keys of a table as it was at first. */
    private Keys originally(QualifiedName table) {
        return new Keys(before.tables().values().stream()
                .filter(each -> fates.last(ObjectName.table(each.name()), 0).container().equals(table)
                        && fates.box(each.name(), 0).equals(Fates.box(table)))
                .findFirst().orElse(null));
    }
}
