package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.migrationreview.deployment.catalog.CheckConstraint;
import io.quarkiverse.migrationreview.deployment.catalog.Constraint;
import io.quarkiverse.migrationreview.deployment.catalog.ForeignKey;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.PrimaryKey;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.UniqueConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddColumn;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.AddIndex;
import io.quarkiverse.migrationreview.deployment.diff.AddSeedRow;
import io.quarkiverse.migrationreview.deployment.diff.AlterColumn;
import io.quarkiverse.migrationreview.deployment.diff.AlterSequence;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeColumnType;
import io.quarkiverse.migrationreview.deployment.diff.ChangeComment;
import io.quarkiverse.migrationreview.deployment.diff.ChangeDefault;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.ChangeGenerated;
import io.quarkiverse.migrationreview.deployment.diff.ChangeIdentity;
import io.quarkiverse.migrationreview.deployment.diff.ChangeNullability;
import io.quarkiverse.migrationreview.deployment.diff.ChangeSequenceOwner;
import io.quarkiverse.migrationreview.deployment.diff.ColumnChange;
import io.quarkiverse.migrationreview.deployment.diff.ConstraintChange;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumType;
import io.quarkiverse.migrationreview.deployment.diff.CreateSchema;
import io.quarkiverse.migrationreview.deployment.diff.CreateSequence;
import io.quarkiverse.migrationreview.deployment.diff.CreateTable;
import io.quarkiverse.migrationreview.deployment.diff.DropColumn;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.DropIndex;
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
 * Says in a few words what a set of changes is about. What comes along with something bigger, such as the index on a new
 * column, is not mentioned, nor are views that make way.
 */
final class ChangeSummary {

    private final List<Change> changes;
    private final Set<ObjectName> comingOrGoing;
    private final boolean structure;

    ChangeSummary(List<Change> changes) {
        this.changes = changes.stream().filter(change -> !(change instanceof ViewChange)).toList();
        this.comingOrGoing = changes.stream()
                .filter(change -> change instanceof TableChange || change instanceof AddColumn
                        || change instanceof DropColumn || change instanceof ChangeGenerated)
                .map(Change::object).collect(Collectors.toSet());
        this.structure = changes.stream().anyMatch(change -> change instanceof TableChange
                || change instanceof ColumnChange);
    }

    /** Never empty for a list of changes that isn't. */
    List<Phrases.Phrase> phrases() {
        List<Phrases.Phrase> phrases = new ArrayList<>();
        changes.stream().filter(change -> change instanceof Rename && !comesAlong(change))
                .forEach(change -> phrases.add(new Phrases.Phrase(phrase(change))));
        tables(phrases, "create", CreateTable.class);
        columns(phrases, "add", "to", AddColumn.class);
        columns(phrases, "drop", "from", DropColumn.class);
        tables(phrases, "drop", DropTable.class);
        for (Change change : changes) {
            if (!(change instanceof TableChange || change instanceof AddColumn || change instanceof DropColumn
                    || change instanceof Rename)
                    && !comesAlong(change)) {
                Phrases.Phrase phrase = new Phrases.Phrase(phrase(change));
                if (!phrases.contains(phrase)) {
                    phrases.add(phrase);
                }
            }
        }
        // nothing but what usually comes along with something bigger
        if (phrases.isEmpty()) {
            changes.stream().map(this::phrase).distinct().forEach(text -> phrases.add(new Phrases.Phrase(text)));
        }
        return phrases;
    }

    private void tables(List<Phrases.Phrase> phrases, String verb, Class<? extends TableChange> kind) {
        List<String> names = changes.stream().filter(kind::isInstance).map(kind::cast)
                .map(change -> Phrases.word(change.table().name().name())).toList();
        if (names.isEmpty()) {
            return;
        }
        String brief = names.size() == 1 ? names.get(0)
                : names.get(0) + "_and_" + (names.size() - 1) + (names.size() == 2 ? "_more_table" : "_more_tables");
        String few = names.size() < 4 ? Phrases.list(names) : brief;
        phrases.add(new Phrases.Phrase(verb + "_" + few, verb + "_" + brief, names.size()));
    }

    private void columns(List<Phrases.Phrase> phrases, String verb, String preposition,
            Class<? extends ColumnChange> kind) {
        Map<QualifiedName, List<String>> byTable = new LinkedHashMap<>();
        changes.stream().filter(kind::isInstance).map(kind::cast).filter(change -> !isReplaced(change))
                .forEach(change -> byTable
                        .computeIfAbsent(change.table(), table -> new ArrayList<>())
                        .add(Phrases.word(change.object().member())));
        byTable.forEach((table, names) -> {
            String end = "_" + preposition + "_" + Phrases.word(table.name());
            String brief = names.size() == 1 ? names.get(0) : names.size() + "_columns";
            String full = names.size() < 4 ? Phrases.list(names) : brief;
            phrases.add(new Phrases.Phrase(verb + "_" + full + end, verb + "_" + brief + end, names.size()));
        });
    }

    private boolean comesAlong(Change change) {
        if (change instanceof ConstraintChange constraint) {
            return involvesComingOrGoing(constraint.table(), constraint.constraint().columns())
                    || constraint.constraint() instanceof ForeignKey key
                            && involvesComingOrGoing(key.referencedTable(), key.referencedColumns())
                    || changes.contains(change.inverse()) || change instanceof DropConstraint && isReplaced(change);
        }
        if (change instanceof IndexChange index) {
            return involvesComingOrGoing(index.table(), index.index().columns())
                    || changes.contains(change.inverse()) || change instanceof DropIndex && isReplaced(change);
        }
        if (change instanceof ChangeDefault value && value.after().defaultExpression() == null) {
            return changes.stream().anyMatch(other -> other != change && other instanceof AlterColumn
                    && other.object().equals(change.object()));
        }
        if (change instanceof Rename rename) {
            return !RenamePhrase.isOfStructure(rename) && changes.stream()
                    .anyMatch(other -> other instanceof Rename bigger && RenamePhrase.isOfStructure(bigger));
        }
        if (change instanceof AlterColumn || change instanceof AlterSequence || change instanceof ChangeEnumLabels) {
            return false;
        }
        return change instanceof ChangeSequenceOwner || structure
                && (change instanceof SequenceChange || change instanceof EnumTypeChange || change instanceof SchemaChange);
    }

    private boolean involvesComingOrGoing(QualifiedName table, List<String> columns) {
        return comingOrGoing.contains(ObjectName.table(table))
                || columns.stream().anyMatch(column -> comingOrGoing.contains(ObjectName.column(table, column)));
    }

    private String phrase(Change change) {
        if (change instanceof AlterColumn alter) {
            return phrase(alter);
        }
        if (change instanceof ConstraintChange constraint) {
            return phrase(constraint);
        }
        if (change instanceof IndexChange index) {
            String verb = isReplaced(change) ? "change" : change instanceof AddIndex ? "add" : "drop";
            return verb + (index.index().unique() ? "_unique_index_on_" : "_index_on_")
                    + columns(index.table(), index.index().columns());
        }
        if (change instanceof Rename rename) {
            return RenamePhrase.of(rename);
        }
        String name = Phrases.word(change.object().container().name());
        if (change instanceof SeedRowChange row) {
            String key = row.row().key().isEmpty() ? "" : "_" + Phrases.word(row.row().name());
            return row instanceof AddSeedRow ? "add_row" + key + "_to_" + name : "drop_row" + key + "_from_" + name;
        }
        if (change instanceof ChangeEnumLabels labels) {
            return phrase(labels, name);
        }
        if (change instanceof AlterSequence alter) {
            boolean increment = alter.before().options().increment() != alter.after().options().increment();
            return (increment ? "change_increment_of_" : "change_sequence_") + name;
        }
        if (change instanceof ChangeSequenceOwner owner) {
            return (owner.after() == null ? "detach_" : "attach_") + "sequence_" + name;
        }
        if (change instanceof ChangeComment comment) {
            String verb = comment.after() == null ? "drop_comment_of_" : "comment_on_";
            return verb + name + (comment.object().member() == null ? "" : "_" + Phrases.word(comment.object().member()));
        }
        if (change instanceof SchemaChange) {
            return (change instanceof CreateSchema ? "create_schema_" : "drop_schema_") + name;
        }
        if (change instanceof SequenceChange) {
            return (change instanceof CreateSequence ? "create_sequence_" : "drop_sequence_") + name;
        }
        if (change instanceof CreateEnumCast || change instanceof DropEnumCast) {
            return "change_casts_of_type_" + name;
        }
        if (change instanceof EnumTypeChange) {
            return (change instanceof CreateEnumType ? "create_type_" : "drop_type_") + name;
        }
        throw new IllegalStateException("Unknown kind of change: " + change);
    }

    private static String phrase(AlterColumn change) {
        String column = Phrases.word(change.table().name()) + "_" + Phrases.word(change.before().name());
        if (change instanceof ChangeColumnType) {
            return "change_type_of_" + column;
        }
        if (change instanceof ChangeNullability) {
            return (change.after().nullable() ? "allow_null_in_" : "require_") + column;
        }
        if (change instanceof ChangeDefault) {
            return (change.after().defaultExpression() == null ? "drop_default_of_" : "set_default_of_") + column;
        }
        if (change instanceof ChangeIdentity) {
            return change.after().identity() == null ? "drop_identity_of_" + column
                    : change.before().identity() == null ? "number_" + column + "_as_identity"
                            : "change_numbering_of_" + column;
        }
        return (change.after().generated() == null ? "stop_computing_" : "compute_") + column;
    }

    private String phrase(ConstraintChange change) {
        Constraint constraint = change.constraint();
        String columns = columns(change.table(), constraint.columns());
        boolean adds = change instanceof AddConstraint;
        String verb = isReplaced(change) ? "change" : adds ? "add" : "drop";
        if (constraint instanceof ForeignKey key) {
            String referenced = Phrases.word(key.referencedTable().name());
            return switch (verb) {
                case "add" -> "reference_" + referenced + "_from_" + columns;
                case "drop" -> "stop_referencing_" + referenced + "_from_" + columns;
                default -> "change_reference_to_" + referenced + "_from_" + columns;
            };
        }
        if (constraint instanceof PrimaryKey) {
            return verb + "_primary_key_of_" + Phrases.word(change.table().name());
        }
        if (constraint instanceof UniqueConstraint) {
            return adds && verb.equals("add") ? "make_" + columns + "_unique" : verb + "_unique_on_" + columns;
        }
        return verb + (constraint instanceof CheckConstraint ? "_check_on_" : "_exclusion_on_") + columns;
    }

    /** Whether the same object goes and comes back in another form. */
    private boolean isReplaced(Change change) {
        return changes.stream().anyMatch(other -> other != change && other.object().equals(change.object())
                && other.getClass() == change.inverse().getClass());
    }

    private static String phrase(ChangeEnumLabels change, String type) {
        List<String> added = new ArrayList<>(change.after().labels());
        added.removeAll(change.before().labels());
        List<String> removed = new ArrayList<>(change.before().labels());
        removed.removeAll(change.after().labels());
        if (added.isEmpty() && removed.isEmpty()) {
            return "reorder_values_of_type_" + type;
        }
        if (removed.isEmpty()) {
            return "add_" + values(added) + "_to_type_" + type;
        }
        return added.isEmpty() ? "remove_" + values(removed) + "_from_type_" + type
                : "replace_" + values(removed) + "_in_type_" + type;
    }

    private static String values(List<String> labels) {
        return labels.size() > 3 ? labels.size() + "_values" : Phrases.list(labels.stream().map(Phrases::word).toList());
    }

    private static String columns(QualifiedName table, List<String> columns) {
        String name = Phrases.word(table.name());
        return columns.isEmpty() ? name
                : name + "_" + Phrases.list(columns.stream().map(Phrases::word).toList());
    }
}
