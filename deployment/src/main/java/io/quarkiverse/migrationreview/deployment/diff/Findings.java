package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;

/**
 * What a comparison has found so far: the parts that come later ask it what hangs on something already found to go.
 */
final class Findings {

    /** Columns that a foreign key could refer to until the key over them went. */
    private record DroppedKey(QualifiedName table, Set<String> columns, boolean withIncluded) {
    }

    final Schema current;
    final Schema desired;
    private final Predicate<ObjectName> known;
    private final List<Tolerated> tolerated;
    private final List<Change> changes = new ArrayList<>();
    private final List<Unmanaged> unmanaged = new ArrayList<>();
    private final Set<ObjectName> dropped = new HashSet<>();
    private final Set<ObjectName> rebuilt = new HashSet<>();
    private final Set<ObjectName> retyped = new HashSet<>();
    private final List<DroppedKey> droppedKeys = new ArrayList<>();

    Findings(Schema current, Schema desired, Predicate<ObjectName> known, List<Tolerated> tolerated) {
        this.current = current;
        this.desired = desired;
        this.known = known;
        this.tolerated = tolerated;
    }

    boolean knows(ObjectName object) {
        return known.test(object);
    }

    void add(Change change) {
        changes.add(change);
        if (change instanceof DropTable || change instanceof DropColumn) {
            dropped.add(change.object());
        } else if (change instanceof ChangeGenerated) {
            rebuilt.add(change.object());
        } else if (change instanceof ChangeColumnType type
                && !TypeFamily.same(type.before().type(), type.after().type())) {
            retyped.add(change.object());
        } else if (change instanceof DropConstraint drop
                && (drop.constraint() instanceof PrimaryKey || drop.constraint() instanceof UniqueConstraint)) {
            droppedKeys.add(new DroppedKey(drop.table(), Set.copyOf(drop.constraint().columns()),
                    drop.constraint().definition().contains(" INCLUDE (")));
        } else if (change instanceof DropIndex drop && drop.index().unique()) {
            droppedKeys.add(new DroppedKey(drop.table(), Set.copyOf(drop.index().columns()),
                    drop.index().definition().contains(" INCLUDE (")));
        }
    }

    /** A column goes and comes back, so that something else can change meanwhile. */
    void rebuild(QualifiedName table, Column before, Column after) {
        changes.add(new DropColumn(table, before));
        changes.add(new AddColumn(table, after));
        rebuilt.add(ObjectName.column(table, before.name()));
    }

    void add(Unmanaged object) {
        unmanaged.add(object);
    }

    /** Whether a view is what the entities take for a table: it needs none beside it. */
    boolean isView(QualifiedName table) {
        return current.views().containsKey(table);
    }

    void unmanaged(ObjectName object, String description, String reason) {
        add(new Unmanaged(object, description, reason, false));
    }

    /** Whether a type is an enum type, or an array of one, that has other labels on the two sides. */
    boolean changesLabels(String type) {
        return typesWithOtherLabels().anyMatch(name -> type.equals(name) || type.equals(name + "[]"));
    }

    /** Whether an expression holds values of an enum type that has other labels on the two sides. */
    boolean namesChangedLabels(String expression) {
        return typesWithOtherLabels().anyMatch(name -> expression.contains("::" + name));
    }

    private Stream<String> typesWithOtherLabels() {
        return current.enumTypes().values().stream().filter(before -> {
            EnumType after = desired.enumTypes().get(before.name());
            return after != null && !before.labels().equals(after.labels());
        }).map(before -> current.sqlName(before.name()));
    }

    /** The SQL names of the enum types that some types are, or are arrays of. */
    Set<String> enumTypesAmong(String... types) {
        Set<String> names = new HashSet<>();
        for (String type : types) {
            names.add(type.endsWith("[]") ? type.substring(0, type.length() - 2) : type);
        }
        Set<String> enumTypes = new HashSet<>();
        current.enumTypes().keySet().forEach(type -> enumTypes.add(current.sqlName(type)));
        desired.enumTypes().keySet().forEach(type -> enumTypes.add(desired.sqlName(type)));
        names.retainAll(enumTypes);
        return names;
    }

    boolean dropsTable(QualifiedName table) {
        return dropped.contains(ObjectName.table(table));
    }

    boolean dropsColumn(ObjectName column) {
        return dropsTable(column.container()) || dropped.contains(column);
    }

    boolean dropsAny(QualifiedName table, List<String> columns) {
        return dropsTable(table)
                || columns.stream().anyMatch(column -> dropped.contains(ObjectName.column(table, column)));
    }

    boolean rebuildsAny(QualifiedName table, List<String> columns) {
        return columns.stream().anyMatch(column -> rebuilt.contains(ObjectName.column(table, column)));
    }

    boolean retypesAny(QualifiedName table, List<String> columns) {
        return columns.stream().anyMatch(column -> retyped.contains(ObjectName.column(table, column)));
    }

    boolean dropsKey(QualifiedName table, List<String> columns) {
        Set<String> referenced = Set.copyOf(columns);
        return droppedKeys.stream().anyMatch(key -> key.table().equals(table) && (key.columns().equals(referenced)
                || key.withIncluded() && key.columns().containsAll(referenced)));
    }

    /** Whether nothing stays in a schema that only the current side has. */
    boolean dropsAllIn(String namespace) {
        Set<QualifiedName> staying = new HashSet<>(current.tables().keySet());
        staying.addAll(current.sequences().keySet());
        staying.addAll(current.enumTypes().keySet());
        staying.addAll(current.views().keySet());
        changes.stream().filter(change -> change instanceof DropTable || change instanceof DropSequence
                || change instanceof DropEnumType).forEach(change -> staying.remove(change.object().container()));
        return staying.stream().noneMatch(name -> name.schema().equals(namespace));
    }

    void compareComments(ObjectName comment, String before, String after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (after != null || knows(comment)) {
            add(new ChangeComment(comment, before, after));
        } else {
            unmanaged(comment, "comment of " + comment.path(current.defaultSchema()),
                    "The entity model does not set it");
        }
    }

    Differences toDifferences() {
        unmanaged.sort(Comparator.comparing(Unmanaged::object));
        return new Differences(changes, unmanaged, tolerated);
    }
}
