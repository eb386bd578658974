package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeComment;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.diff.ConstraintChange;
import io.quarkiverse.migrationreview.deployment.diff.CreateSchema;
import io.quarkiverse.migrationreview.deployment.diff.DropSchema;
import io.quarkiverse.migrationreview.deployment.diff.EnumTypeChange;
import io.quarkiverse.migrationreview.deployment.diff.IndexChange;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.SeedRowChange;
import io.quarkiverse.migrationreview.deployment.diff.SequenceChange;
import io.quarkiverse.migrationreview.deployment.diff.TableChange;
import io.quarkiverse.migrationreview.deployment.diff.ViewChange;

/**
 * Writes changes as a careful person writes them in SQL: names given, nothing guarded by {@code if exists}, and never
 * {@code cascade}, since whatever hangs on an object has a change of its own.
 */
public final class SqlGenerator {

    private SqlGenerator() {
    }

    /**
     * Returns the statements for a change, without semicolons and at least one.
     *
     * @param state the schema when the change's turn comes
     * @param together all changes of the same migration
     */
    public static List<String> generate(Change change, Schema state, List<Change> together) {
        return generate(change, state, together, ChangeValues.NONE);
    }

    /**
     * Returns the statements as {@link #generate(Change, Schema, List)} does.
     *
     * @param values what existing rows get
     */
    static List<String> generate(Change change, Schema state, List<Change> together, ChangeValues values) {
        if (change instanceof CreateSchema create) {
            return List.of("create schema " + Identifiers.quote(create.name()));
        }
        if (change instanceof DropSchema drop) {
            return List.of("drop schema " + Identifiers.quote(drop.name()));
        }
        if (change instanceof TableChange table) {
            return TableSql.of(table, state);
        }
        if (change instanceof ColumnChange column) {
            return ColumnSql.of(column, state, values.of(column).orElse(null));
        }
        if (change instanceof ConstraintChange constraint) {
            List<String> statements = new ArrayList<>();
            values.replacements(constraint).forEach((value, other) -> statements
                    .add(ColumnSql.replace(constraint.table(), constraint.constraint().columns().get(0), value, other, state)));
            statements.add(ConstraintSql.of(constraint, state));
            return statements;
        }
        if (change instanceof IndexChange index) {
            return List.of(IndexSql.of(index, state));
        }
        if (change instanceof SequenceChange sequence) {
            return SequenceSql.of(sequence, state);
        }
        if (change instanceof EnumTypeChange type) {
            return EnumTypeSql.of(type, state, together, values);
        }
        if (change instanceof Rename rename) {
            return List.of(RenameSql.of(rename, state));
        }
        if (change instanceof ChangeComment comment) {
            return List.of(CommentSql.of(comment.object(), comment.after(), state));
        }
        if (change instanceof SeedRowChange row) {
            return List.of(SeedRowSql.of(row, state));
        }
        if (change instanceof ViewChange view) {
            return ViewSql.of(view, state);
        }
        throw new IllegalStateException("Unknown kind of change: " + change);
    }
}
