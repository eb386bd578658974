package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;

/** What a migration brings into the database, table by table: parts of new tables and parts of those that were there. */
final class AddedParts {

    private AddedParts() {
    }

    /**
     * A column with the change that brings it, or gives it its type.
     */
    record AddedColumn(Change change, QualifiedName table, Column column) {

        /** The hazard of the column, which may be one of several that come with a table. */
        Hazard note(HazardCode code, String sentence, String advice) {
            return new Hazard(code, Severity.NOTE, change, ObjectName.column(table, column.name()), sentence, null, advice,
                    List.of());
        }

        String path(Situation situation) {
            return ObjectName.column(table, column.name()).path(situation.before().defaultSchema());
        }
    }

    /**
     * A name with the change that brings it.
     *
     * @param object what has the name
     * @param kind of constraint, or {@code null} when it is none
     */
    record AddedName(Change change, ObjectName object, Constraint kind) {
    }

    static Stream<AddedColumn> columns(Situation situation) {
        return situation.changes().stream().flatMap(change -> {
            if (change instanceof CreateTable create) {
                return create.table().columns().stream().map(column -> new AddedColumn(change, create.table().name(), column));
            }
            if (change instanceof AddColumn add) {
                return Stream.of(new AddedColumn(change, add.table(), add.column()));
            }
            return change instanceof ChangeColumnType type && !type.before().type().equals(type.after().type())
                    ? Stream.of(new AddedColumn(change, type.table(), type.after()))
                    : Stream.empty();
        });
    }

    /** Constraints and indexes. */
    static Stream<AddedName> constraintsAndIndexes(Situation situation) {
        return situation.changes().stream().flatMap(change -> {
            if (change instanceof CreateTable create) {
                QualifiedName table = create.table().name();
                return Stream.concat(create.table().constraints().stream().map(each -> constraint(change, table, each)),
                        create.table().indexes().stream()
                                .map(each -> new AddedName(change, ObjectName.index(table, each.name()), null)));
            }
            if (change instanceof AddConstraint add) {
                return Stream.of(constraint(change, add.table(), add.constraint()));
            }
            return change instanceof AddIndex add ? Stream.of(new AddedName(change, add.object(), null)) : Stream.empty();
        });
    }

    private static AddedName constraint(Change change, QualifiedName table, Constraint constraint) {
        return new AddedName(change, ObjectName.constraint(table, constraint.name()), constraint);
    }
}
