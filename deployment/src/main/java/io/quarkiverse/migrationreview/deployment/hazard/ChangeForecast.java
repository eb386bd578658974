package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.View;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.AddSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.AlterSequence;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeComment;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.ChangeSequenceOwner;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.diff.ConstraintChange;
import io.quarkiverse.migrationreview.deployment.diff.CreateSequence;
import io.quarkiverse.migrationreview.deployment.diff.CreateView;
import io.quarkiverse.migrationreview.deployment.diff.DropSequence;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.EnumTypeChange;
import io.quarkiverse.migrationreview.deployment.diff.IndexChange;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SchemaChange;
import io.quarkiverse.migrationreview.deployment.diff.SeedRowChange;
import io.quarkiverse.migrationreview.deployment.diff.SequenceChange;
import io.quarkiverse.migrationreview.deployment.diff.TableChange;
import io.quarkiverse.migrationreview.deployment.diff.ViewChange;

/**
 * Tells what each kind of change does. See "ALTER TABLE" and "Explicit Locking" in the PostgreSQL manual; what the manual
 * leaves open was measured.
 */
final class ChangeForecast {

    private static final String NOT_VALID = "NOT VALID";
    private static final String CONCURRENTLY = " concurrently ";

    private final Schema state;
    private final LockTally tally;
    private final ColumnForecast columns;

    ChangeForecast(Schema state, String timeZone, LockTally tally) {
        this.state = state;
        this.tally = tally;
        this.columns = new ColumnForecast(state, timeZone, tally);
    }

    void collect(Change change, List<String> statements) {
        if (change instanceof SchemaChange) {
            return; // holds nothing
        }
        statements.forEach(this::numbering);
        if (change instanceof TableChange table) {
            table(table);
        } else if (change instanceof ColumnChange column) {
            columns.collect(column, statements);
        } else if (change instanceof ConstraintChange constraint) {
            constraint(constraint, statements);
        } else if (change instanceof IndexChange index) {
            index(index, statements);
        } else if (change instanceof SequenceChange sequence) {
            sequence(sequence);
        } else if (change instanceof EnumTypeChange type) {
            if (type instanceof ChangeEnumLabels labels) {
                new EnumForecast(state, this, tally).collect(labels, statements);
            }
        } else if (change instanceof ChangeComment comment) {
            if (comment.object().kind() != ObjectName.Kind.TYPE_COMMENT) {
                tally.lock(comment.object().container(), LockMode.SHARE_UPDATE_EXCLUSIVE);
            }
        } else if (change instanceof SeedRowChange row) {
            seedRow(row);
        } else if (change instanceof ViewChange view) {
            view(view);
        } else if (change instanceof Rename rename) {
            rename(rename);
        } else {
            throw new IllegalStateException("Unknown kind of change: " + change);
        }
    }

    private void table(TableChange change) {
        QualifiedName name = change.table().name();
        if (change instanceof DropTable) {
            tally.lock(name, LockMode.ACCESS_EXCLUSIVE);
            columns.ownedSequences(name, null);
        } else {
            change.table().foreignKeys()
                    .forEach(key -> tally.lock(key.referencedTable(), LockMode.SHARE_ROW_EXCLUSIVE));
        }
    }

    private void constraint(ConstraintChange change, List<String> statements) {
        QualifiedName table = change.table();
        Constraint constraint = change.constraint();
        if (statements.stream().anyMatch(sql -> sql.startsWith("update "))) {
            tally.lock(table, LockMode.ROW_EXCLUSIVE);
            tally.scan(table);
        }
        boolean adds = change instanceof AddConstraint;
        if (constraint instanceof ForeignKey key) {
            LockMode mode = adds ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
            tally.lock(table, mode);
            tally.lock(key.referencedTable(), mode);
        } else {
            tally.lock(table, LockMode.ACCESS_EXCLUSIVE);
        }
        if (adds && !constraint.definition().endsWith(NOT_VALID)) {
            tally.scan(table);
        }
    }

    private void index(IndexChange change, List<String> statements) {
        QualifiedName table = change.table();
        boolean concurrently = statements.stream().anyMatch(sql -> sql.contains(CONCURRENTLY));
        boolean adds = change instanceof AddIndex;
        tally.lock(table, concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE
                : adds ? LockMode.SHARE : LockMode.ACCESS_EXCLUSIVE);
        if (adds) {
            tally.scan(table);
        }
    }

    private void sequence(SequenceChange change) {
        QualifiedName name = change.object().container();
        if (change instanceof DropSequence) {
            tally.lock(name, LockMode.ACCESS_EXCLUSIVE);
        } else if (change instanceof AlterSequence || change instanceof ChangeSequenceOwner) {
            tally.lock(name, LockMode.SHARE_ROW_EXCLUSIVE);
            if (change instanceof ChangeSequenceOwner owner && owner.after() != null) {
                tally.lock(owner.after().container(), LockMode.ACCESS_SHARE);
            }
        } else if (!(change instanceof CreateSequence)) {
            throw new IllegalStateException("Unknown kind of change: " + change);
        }
    }

    /** A sequence is moved beyond the numbers that rows have: the largest is looked up, in an index if there is one. */
    private void numbering(String sql) {
        if (!sql.startsWith("select setval(")) {
            return;
        }
        for (Table table : state.tables().values()) {
            if (sql.endsWith(" from " + state.sqlName(table.name()) + "), false)")) {
                tally.lock(table.name(), LockMode.ACCESS_SHARE);
                table.columns().stream().filter(column -> sql.contains("(max(" + Identifiers.quote(column.name()) + ")"))
                        .filter(column -> !isFirstOfAnIndex(table, column))
                        .forEach(column -> tally.scan(table.name()));
            }
        }
    }

    private static boolean isFirstOfAnIndex(Table table, Column column) {
        return table.constraints().stream().anyMatch(key -> LockTally.hasIndex(key)
                && key.columns().get(0).equals(column.name()))
                || table.indexes().stream().anyMatch(index -> index.method().equals("btree")
                        && index.columns().get(0).equals(column.name()) && !index.definition().contains(" WHERE "));
    }

    private void seedRow(SeedRowChange change) {
        tally.lock(change.table(), LockMode.ROW_EXCLUSIVE);
        Table table = state.tables().get(change.table());
        if (change instanceof AddSeedRow) {
            table.foreignKeys().forEach(key -> tally.lock(key.referencedTable(), LockMode.ROW_SHARE));
        } else if (change.row().key().stream().map(cell -> table.column(cell.column()).orElseThrow())
                .noneMatch(column -> isFirstOfAnIndex(table, column))) {
            tally.scan(change.table());
        }
    }

    private void view(ViewChange change) {
        View view = change.view();
        if (!(change instanceof CreateView)) {
            tally.lock(view.name(), LockMode.ACCESS_EXCLUSIVE);
            return;
        }
        Set<QualifiedName> read = new HashSet<>();
        read(view, view.materialized() && view.populated(), read);
        read.forEach(relation -> tally.lock(relation, LockMode.ACCESS_SHARE));
        if (view.materialized() && view.populated()) {
            read.forEach(tally::scan);
        }
    }

    /** A view that is filled reads through the views it is made of. */
    private void read(View view, boolean through, Set<QualifiedName> read) {
        for (ObjectName used : view.uses()) {
            boolean relation = used.kind() == ObjectName.Kind.TABLE || used.kind() == ObjectName.Kind.COLUMN
                    || used.kind() == ObjectName.Kind.VIEW;
            if (relation && read.add(used.container()) && through && state.views().containsKey(used.container())) {
                read(state.views().get(used.container()), !state.views().get(used.container()).materialized(), read);
            }
        }
    }

    private void rename(Rename rename) {
        QualifiedName container = rename.before().container();
        switch (rename.before().kind()) {
            case TABLE, COLUMN, CONSTRAINT, SEQUENCE -> tally.lock(container, LockMode.ACCESS_EXCLUSIVE);
            case INDEX, TYPE -> {
                // the index alone is locked, and a type can't be
            }
            default -> throw new IllegalStateException("Not to be renamed: " + rename);
        }
    }
}
