package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.Index;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.View;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.AddSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.AlterColumn;
import io.quarkiverse.migrationreview.deployment.diff.AlterSequence;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeComment;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.ChangeSequenceOwner;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.diff.ConstraintChange;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumType;
import io.quarkiverse.migrationreview.deployment.diff.CreateSchema;
import io.quarkiverse.migrationreview.deployment.diff.CreateSequence;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;
import io.quarkiverse.migrationreview.deployment.diff.CreateView;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumType;
import io.quarkiverse.migrationreview.deployment.diff.DropSchema;
import io.quarkiverse.migrationreview.deployment.diff.DropSequence;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.DropView;
import io.quarkiverse.migrationreview.deployment.diff.EnumTypeChange;
import io.quarkiverse.migrationreview.deployment.diff.IndexChange;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SeedRowChange;
import io.quarkiverse.migrationreview.deployment.diff.SequenceChange;

/**
 * The schema while a migration is under way: what a statement looks like depends on what is there when its turn comes.
 */
public final class SchemaState {

    private final String defaultSchema;
    private final SortedSet<String> namespaces;
    private final SortedMap<QualifiedName, Table> tables;
    private final SortedMap<QualifiedName, Sequence> sequences;
    private final SortedMap<QualifiedName, EnumType> enumTypes;
    private final SortedMap<QualifiedName, View> views;

    public SchemaState(Schema schema) {
        defaultSchema = schema.defaultSchema();
        namespaces = new TreeSet<>(schema.namespaces());
        tables = new TreeMap<>(schema.tables());
        sequences = new TreeMap<>(schema.sequences());
        enumTypes = new TreeMap<>(schema.enumTypes());
        views = new TreeMap<>(schema.views());
    }

    /** The schema as the changes so far have left it. */
    public Schema schema() {
        return new Schema(defaultSchema, namespaces, tables, sequences, enumTypes, views);
    }

    /**
     * Takes a change as done.
     *
     * @throws IllegalArgumentException if it is about a part of a table that is not there
     */
    public void apply(Change change) {
        if (change instanceof CreateSchema create) {
            namespaces.add(create.name());
        } else if (change instanceof DropSchema drop) {
            namespaces.remove(drop.name());
        } else if (change instanceof CreateTable create) {
            tables.put(create.table().name(), create.table());
        } else if (change instanceof DropTable drop) {
            tables.remove(drop.table().name());
        } else if (change instanceof ColumnChange column) {
            applyColumn(column);
        } else if (change instanceof ConstraintChange constraint) {
            applyConstraint(constraint);
        } else if (change instanceof IndexChange index) {
            applyIndex(index);
        } else if (change instanceof SequenceChange sequence) {
            applySequence(sequence);
        } else if (change instanceof EnumTypeChange type) {
            applyEnumType(type);
        } else if (change instanceof ChangeComment comment) {
            applyComment(comment);
        } else if (change instanceof SeedRowChange row) {
            applySeedRow(row);
        } else if (change instanceof CreateView create) {
            views.put(create.view().name(), create.view());
        } else if (change instanceof DropView drop) {
            views.remove(drop.view().name());
        } else if (change instanceof Rename rename) {
            become(rename.applyTo(schema()));
        } else {
            throw new IllegalStateException("Unknown kind of change: " + change);
        }
    }

    private void become(Schema schema) {
        tables.clear();
        tables.putAll(schema.tables());
        sequences.clear();
        sequences.putAll(schema.sequences());
        enumTypes.clear();
        enumTypes.putAll(schema.enumTypes());
        views.clear();
        views.putAll(schema.views());
    }

    private void applyColumn(ColumnChange change) {
        Table table = table(change.table());
        List<Column> columns = new ArrayList<>(table.columns());
        if (change instanceof AddColumn add) {
            columns.add(add.column());
        } else if (change instanceof DropColumn drop) {
            columns.removeIf(column -> column.name().equals(drop.column().name()));
        } else if (change instanceof AlterColumn alter) {
            columns.replaceAll(column -> column.name().equals(alter.before().name()) ? alter.after() : column);
        }
        put(table, columns, table.constraints(), table.indexes(), table.comment());
    }

    private void applyConstraint(ConstraintChange change) {
        Table table = table(change.table());
        List<Constraint> constraints = new ArrayList<>(table.constraints());
        if (change instanceof AddConstraint) {
            constraints.add(change.constraint());
        } else {
            constraints.removeIf(constraint -> constraint.name().equals(change.constraint().name()));
        }
        put(table, table.columns(), constraints, table.indexes(), table.comment());
    }

    private void applyIndex(IndexChange change) {
        Table table = table(change.table());
        List<Index> indexes = new ArrayList<>(table.indexes());
        if (change instanceof AddIndex) {
            indexes.add(change.index());
        } else {
            indexes.removeIf(index -> index.name().equals(change.index().name()));
        }
        put(table, table.columns(), table.constraints(), indexes, table.comment());
    }

    private void applySeedRow(SeedRowChange change) {
        Table table = table(change.table());
        List<SeedRow> rows = new ArrayList<>(table.seedRows());
        rows.removeIf(change.row()::isSameRowAs);
        if (change instanceof AddSeedRow) {
            rows.add(change.row());
        }
        tables.put(table.name(), table.withSeedRows(rows));
    }

    private void applySequence(SequenceChange change) {
        if (change instanceof CreateSequence create) {
            sequences.put(create.sequence().name(), create.sequence());
        } else if (change instanceof DropSequence drop) {
            sequences.remove(drop.sequence().name());
        } else if (change instanceof AlterSequence alter) {
            sequences.computeIfPresent(alter.after().name(), (name, old) -> new Sequence(name, alter.after().type(),
                    alter.after().options(), old.ownedBy(), old.comment()));
        } else if (change instanceof ChangeSequenceOwner owner) {
            sequences.computeIfPresent(owner.sequence(), (name, old) -> old.withOwner(owner.after()));
        }
    }

    private void applyEnumType(EnumTypeChange change) {
        if (change instanceof CreateEnumType create) {
            enumTypes.put(create.type().name(), create.type());
        } else if (change instanceof DropEnumType drop) {
            enumTypes.remove(drop.type().name());
        } else if (change instanceof ChangeEnumLabels labels) {
            enumTypes.computeIfPresent(labels.after().name(),
                    (name, old) -> old.withLabels(labels.after().labels()));
        } else if (change instanceof CreateEnumCast create) {
            enumTypes.computeIfPresent(create.type(), (name, old) -> old.withCast(create.cast()));
        } else if (change instanceof DropEnumCast drop) {
            enumTypes.computeIfPresent(drop.type(), (name, old) -> old.withoutCast(drop.cast()));
        }
    }

    private void applyComment(ChangeComment change) {
        QualifiedName name = change.object().container();
        String comment = change.after();
        switch (change.object().kind()) {
            case TABLE_COMMENT -> {
                Table table = table(name);
                put(table, table.columns(), table.constraints(), table.indexes(), comment);
            }
            case COLUMN_COMMENT -> {
                Table table = table(name);
                put(table, table.columns().stream().map(column -> column.name().equals(change.object().member())
                        ? column.withComment(comment)
                        : column).toList(), table.constraints(), table.indexes(), table.comment());
            }
            case SEQUENCE_COMMENT -> sequences.computeIfPresent(name, (key, old) -> old.withComment(comment));
            case TYPE_COMMENT -> enumTypes.computeIfPresent(name, (key, old) -> old.withComment(comment));
            default -> throw new IllegalStateException("Not a comment: " + change.object());
        }
    }

    private Table table(QualifiedName name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("A change is about table " + name + ", which the schema does not hold");
        }
        return table;
    }

    private void put(Table table, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
            String comment) {
        tables.put(table.name(), new Table(table.name(), columns, constraints, indexes, comment,
                table.seedRows(), table.partitioned()));
    }
}
