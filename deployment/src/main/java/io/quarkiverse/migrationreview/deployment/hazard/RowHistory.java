package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Column;
import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.ChangeGenerated;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumType;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * Follows the rows of each table through the changes of a migration: what a change would find is asked of the dev database as
 * a query that does to the rows what the changes before it do.
 */
final class RowHistory {

    private final Situation situation;
    private final Map<QualifiedName, TrackedTable> tables = new TreeMap<>();
    private final Set<String> unknownTypes = new HashSet<>();
    private MigrationPlan plan;
    private GivenAnswers answers;

    RowHistory(Situation situation) {
        this.situation = situation;
        List<MigrationPlan> earlier = situation.earlier();
        Schema first = earlier.isEmpty() ? situation.before() : earlier.get(0).before();
        first.tables().forEach((name, table) -> tables.put(name, new TrackedTable(table)));
        earlier.forEach(each -> {
            begin(each);
            each.changes().forEach(this::apply);
        });
        begin(situation.plan());
        situation.before().tables()
                .forEach((name, table) -> tables.computeIfAbsent(name, key -> new TrackedTable(table)).begin(table));
    }

    private void begin(MigrationPlan next) {
        plan = next;
        answers = new GivenAnswers(next, situation.guidance());
    }

    /** Makes all changes before one. */
    RowHistory until(Change end) {
        for (Change change : situation.changes()) {
            if (change.equals(end)) {
                break;
            }
            apply(change);
        }
        return this;
    }

    /** The rows of a table by its name at this point; empty if it is a new one. */
    Optional<FoundRows> rows(QualifiedName table) {
        return Optional.ofNullable(tables.get(table)).map(TrackedTable::found);
    }

    /** What is known of a table before anybody counts; empty if it is a new one. */
    Optional<KnownRows> known(QualifiedName table) {
        return Optional.ofNullable(tables.get(table))
                .map(TrackedTable::known);
    }

    /** The columns of a type, or of its arrays, at this point: pairs of table and column. */
    List<ObjectName> columnsOf(String type) {
        List<ObjectName> columns = new ArrayList<>();
        tables.forEach((name, rows) -> rows.types().forEach((column, its) -> {
            if (its.equals(type) || its.equals(type + "[]")) {
                columns.add(ObjectName.column(name, column));
            }
        }));
        return columns;
    }

    /** The type of a column at this point. */
    String type(ObjectName column) {
        return tables.get(column.container()).type(column.member());
    }

    private void apply(Change change) {
        if (change instanceof Rename rename) {
            rename(rename);
        } else if (change instanceof AddColumn add) {
            with(add.table(), rows -> add(add, rows));
        } else if (change instanceof DropColumn drop) {
            with(drop.table(), rows -> rows.drop(drop.column().name()));
        } else if (change instanceof ChangeColumnType type) {
            with(type.table(), rows -> convert(type, rows));
        } else if (change instanceof ChangeNullability nullability) {
            answers.to(nullability).ifPresent(value -> with(nullability.table(), rows -> rows.put(nullability.before().name(),
                    nullability.before().type(), "coalesce(" + Identifiers.quote(nullability.before().name()) + ", " + value
                            + ")")));
        } else if (change instanceof ChangeGenerated generated && !generated.dropsOnlyTheExpression()) {
            with(generated.table(), rows -> rows.put(generated.after().name(), generated.after().type(),
                    value(generated.after(), null)));
        } else if (change instanceof CreateEnumType create) {
            unknownTypes.add(situation.before().sqlName(create.type().name()));
        } else if (change instanceof ChangeEnumLabels labels) {
            relabel(labels);
        } else if (change instanceof AddConstraint add && add.constraint() instanceof CheckConstraint) {
            replaceBefore(add);
        } else if (change instanceof DropTable drop) {
            tables.remove(drop.table().name());
        }
    }

    /** Does to the rows what a check needs them to be like before it is added. */
    RowHistory replaceBefore(AddConstraint check) {
        if (check.constraint().columns().size() == 1) {
            String column = check.constraint().columns().get(0);
            String name = Identifiers.quote(column);
            SortedMap<String, String> replacements = answers.replacements(ObjectName.column(check.table(), column));
            if (!replacements.isEmpty()) {
                with(check.table(), rows -> rows.put(column, rows.type(column), cases(name, replacements)));
            }
        }
        return this;
    }

    private void rename(Rename rename) {
        QualifiedName container = rename.before().container();
        switch (rename.before().kind()) {
            case TABLE -> {
                TrackedTable rows = tables.remove(container);
                if (rows != null) {
                    tables.put(rename.object().container(), rows);
                }
            }
            case COLUMN -> with(container, rows -> rows.rename(rename.before().member(), rename.object().member()));
            case TYPE -> {
                String before = situation.before().sqlName(container);
                String after = situation.before().sqlName(rename.object().container());
                unknownTypes.add(after);
                tables.values().forEach(rows -> rows.retype(type -> type.equals(before) ? after
                        : type.equals(before + "[]") ? after + "[]" : type));
            }
            default -> {
                // nothing that rows could tell
            }
        }
    }

    private void relabel(ChangeEnumLabels labels) {
        String type = situation.before().sqlName(labels.before().name());
        SortedMap<String, String> replacements = answers.replacements(labels.object());
        unknownTypes.add(type);
        if (replacements.isEmpty()) {
            return;
        }
        for (ObjectName column : columnsOf(type)) {
            String text = Identifiers.quote(column.member()) + "::text";
            String its = type(column);
            with(column.container(), rows -> rows.put(column.member(), its,
                    its.endsWith("[]") ? text + "[]" : cases(text, replacements)));
        }
    }

    private static String cases(String value, SortedMap<String, String> replacements) {
        return replacements.entrySet().stream().map(each -> " when " + each.getKey() + " then " + each.getValue())
                .collect(Collectors.joining("", "case " + value, " else " + value + " end"));
    }

    private void add(AddColumn add, TrackedTable rows) {
        Column column = add.column();
        rows.put(column.name(), column.type(), value(column, answers.to(add).orElse(null)));
        rows.added(column.name(), NewColumn.of(column, answers.to(add).orElse(null)));
    }

    private String value(Column column, String given) {
        NewColumn added = NewColumn.of(column, given);
        return added.numbered() ? "row_number() over ()" : cast(added.value() == null ? "null" : added.value(), column.type());
    }

    private void convert(ChangeColumnType change, TrackedTable rows) {
        String column = change.before().name();
        boolean distinct = !change.destructive() && answers.to(change).isEmpty();
        rows.put(column, change.after().type(), converted(change), distinct);
    }

    private String converted(ChangeColumnType change) {
        String name = Identifiers.quote(change.before().name());
        return ConversionSql.using(change, plan).map(expression -> cast(expression, change.after().type()))
                .orElseGet(() -> cast(change.enumTypes().isEmpty() ? name : name + "::text", change.after().type()));
    }

    /** A type that only the migration makes is not there to be cast to: its values are compared as texts. */
    private String cast(String expression, String type) {
        String element = type.endsWith("[]") ? type.substring(0, type.length() - 2) : type;
        return "(" + expression + ")::"
                + (!unknownTypes.contains(element) ? type : type.endsWith("[]") ? "text[]" : "text");
    }

    private void with(QualifiedName table, Consumer<TrackedTable> step) {
        TrackedTable rows = tables.get(table);
        if (rows != null) {
            step.accept(rows);
        }
    }
}
