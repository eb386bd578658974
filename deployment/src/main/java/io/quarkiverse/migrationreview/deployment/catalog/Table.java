package io.quarkiverse.migrationreview.deployment.catalog;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A table with everything that belongs to it alone.
 *
 * @param columns in the order of the table; that order means nothing to a comparison
 * @param constraints ordered by name
 * @param indexes ordered by name; without those that back a constraint
 * @param comment null if there is none
 * @param seedRows rows that it is of no use without, as far as somebody has said where they are; otherwise empty
 * @param partitioned whether its rows lie in partitions; never a difference, only known because some statements can't be used
 */
public record Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
        String comment, List<SeedRow> seedRows, boolean partitioned) {

    public Table {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        indexes = List.copyOf(indexes);
        seedRows = List.copyOf(seedRows);
    }

    /** One whose rows lie in itself. */
    public Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
            String comment, List<SeedRow> seedRows) {
        this(name, columns, constraints, indexes, comment, seedRows, false);
    }

    /** One without seed rows. */
    public Table(QualifiedName name, List<Column> columns, List<Constraint> constraints, List<Index> indexes,
            String comment) {
        this(name, columns, constraints, indexes, comment, List.of());
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
    }

    /** The same table without its foreign keys, so that it can be created before the tables it refers to. */
    public Table withoutForeignKeys() {
        List<Constraint> own = constraints.stream().filter(constraint -> !(constraint instanceof ForeignKey)).toList();
        return new Table(name, columns, own, indexes, comment, seedRows, partitioned);
    }

    /** The same table, seed rows included, with other parts. */
    public Table with(List<Column> newColumns, List<Constraint> newConstraints, List<Index> newIndexes) {
        return new Table(name, newColumns, newConstraints, newIndexes, comment, seedRows, partitioned);
    }

    public Table withSeedRows(List<SeedRow> rows) {
        return new Table(name, columns, constraints, indexes, comment, rows, partitioned);
    }

    public List<ForeignKey> foreignKeys() {
        return constraints.stream().filter(ForeignKey.class::isInstance).map(ForeignKey.class::cast).toList();
    }

    void addObjectsTo(Set<ObjectName> objects) {
        objects.add(ObjectName.table(name));
        if (comment != null) {
            objects.add(ObjectName.tableComment(name));
        }
        for (Column column : columns) {
            objects.add(ObjectName.column(name, column.name()));
            if (column.defaultExpression() != null || column.identity() != null) {
                objects.add(ObjectName.columnDefault(name, column.name()));
            }
            if (column.comment() != null) {
                objects.add(ObjectName.columnComment(name, column.name()));
            }
        }
        constraints.forEach(constraint -> objects.add(ObjectName.constraint(name, constraint.name())));
        indexes.forEach(index -> objects.add(ObjectName.index(name, index.name())));
        seedRows.forEach(row -> objects.add(ObjectName.row(name, row.name())));
    }
}
