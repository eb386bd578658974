package io.quarkiverse.migrationreview.deployment.property;

import static io.quarkiverse.migrationreview.deployment.property.Step.pick;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.property.Sketch.Column;
import io.quarkiverse.migrationreview.deployment.property.Sketch.ForeignKey;
import io.quarkiverse.migrationreview.deployment.property.Sketch.Part;
import io.quarkiverse.migrationreview.deployment.property.Sketch.Sequence;
import io.quarkiverse.migrationreview.deployment.property.Sketch.Table;

/** The steps that are about one table and what belongs to it. */
final class TableSteps {

    private static final List<String> ACTIONS = List.of("", "on delete cascade", "on delete set null on update cascade",
            "deferrable initially deferred", "on delete restrict");
    private static final List<String> IDENTITIES = List.of("by default as identity", "always as identity",
            "by default as identity (start with 100 increment by 10)");

    private final Sketch sketch;
    private final boolean virtualColumns;

    TableSteps(Sketch sketch, boolean virtualColumns) {
        this.sketch = sketch;
        this.virtualColumns = virtualColumns;
    }

    Stream<Column> columns() {
        return sketch.tables.stream().flatMap(table -> table.columns.stream());
    }

    void take(Step step, Table table) {
        switch (step.kind()) {
            case DROP_TABLE -> dropTable(table);
            case ADD_COLUMN -> addColumn(step, table);
            case ADD_KEY, ADD_CHECK, ADD_INDEX -> new PartSteps(sketch).take(step, table);
            case DROP_CONSTRAINT -> remove(step, table, table.constraints);
            case DROP_INDEX -> remove(step, table, table.indexes);
            case ADD_FOREIGN_KEY -> addForeignKey(step, table);
            case DROP_FOREIGN_KEY -> {
                if (!table.foreignKeys.isEmpty()) {
                    table.foreignKeys.remove(step.what() % table.foreignKeys.size());
                }
            }
            default -> {
                if (!table.columns.isEmpty()) {
                    change(step, table, pick(table.columns, step.what()));
                }
            }
        }
    }

    private void change(Step step, Table table, Column column) {
        switch (step.kind()) {
            case DROP_COLUMN -> dropColumn(table, column);
            case CHANGE_TYPE -> changeType(step, table, column);
            case CHANGE_NULLABILITY -> column.nullable = column.identity == null && !inPrimaryKey(table, column)
                    && !column.nullable;
            case CHANGE_DEFAULT -> changeDefault(step, table, column);
            case CHANGE_IDENTITY -> changeIdentity(step, table, column);
            case CHANGE_GENERATED -> changeGenerated(step, table, column);
            default -> throw new IllegalStateException("Unknown kind of step: " + step);
        }
    }

    private void dropTable(Table table) {
        sketch.tables.remove(table);
        sketch.tables.forEach(other -> other.foreignKeys.removeIf(key -> key.target() == table));
        sketch.sequences.removeIf(sequence -> sequence.owner == table);
    }

    private void addColumn(Step step, Table table) {
        String name = pick(Steps.NAMES, step.what());
        if (table.columns.stream().anyMatch(column -> column.name.equals(name))) {
            return;
        }
        Column column = new Column(name);
        column.kind = pick(List.of(ColumnKind.values()), step.how());
        column.before = column.kind;
        if (!sketch.types.isEmpty() && step.how() % 5 == 0) {
            column.type = pick(sketch.types, step.where());
            column.array = step.how() % 3 == 0;
        }
        column.nullable = step.how() % 3 > 0;
        column.collation = column.type == null && column.kind.isText() && step.how() % 7 == 0 ? "\"C\"" : null;
        table.columns.add(column);
    }

    private void dropColumn(Table table, Column column) {
        table.columns.stream().filter(other -> other.generated != null && other.generated.contains(column.quoted()))
                .toList().forEach(other -> dropColumn(table, other));
        table.columns.remove(column);
        List<Part> keys = table.constraints.stream().filter(part -> part.columns().contains(column)).toList();
        keys.forEach(part -> removeKey(table, part));
        table.indexes.removeIf(part -> part.columns().contains(column));
        table.foreignKeys.removeIf(key -> key.columns().contains(column));
        sketch.sequences.removeIf(sequence -> sequence.column == column);
    }

    /** Constraints that are written for a type, and references, would have to change along. */
    private void changeType(Step step, Table table, Column column) {
        ColumnKind kind = pick(List.of(ColumnKind.values()), step.how());
        boolean used = column.type != null || !column.isPlain() || sequenceOf(column).isPresent()
                || table.columns.stream().anyMatch(other -> other.generated != null
                        && other.generated.contains(column.quoted()))
                || sketch.tables.stream().flatMap(other -> other.foreignKeys.stream())
                        .anyMatch(key -> key.columns().contains(column) || key.referenced().contains(column))
                || table.constraints.stream().anyMatch(part -> !part.key() && part.columns().contains(column))
                || table.indexes.stream().anyMatch(part -> part.columns().contains(column));
        if (used || !column.before.becomes(kind)
                || !kind.isIndexed() && table.constraints.stream().anyMatch(part -> part.columns().contains(column))) {
            return;
        }
        column.kind = kind;
        column.value = column.value == null ? null : kind.defaultNumber(step.what());
        column.collation = kind.isText() ? column.collation : null;
    }

    private void changeDefault(Step step, Table table, Column column) {
        if (!column.isPlain() || sequenceOf(column).isPresent()) {
            return;
        }
        if (column.value != null && step.how() % 3 == 0) {
            column.value = null;
        } else if (column.type != null) {
            column.value = column.array ? "'{}'" : SqlText.literal("OPEN");
            column.value = column.type.labels.contains("OPEN") ? column.value : null;
        } else if (column.kind.isWhole() && step.how() % 4 == 1) {
            serial(table, column);
        } else {
            column.value = column.kind.defaultNumber(step.how());
        }
    }

    private void serial(Table table, Column column) {
        String name = table.name.substring(0, Math.min(20, table.name.length())) + "_"
                + column.name.substring(0, Math.min(20, column.name.length())) + "_seq";
        if (sketch.isFree(table.schema, name)) {
            Sequence sequence = new Sequence(table.schema, name, "as " + column.kind.sql());
            sequence.owner = table;
            sequence.column = column;
            sketch.sequences.add(sequence);
            column.value = "nextval(" + SqlText.literal(sequence.sql()) + ")";
        }
    }

    private void changeIdentity(Step step, Table table, Column column) {
        if (column.identity != null) {
            column.identity = step.how() % 3 == 0 ? null : pick(IDENTITIES, step.how());
        } else if (column.type == null && column.kind.isWhole() && column.generated == null
                && sequenceOf(column).isEmpty()) {
            column.identity = pick(IDENTITIES, step.how());
            column.value = null;
            column.nullable = false;
        }
    }

    private void changeGenerated(Step step, Table table, Column column) {
        boolean used = table.constraints.stream().anyMatch(part -> part.columns().contains(column))
                || table.indexes.stream().anyMatch(part -> part.columns().contains(column))
                || sketch.tables.stream().flatMap(other -> other.foreignKeys.stream())
                        .anyMatch(key -> key.columns().contains(column) || key.referenced().contains(column));
        if (column.generated != null) {
            column.generated = step.how() % 4 == 0 ? null : expression(step, column.generated);
            return;
        }
        Column source = pick(table.columns, step.where());
        if (!used && column.type == null && column.kind == ColumnKind.BIGINT && column.identity == null
                && sequenceOf(column).isEmpty() && source != column && source.type == null && source.kind.isWhole()
                && source.generated == null && table.columns.stream().noneMatch(other -> other.generated != null
                        && other.generated.contains(column.quoted()))) {
            column.value = null;
            column.generated = "(" + source.quoted() + " * 2) "
                    + (virtualColumns && step.how() % 2 == 0 ? "virtual" : "stored");
        }
    }

    private static String expression(Step step, String expression) {
        return expression.replaceFirst("\\* \\d+", "* " + (2 + step.how() % 3));
    }

    private void remove(Step step, Table table, List<Part> parts) {
        if (!parts.isEmpty()) {
            removeKey(table, pick(parts, step.what()));
        }
    }

    private void removeKey(Table table, Part part) {
        table.constraints.remove(part);
        table.indexes.remove(part);
        sketch.tables.forEach(other -> other.foreignKeys.removeIf(key -> key.target() == table
                && part.columns().equals(new LinkedHashSet<>(key.referenced()))
                && table.constraints.stream().noneMatch(left -> left.key() && left.columns().equals(part.columns()))));
    }

    /** New columns that refer to the first key of a table, the own one included. */
    private void addForeignKey(Step step, Table table) {
        Table target = pick(sketch.tables, step.what());
        Optional<Part> key = target.constraints.stream().filter(Part::key).findFirst();
        String name = "fk_" + pick(Steps.NAMES, step.how()).replaceAll("x{9,}", "long");
        if (key.isEmpty() || !sketch.isFree(table.schema, name)) {
            return;
        }
        List<Column> referenced = List.copyOf(key.get().columns());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < referenced.size(); i++) {
            Column column = new Column("ref_" + (step.how() % 9) + "_" + i);
            column.kind = referenced.get(i).kind;
            column.before = column.kind;
            column.type = referenced.get(i).type;
            column.array = referenced.get(i).array;
            column.collation = referenced.get(i).collation;
            columns.add(column);
        }
        if (table.columns.stream().anyMatch(column -> columns.stream().anyMatch(other -> other.name.equals(column.name)))) {
            return;
        }
        table.columns.addAll(columns);
        table.foreignKeys.add(new ForeignKey(name, columns, target, referenced, pick(ACTIONS, step.how())));
    }

    private Optional<Sequence> sequenceOf(Column column) {
        return sketch.sequences.stream().filter(sequence -> sequence.column == column).findFirst();
    }

    private static boolean inPrimaryKey(Table table, Column column) {
        return table.constraints.stream().anyMatch(part -> part.sql().startsWith("primary key")
                && part.columns().contains(column));
    }

    static Set<Column> some(Step step, List<Column> columns) {
        Set<Column> some = new LinkedHashSet<>();
        if (!columns.isEmpty()) {
            for (int i = 0; i < 1 + step.how() % 2; i++) {
                some.add(pick(columns, step.what() + i));
            }
        }
        return some;
    }

}
