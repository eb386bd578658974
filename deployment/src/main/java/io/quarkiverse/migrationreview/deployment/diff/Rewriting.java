package io.quarkiverse.migrationreview.deployment.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SeedRow;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;
import io.quarkiverse.migrationreview.deployment.catalog.Table;
import io.quarkiverse.migrationreview.deployment.catalog.View;

/**
 * What a rename does to a schema: the server writes the new name into every definition that mentions the old one, keys of other
 * tables, checks, indexes, defaults and computed columns among them.
 *
 * @param tables those that read otherwise
 * @param sequences likewise
 * @param enumTypes likewise
 * @param views likewise
 */
public record Rewriting(List<Pair<Table>> tables, List<Pair<Sequence>> sequences, List<Pair<EnumType>> enumTypes,
        List<Pair<View>> views) {

    /** Nothing reads otherwise. */
    static final Rewriting NONE = new Rewriting(List.of(), List.of(), List.of(), List.of());

    public Rewriting {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
        enumTypes = List.copyOf(enumTypes);
        views = List.copyOf(views);
    }

    /**
     * One object, before and after.
     *
     * @param <T> the kind of object
     */
    public record Pair<T>(T before, T after) {

        Pair<T> inverse() {
            return new Pair<>(after, before);
        }
    }

    static Rewriting between(Schema before, Schema after, Rename rename) {
        return new Rewriting(
                pairs(before.tables(), after.tables(), name -> rename.follow(ObjectName.table(name)).container()),
                pairs(before.sequences(), after.sequences(), name -> rename.follow(ObjectName.sequence(name)).container()),
                pairs(before.enumTypes(), after.enumTypes(), name -> rename.follow(ObjectName.enumType(name)).container()),
                pairs(before.views(), after.views(), name -> name));
    }

    private static <T> List<Pair<T>> pairs(SortedMap<QualifiedName, T> before, SortedMap<QualifiedName, T> after,
            Function<QualifiedName, QualifiedName> follow) {
        List<Pair<T>> pairs = new ArrayList<>();
        before.forEach((name, object) -> {
            T same = after.get(follow.apply(name));
            if (same != null && !same.equals(object)) {
                pairs.add(new Pair<>(object, same));
            }
        });
        return pairs;
    }

    Rewriting inverse() {
        return new Rewriting(tables.stream().map(Pair::inverse).toList(), sequences.stream().map(Pair::inverse).toList(),
                enumTypes.stream().map(Pair::inverse).toList(), views.stream().map(Pair::inverse).toList());
    }

    Schema applyTo(Schema schema, Rename rename) {
        SortedMap<QualifiedName, Table> newTables = new TreeMap<>(schema.tables());
        for (Pair<Table> pair : tables) {
            Table table = newTables.remove(pair.before().name());
            if (table != null) {
                newTables.put(pair.after().name(), rewrite(table, pair, rename));
            }
        }
        SortedMap<QualifiedName, Sequence> newSequences = new TreeMap<>(schema.sequences());
        for (Pair<Sequence> pair : sequences) {
            Sequence sequence = newSequences.remove(pair.before().name());
            if (sequence != null) {
                newSequences.put(pair.after().name(), rewrite(sequence, rename));
            }
        }
        SortedMap<QualifiedName, EnumType> newTypes = new TreeMap<>(schema.enumTypes());
        for (Pair<EnumType> pair : enumTypes) {
            EnumType type = newTypes.remove(pair.before().name());
            if (type != null) {
                newTypes.put(pair.after().name(), new EnumType(pair.after().name(), type.labels(), type.comment(),
                        type.casts()));
            }
        }
        SortedMap<QualifiedName, View> newViews = new TreeMap<>(schema.views());
        views.forEach(pair -> newViews.replace(pair.before().name(), pair.before(), pair.after()));
        return new Schema(schema.defaultSchema(), schema.namespaces(), newTables, newSequences, newTypes, newViews);
    }

    private static Sequence rewrite(Sequence sequence, Rename rename) {
        return new Sequence(rename.follow(ObjectName.sequence(sequence.name())).container(), sequence.type(),
                sequence.options(), sequence.ownedBy() == null ? null : rename.follow(sequence.ownedBy()),
                sequence.comment());
    }

    /** Part by part, since other changes may have come in between. */
    private static Table rewrite(Table table, Pair<Table> pair, Rename rename) {
        QualifiedName before = pair.before().name();
        List<Column> columns = parts(table.columns(), pair.before().columns(), pair.after().columns(), Column::name,
                name -> rename.follow(ObjectName.column(before, name)).member()).stream()
                .map(column -> named(column, rename.follow(ObjectName.column(before, column.name())).member()))
                .toList();
        return new Table(pair.after().name(), columns,
                parts(table.constraints(), pair.before().constraints(), pair.after().constraints(),
                        constraint -> constraint.name(),
                        name -> rename.follow(ObjectName.constraint(before, name)).member()),
                parts(table.indexes(), pair.before().indexes(), pair.after().indexes(), index -> index.name(),
                        name -> rename.follow(ObjectName.index(before, name)).member()),
                table.comment(), table.seedRows().stream().map(row -> rewrite(row, before, rename)).toList(),
                table.partitioned());
    }

    private static SeedRow rewrite(SeedRow row, QualifiedName table, Rename rename) {
        return new SeedRow(rewrite(row.key(), table, rename), rewrite(row.values(), table, rename));
    }

    private static List<SeedRow.Cell> rewrite(List<SeedRow.Cell> cells, QualifiedName table, Rename rename) {
        return cells.stream().map(cell -> new SeedRow.Cell(rename.follow(ObjectName.column(table, cell.column())).member(),
                cell.text(), cell.number())).toList();
    }

    /** A column that was changed meanwhile is still renamed. */
    private static Column named(Column column, String name) {
        return column.name().equals(name) ? column
                : new Column(name, column.type(), column.nullable(), column.defaultExpression(), column.identity(),
                        column.generated(), column.collation(), column.comment());
    }

    private static <T> List<T> parts(List<T> parts, List<T> before, List<T> after, Function<T, String> name,
            Function<String, String> follow) {
        return parts.stream().map(part -> !before.contains(part) ? part
                : after.stream().filter(candidate -> name.apply(candidate).equals(follow.apply(name.apply(part)))).findFirst()
                        .orElse(part))
                .toList();
    }
}
