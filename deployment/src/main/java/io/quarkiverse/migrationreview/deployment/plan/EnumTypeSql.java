package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumType;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumType;
import io.quarkiverse.migrationreview.deployment.diff.EnumTypeChange;

/** Enum types. */
final class EnumTypeSql {

    private EnumTypeSql() {
    }

    static List<String> of(EnumTypeChange change, Schema state, List<Change> together, ChangeValues values) {
        String name = state.sqlName(change.object().container());
        if (change instanceof CreateEnumType create) {
            return create(create.type(), state);
        }
        if (change instanceof DropEnumType drop) {
            return drop(drop.type(), name);
        }
        if (change instanceof CreateEnumCast create) {
            return List.of(create.cast().create(name));
        }
        if (change instanceof DropEnumCast drop) {
            return List.of(drop.cast().drop(name));
        }
        ChangeEnumLabels labels = (ChangeEnumLabels) change;
        SortedMap<String, String> replacements = values.replacements(change);
        if (isRenamed(labels, replacements)) {
            return replacements.entrySet().stream().map(label -> "alter type " + name + " rename value " + label.getKey()
                    + " to " + label.getValue()).toList();
        }
        if (!isReplaced(labels, together, state, values)) {
            return insert(name, labels.before().labels(), labels.after().labels());
        }
        EnumType current = state.enumTypes().get(labels.after().name());
        return new EnumTypeReplacement(current.withLabels(labels.after().labels()), state, replacements).statements();
    }

    /** Whether the labels can't be changed in place. */
    static boolean isReplaced(ChangeEnumLabels labels, List<Change> together, Schema state, ChangeValues values) {
        return !isRenamed(labels, values.replacements(labels)) && (!labels.onlyInserts()
                || NewLabelUse.in(together, labels, state.sqlName(labels.after().name()), values));
    }

    /** Whether each label that goes makes way for a new one in its place: the server renames a label with all that holds it. */
    private static boolean isRenamed(ChangeEnumLabels labels, SortedMap<String, String> replacements) {
        List<String> renamed = labels.before().labels().stream().map(SqlText::literal)
                .map(label -> replacements.getOrDefault(label, label)).toList();
        return !replacements.isEmpty() && renamed.equals(labels.after().labels().stream().map(SqlText::literal).toList());
    }

    static List<String> create(EnumType type, Schema state) {
        List<String> statements = new ArrayList<>();
        statements.add("create type " + state.sqlName(type.name()) + " as enum ("
                + String.join(", ", type.labels().stream().map(SqlText::literal).toList()) + ")");
        type.casts().forEach(cast -> statements.add(cast.create(state.sqlName(type.name()))));
        if (type.comment() != null) {
            statements.add(CommentSql.of(ObjectName.enumTypeComment(type.name()), type.comment(), state));
        }
        return statements;
    }

    /** The casts are objects of their own, which would keep the type from being dropped. */
    static List<String> drop(EnumType type, String name) {
        List<String> statements = new ArrayList<>();
        type.casts().forEach(cast -> statements.add(cast.drop(name)));
        statements.add("drop type " + name);
        return statements;
    }

    private static List<String> insert(String name, List<String> before, List<String> after) {
        List<String> statements = new ArrayList<>();
        List<String> present = new ArrayList<>(before);
        for (int i = 0; i < after.size(); i++) {
            String label = after.get(i);
            if (present.contains(label)) {
                continue;
            }
            String place = "";
            if (i < present.size()) {
                place = i == 0 ? " before " + SqlText.literal(present.get(0))
                        : " after " + SqlText.literal(after.get(i - 1));
            }
            statements.add("alter type " + name + " add value " + SqlText.literal(label) + place);
            present.add(i, label);
        }
        return statements;
    }
}
