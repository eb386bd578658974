package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.AddSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.AlterSequence;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeComment;
import io.quarkiverse.migrationreview.deployment.diff.ChangeDefault;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.ChangeGenerated;
import io.quarkiverse.migrationreview.deployment.diff.ChangeIdentity;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.ChangeSequenceOwner;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumType;
import io.quarkiverse.migrationreview.deployment.diff.CreateSchema;
import io.quarkiverse.migrationreview.deployment.diff.CreateSequence;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;
import io.quarkiverse.migrationreview.deployment.diff.CreateView;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumType;
import io.quarkiverse.migrationreview.deployment.diff.DropIndex;
import io.quarkiverse.migrationreview.deployment.diff.DropSchema;
import io.quarkiverse.migrationreview.deployment.diff.DropSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.DropSequence;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.DropView;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/**
 * The order in which changes can be applied, and read: renames, since everything else speaks of the new names, schemas, then
 * foreign keys, constraints and indexes that go, then
 * types, sequences, tables and columns that come, then columns that change, then keys, indexes and foreign keys that come,
 * and at the end what goes for good; views that make way go before all that and come back after it. The undo is the exact
 * reverse: every change is taken back in the state it left.
 */
public final class StatementOrder {

    private static final QualifiedName ANYWHERE = new QualifiedName("", "");

    private StatementOrder() {
    }

    /**
     * Returns the changes in an order in which they can be applied; the same changes, found in the same order, always
     * come in the same order.
     *
     * @param defaultSchema of the schemas they were found in
     */
    public static List<Change> order(List<Change> changes, String defaultSchema) {
        List<Change> sorted = new ArrayList<>(changes);
        sorted.sort(Comparator.<Change> comparingInt(StatementOrder::rank).thenComparing(StatementOrder::place)
                .thenComparing(StatementOrder::withinContainer));
        Dependencies dependencies = new Dependencies(sorted, defaultSchema);
        List<Integer> waiting = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            waiting.add(i);
        }
        List<Change> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            // were there a cycle, the first by rank would be the best guess
            Integer next = waiting.stream()
                    .filter(candidate -> waiting.stream().noneMatch(other -> dependencies.after(candidate, other)))
                    .findFirst().orElse(waiting.get(0));
            waiting.remove(next);
            ordered.add(sorted.get(next));
        }
        return ordered;
    }

    /** Returns what takes ordered changes back, in order. */
    public static List<Change> undo(List<Change> ordered) {
        List<Change> undo = new ArrayList<>(ordered.stream().map(Change::inverse).toList());
        Collections.reverse(undo);
        return undo;
    }

    /** Renames keep the order in which they were tried. */
    private static QualifiedName place(Change change) {
        return change instanceof Rename ? ANYWHERE : change.object().container();
    }

    /** Columns keep the order of the table that they were found in; everything else goes by name. */
    private static String withinContainer(Change change) {
        return change instanceof ColumnChange || change instanceof Rename ? "" : change.object().toString();
    }

    private static int rank(Change change) {
        if (change instanceof Rename) {
            return -2;
        }
        if (change instanceof DropView) {
            return -1;
        }
        if (change instanceof CreateSchema) {
            return 0;
        }
        if (change instanceof DropConstraint drop) {
            return drop.constraint() instanceof ForeignKey ? 1 : 2;
        }
        if (change instanceof DropIndex) {
            return 3;
        }
        if (change instanceof CreateEnumType || change instanceof ChangeEnumLabels) {
            return 6;
        }
        if (change instanceof DropEnumCast) {
            return 5;
        }
        if (change instanceof CreateEnumCast || change instanceof CreateSequence || change instanceof AlterSequence) {
            return 7;
        }
        if (change instanceof CreateTable) {
            return 8;
        }
        if (change instanceof ColumnChange column) {
            return columnRank(column);
        }
        if (change instanceof ChangeSequenceOwner) {
            return 20;
        }
        if (change instanceof AddConstraint add) {
            return add.constraint() instanceof ForeignKey ? 34 : add.constraint() instanceof PrimaryKey ? 31 : 32;
        }
        if (change instanceof AddIndex) {
            return 33;
        }
        if (change instanceof ChangeComment) {
            return 35;
        }
        if (change instanceof DropSeedRow) {
            return 28;
        }
        if (change instanceof AddSeedRow) {
            return 36;
        }
        if (change instanceof DropTable) {
            return 40;
        }
        if (change instanceof DropSequence) {
            return 41;
        }
        if (change instanceof DropEnumType) {
            return 42;
        }
        if (change instanceof DropSchema) {
            return 43;
        }
        if (change instanceof CreateView) {
            return 50;
        }
        throw new IllegalStateException("Unknown kind of change: " + change);
    }

    /**
     * A computed column comes after those it is computed from, and goes before any of them changes. A default or identity that
     * goes
     * makes way for types and sequences; the changes of one column keep the order in which they were found.
     */
    private static int columnRank(ColumnChange change) {
        if (change instanceof AddColumn add) {
            return add.column().generated() == null ? 9 : 16;
        }
        if (change instanceof DropColumn drop) {
            return drop.column().generated() == null ? 30 : 5;
        }
        if (change instanceof ChangeIdentity identity) {
            return identity.after().identity() == null ? 4 : 12;
        }
        if (change instanceof ChangeDefault value) {
            return value.after().defaultExpression() == null ? 5 : 13;
        }
        if (change instanceof ChangeNullability nullability) {
            return nullability.after().nullable() ? 14 : 10;
        }
        if (change instanceof ChangeColumnType) {
            return 11;
        }
        if (change instanceof ChangeGenerated) {
            return 15;
        }
        throw new IllegalStateException("Unknown kind of change: " + change);
    }
}
