package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.View;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.ChangeGenerated;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumType;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;
import io.quarkiverse.migrationreview.deployment.diff.CreateView;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumType;
import io.quarkiverse.migrationreview.deployment.diff.DropTable;
import io.quarkiverse.migrationreview.deployment.diff.DropView;
import io.quarkiverse.migrationreview.deployment.diff.Rename;
import io.quarkiverse.migrationreview.deployment.diff.ViewChange;

/**
 * Finds the views that have to make way for a migration: PostgreSQL refuses to change the type of a column, or to replace
 * a column, a key or a type, while a view depends on it. Such views are dropped first and created again at the end.
 */
final class ViewsAside {

    private final List<Change> changes;
    private final Schema state;
    private final ChangeValues values;
    private final Set<ObjectName> touched = new HashSet<>();
    private final Set<ObjectName> gone = new HashSet<>();

    private ViewsAside(List<Change> changes, Schema state, ChangeValues values) {
        this.changes = changes;
        this.state = state;
        this.values = values;
    }

    /**
     * Returns the changes with the views around them. They come back alone if no view is in their way, and also if one of
     * the views uses what is dropped for good: it could not be created again, and is never dropped for that.
     *
     * @param ordered in the order in which they are applied
     * @param state the schema before the first of them
     * @param values what existing rows get
     */
    static List<Change> around(List<Change> ordered, Schema state, ChangeValues values) {
        List<Change> changes = ordered.stream().filter(change -> !(change instanceof ViewChange)).toList();
        if (state.views().isEmpty()) {
            return changes;
        }
        // a rename needs no view out of its way; what comes after it drops and creates views that speak of the new names
        int first = 0;
        while (first < changes.size() && changes.get(first) instanceof Rename) {
            first++;
        }
        int last = changes.size();
        while (last > first && changes.get(last - 1) instanceof Rename) {
            last--;
        }
        List<Change> all = new ArrayList<>(changes.subList(0, first));
        all.addAll(new ViewsAside(changes.subList(first, last), Rename.applyAll(all, state), values).around());
        all.addAll(changes.subList(last, changes.size()));
        return all;
    }

    private List<Change> around() {
        changes.forEach(this::look);
        Set<QualifiedName> aside = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = aside.addAll(state.views().values().stream()
                    .filter(view -> !Collections.disjoint(view.uses(), touched)
                            || aside.stream().map(ObjectName::view).anyMatch(view.uses()::contains))
                    .map(View::name).toList());
        }
        List<View> views = inOrderOfCreation(aside);
        if (views.stream().anyMatch(view -> !Collections.disjoint(view.uses(), gone))) {
            return changes;
        }
        List<Change> all = new ArrayList<>();
        views.forEach(view -> all.add(0, new DropView(view)));
        all.addAll(changes);
        views.forEach(view -> all.add(new CreateView(view)));
        return all;
    }

    private void look(Change change) {
        if (change instanceof ChangeColumnType || change instanceof ChangeGenerated generated
                && !generated.dropsOnlyTheExpression()) {
            touched.add(change.object());
        } else if (change instanceof ChangeEnumLabels labels
                && EnumTypeSql.isReplaced(labels, changes, state, values)) {
            touched.add(change.object());
            touched.addAll(new EnumTypeReplacement(labels.before(), state, values.replacements(labels)).touched());
        } else if (change instanceof DropColumn) {
            dropped(change, AddColumn.class::isInstance);
        } else if (change instanceof DropTable table) {
            dropped(change, CreateTable.class::isInstance);
            table.table().columns().forEach(column -> touched.add(ObjectName.column(table.table().name(), column.name())));
        } else if (change instanceof DropEnumType) {
            dropped(change, CreateEnumType.class::isInstance);
        } else if (change instanceof DropConstraint drop) {
            touched.add(change.object());
            if (changes.stream().noneMatch(other -> other instanceof AddConstraint add && add.table().equals(drop.table())
                    && add.constraint() instanceof PrimaryKey)) {
                gone.add(change.object());
            }
        }
    }

    private void dropped(Change drop, Predicate<Change> comesBack) {
        touched.add(drop.object());
        if (changes.stream().noneMatch(other -> comesBack.test(other) && other.object().equals(drop.object()))) {
            gone.add(drop.object());
        }
    }

    /** Each after the views it uses, otherwise by name. */
    private List<View> inOrderOfCreation(Collection<QualifiedName> names) {
        List<View> waiting = new ArrayList<>(state.views().values().stream().filter(view -> names.contains(view.name()))
                .toList());
        List<View> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            View next = waiting.stream().filter(view -> waiting.stream()
                    .noneMatch(other -> other != view && view.uses().contains(ObjectName.view(other.name()))))
                    .findFirst().orElse(waiting.get(0));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }
}
