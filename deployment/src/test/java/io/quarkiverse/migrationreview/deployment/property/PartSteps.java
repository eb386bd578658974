package io.quarkiverse.migrationreview.deployment.property;

import static io.quarkiverse.migrationreview.deployment.property.Step.pick;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.property.Sketch.Column;
import io.quarkiverse.migrationreview.deployment.property.Sketch.Part;
import io.quarkiverse.migrationreview.deployment.property.Sketch.Table;

/** The steps that add keys, checks and indexes. */
final class PartSteps {

    private final Sketch sketch;

    PartSteps(Sketch sketch) {
        this.sketch = sketch;
    }

    void take(Step step, Table table) {
        List<Column> usable = table.columns.stream().filter(column -> !column.isVirtual())
                .filter(column -> column.type != null || column.kind.isIndexed()).toList();
        Set<Column> columns = TableSteps.some(step, usable);
        String name = name(step, table);
        boolean free = sketch.isFree(table.schema, name);
        if (columns.isEmpty() || !free) {
            return;
        }
        switch (step.kind()) {
            case ADD_KEY -> table.constraints.add(key(step, table, columns, name));
            case ADD_CHECK -> addCheck(step, table, pick(List.copyOf(columns), step.how()), name);
            default -> table.indexes.add(index(step, table, columns, name));
        }
    }

    /** Sometimes a name that a table, type or sequence may have elsewhere, sometimes the one that PostgreSQL would give. */
    private static String name(Step step, Table table) {
        if (step.how() % 3 == 0) {
            return pick(Steps.NAMES, step.what() + 1);
        }
        String base = table.name.length() > 40 ? "long" : table.name;
        return switch (step.kind()) {
            case ADD_KEY -> base + (hasPrimaryKey(table) ? "_key" + step.what() % 3 : "_pkey");
            case ADD_CHECK -> base + "_check" + step.what() % 3;
            default -> "ix_" + base + step.what() % 3;
        };
    }

    private static boolean hasPrimaryKey(Table table) {
        return table.constraints.stream().anyMatch(part -> part.sql().startsWith("primary key"));
    }

    private static Part key(Step step, Table table, Set<Column> columns, String name) {
        if (hasPrimaryKey(table)) {
            return new Part(name, columns, "unique (" + Sketch.names(columns) + ")", true);
        }
        columns.forEach(column -> column.nullable = false);
        return new Part(name, columns, "primary key (" + Sketch.names(columns) + ")", true);
    }

    private static void addCheck(Step step, Table table, Column column, String name) {
        List<String> forms = new ArrayList<>();
        String quoted = column.quoted();
        forms.add(quoted + " is not null or 1 = 2");
        if (column.type != null) {
            String label = SqlText.literal(column.type.labels.get(0));
            if (!column.array && column.type.labels.contains("OPEN")) {
                forms.add(quoted + " <> 'OPEN'");
                forms.add(quoted + " in ('OPEN')");
            } else if (!column.array) {
                forms.add(quoted + "::text <> " + label);
            }
        } else if (column.kind.isNumber()) {
            forms.add(quoted + " between 1 and 5");
            forms.add(quoted + " > 0 and " + quoted + " <> 3");
        } else if (column.kind.isText()) {
            forms.add(quoted + " in ('OPEN', 'DONE')");
            forms.add("length(" + quoted + ") > 2 or " + quoted + " like 'it''s%'");
        }
        table.constraints.add(new Part(name, Set.of(column), "check (" + pick(forms, step.where() + step.how()) + ")",
                false));
    }

    private static Part index(Step step, Table table, Set<Column> columns, String name) {
        Set<Column> used = new LinkedHashSet<>(columns);
        List<String> entries = new ArrayList<>();
        for (Column column : columns) {
            boolean text = column.type == null && column.kind.isText();
            entries.add(text && step.where() % 3 == 0 ? "lower(" + column.quoted() + ")"
                    : column.quoted() + pick(List.of("", " desc", " nulls first", " desc nulls last"), step.where()));
        }
        String where = "";
        Column last = pick(table.columns, step.where());
        if (step.where() % 4 == 1 && !last.isVirtual()) {
            used.add(last);
            where = " where " + last.quoted() + " is not null";
        }
        return new Part(name, used, "create " + (step.where() % 5 == 0 ? "unique " : "") + "index "
                + Identifiers.quote(name) + " on " + table.sql() + " (" + String.join(", ", entries) + ")" + where, false);
    }
}
