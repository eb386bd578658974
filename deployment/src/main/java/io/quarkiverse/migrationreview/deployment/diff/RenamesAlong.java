package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName.Kind;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;
import io.quarkiverse.migrationreview.deployment.catalog.Table;

/**
 * What is renamed along with tables and columns, without a question: the model derives the names of keys, indexes and
 * sequences from those of tables and columns, and wants what there is under another name. Names that the model did not give are
 * left alone.
 * <p>
 * An enum type goes along on its own account: one whose columns all become of a new type with the same labels.
 */
public final class RenamesAlong {

    private final Schema schema;
    private final Schema desired;
    private final Predicate<ObjectName> known;

    /**
     * @param schema the current schema, after the renames of tables and columns
     * @param known answers whether the model once spoke of an object under the name it has in that schema
     */
    public RenamesAlong(Schema schema, Schema desired, Predicate<ObjectName> known) {
        this.schema = schema;
        this.desired = desired;
        this.known = known;
    }

    /** Returns the enum types; empty if there are none. */
    public List<Rename> enumTypes() {
        List<Rename> renames = new ArrayList<>();
        for (EnumType gone : schema.enumTypes().values()) {
            if (!desired.enumTypes().containsKey(gone.name()) && known.test(ObjectName.enumType(gone.name()))) {
                desired.enumTypes().values().stream()
                        .filter(added -> !schema.enumTypes().containsKey(added.name()))
                        .filter(added -> added.name().schema().equals(gone.name().schema()))
                        .filter(added -> added.labels().equals(gone.labels()) && becomes(gone, added))
                        .findFirst()
                        .ifPresent(added -> renames.add(Rename.of(ObjectName.enumType(gone.name()),
                                ObjectName.enumType(added.name()), tablesWith(gone))));
            }
        }
        return renames;
    }

    /** Whether every mapped column of the one is one of the other, and there is one. */
    private boolean becomes(EnumType gone, EnumType added) {
        List<Boolean> becoming = new ArrayList<>();
        for (QualifiedName name : tablesWith(gone)) {
            Table table = schema.tables().get(name);
            Table wanted = desired.tables().get(name);
            table.columns().stream().filter(column -> isOf(column, schema.sqlName(gone.name()))).forEach(column -> {
                if (wanted != null) {
                    wanted.column(column.name())
                            .ifPresent(other -> becoming.add(isOf(other, desired.sqlName(added.name()))));
                }
            });
        }
        return !becoming.isEmpty() && !becoming.contains(false);
    }

    private Set<QualifiedName> tablesWith(EnumType type) {
        Set<QualifiedName> tables = new TreeSet<>();
        schema.tables().values().stream()
                .filter(table -> table.columns().stream().anyMatch(column -> isOf(column, schema.sqlName(type.name()))))
                .forEach(table -> tables.add(table.name()));
        return tables;
    }

    private static boolean isOf(Column column, String type) {
        return column.type().equals(type) || column.type().equals(type + "[]");
    }

    /** Returns the sequences that were called after a table that was renamed; empty if there are none. */
    public List<Rename> sequences(List<Rename> renames) {
        List<Rename> found = new ArrayList<>();
        for (Rename table : ofKind(renames, Kind.TABLE)) {
            String before = table.before().container().name();
            String after = table.object().container().name();
            for (Sequence gone : schema.sequences().values()) {
                QualifiedName name = new QualifiedName(gone.name().schema(), replaceWord(gone.name().name(), before, after));
                Sequence added = desired.sequences().get(name);
                if (added != null && !desired.sequences().containsKey(gone.name()) && !isTaken(name)
                        && known.test(ObjectName.sequence(gone.name()))) {
                    found.add(Rename.of(ObjectName.sequence(gone.name()), ObjectName.sequence(name),
                            Set.of(table.object().container())));
                }
            }
        }
        return found;
    }

    /** Replaces a word at the beginning of a name, which ends there or at an underscore; case is that of the name. */
    private static String replaceWord(String name, String before, String after) {
        boolean begins = name.startsWith(before) && (name.length() == before.length() || name.charAt(before.length()) == '_');
        return begins ? after + name.substring(before.length()) : name;
    }

    /** Returns the constraints and indexes over what was renamed; empty if there are none. */
    public List<Rename> keys(List<Rename> renames) {
        List<Rename> found = new ArrayList<>();
        Set<QualifiedName> takenNow = new TreeSet<>();
        for (Table table : schema.tables().values()) {
            Table wanted = desired.tables().get(table.name());
            if (wanted != null) {
                constraints(table, wanted, renames, found, takenNow);
                indexes(table, wanted, renames, found, takenNow);
            }
        }
        return found;
    }

    private void constraints(Table table, Table wanted, List<Rename> renames, List<Rename> found,
            Set<QualifiedName> takenNow) {
        List<Constraint> open = new ArrayList<>(wanted.constraints());
        open.removeIf(constraint -> table.constraints().stream().anyMatch(other -> other.name().equals(constraint.name())));
        for (Constraint constraint : table.constraints()) {
            ObjectName name = ObjectName.constraint(table.name(), constraint.name());
            boolean named = wanted.constraints().stream().anyMatch(other -> other.name().equals(constraint.name()));
            if (named || !known.test(name) || !concerns(renames, table, constraint)) {
                continue;
            }
            boolean hasIndex = !(constraint instanceof ForeignKey || constraint instanceof CheckConstraint);
            open.stream().filter(other -> other.getClass() == constraint.getClass()
                    && other.definition().equals(constraint.definition()))
                    .filter(other -> !hasIndex || isFree(new QualifiedName(table.name().schema(), other.name()), takenNow))
                    .findFirst().ifPresent(other -> {
                        open.remove(other);
                        if (hasIndex) {
                            takenNow.add(new QualifiedName(table.name().schema(), other.name()));
                        }
                        found.add(Rename.of(name, ObjectName.constraint(table.name(), other.name()),
                                constraint instanceof ForeignKey key ? Set.of(key.referencedTable()) : Set.of()));
                    });
        }
    }

    private void indexes(Table table, Table wanted, List<Rename> renames, List<Rename> found, Set<QualifiedName> takenNow) {
        List<Index> open = new ArrayList<>(wanted.indexes());
        open.removeIf(index -> table.indexes().stream().anyMatch(other -> other.name().equals(index.name())));
        for (Index index : table.indexes()) {
            ObjectName name = ObjectName.index(table.name(), index.name());
            boolean named = wanted.indexes().stream().anyMatch(other -> other.name().equals(index.name()));
            if (named || !known.test(name) || !concerns(renames, table.name(), index.columns())) {
                continue;
            }
            open.stream().filter(other -> other.unique() == index.unique() && other.definition().equals(index.definition()))
                    .filter(other -> isFree(new QualifiedName(table.name().schema(), other.name()), takenNow))
                    .findFirst().ifPresent(other -> {
                        open.remove(other);
                        takenNow.add(new QualifiedName(table.name().schema(), other.name()));
                        found.add(Rename.of(name, ObjectName.index(table.name(), other.name()), Set.of()));
                    });
        }
    }

    private static boolean concerns(List<Rename> renames, Table table, Constraint constraint) {
        return concerns(renames, table.name(), constraint.columns()) || constraint instanceof ForeignKey key
                && concerns(renames, key.referencedTable(), key.referencedColumns());
    }

    private static boolean concerns(List<Rename> renames, QualifiedName table, List<String> columns) {
        return ofKind(renames, Kind.TABLE).stream().anyMatch(rename -> rename.object().container().equals(table))
                || ofKind(renames, Kind.COLUMN).stream().anyMatch(rename -> rename.object().container().equals(table)
                        && columns.contains(rename.object().member()));
    }

    private boolean isFree(QualifiedName relation, Set<QualifiedName> takenNow) {
        return !isTaken(relation) && !takenNow.contains(relation);
    }

    /** Tables, sequences, indexes and the indexes behind keys share their names. */
    private boolean isTaken(QualifiedName relation) {
        return schema.tables().containsKey(relation) || schema.sequences().containsKey(relation)
                || schema.tables().values().stream().filter(table -> table.name().schema().equals(relation.schema()))
                        .anyMatch(table -> table.indexes().stream().anyMatch(index -> index.name().equals(relation.name()))
                                || table.constraints().stream().anyMatch(key -> key.name().equals(relation.name())));
    }

    private static List<Rename> ofKind(List<Rename> renames, Kind kind) {
        return renames.stream().filter(rename -> rename.object().kind() == kind).toList();
    }
}
