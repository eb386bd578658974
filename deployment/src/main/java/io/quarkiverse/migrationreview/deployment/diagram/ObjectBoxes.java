package io.quarkiverse.migrationreview.deployment.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkiverse.migrationreview.deployment.catalog.EnumType;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;
import io.quarkiverse.migrationreview.deployment.diff.AlterSequence;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeComment;
import io.quarkiverse.migrationreview.deployment.diff.ChangeEnumLabels;
import io.quarkiverse.migrationreview.deployment.diff.ChangeSequenceOwner;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.CreateEnumType;
import io.quarkiverse.migrationreview.deployment.diff.CreateSchema;
import io.quarkiverse.migrationreview.deployment.diff.CreateSequence;
import io.quarkiverse.migrationreview.deployment.diff.CreateView;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumCast;
import io.quarkiverse.migrationreview.deployment.diff.DropEnumType;
import io.quarkiverse.migrationreview.deployment.diff.DropSchema;
import io.quarkiverse.migrationreview.deployment.diff.DropSequence;
import io.quarkiverse.migrationreview.deployment.diff.DropView;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/**
 * The boxes of what a migration changes beside tables: sequences, enum types, views that make way, and schemas.
 */
final class ObjectBoxes {

    private static final String ARROW = " \u2192 ";

    private final String defaultSchema;
    private final Fates fates;

    ObjectBoxes(String defaultSchema, Fates fates) {
        this.defaultSchema = defaultSchema;
        this.fates = fates;
    }

    /** Ordered by kind and name. */
    List<Box> boxes() {
        Map<String, Story> stories = new TreeMap<>();
        for (int position = 0; position < fates.changes().size(); position++) {
            Change change = fates.changes().get(position);
            if (!Fates.isOfTable(change)) {
                QualifiedName name = fates.last(position).container();
                String kind = kind(change.object().kind());
                stories.computeIfAbsent(kind + " " + name, id -> new Story(id, kind, name)).add(change);
            }
        }
        return stories.values().stream().map(Story::box).toList();
    }

    private static String kind(ObjectName.Kind kind) {
        return switch (kind) {
            case SEQUENCE, SEQUENCE_COMMENT -> "sequence";
            case TYPE, TYPE_COMMENT, CAST -> "enum";
            case VIEW -> "view";
            case SCHEMA -> "schema";
            default -> throw new IllegalArgumentException("Belongs to a table: " + kind);
        };
    }

    /** What all changes of one object make of it together. */
    private final class Story {

        private final String id;
        private final String kind;
        private final QualifiedName name;
        private final List<Row> rows = new ArrayList<>();
        private QualifiedName oldName;
        private boolean created;
        private boolean dropped;

        Story(String id, String kind, QualifiedName name) {
            this.id = id;
            this.kind = kind;
            this.name = name;
        }

        void add(Change change) {
            created |= change instanceof CreateSequence || change instanceof CreateEnumType || change instanceof CreateView
                    || change instanceof CreateSchema;
            dropped |= change instanceof DropSequence || change instanceof DropEnumType || change instanceof DropView
                    || change instanceof DropSchema;
            if (change instanceof CreateSequence create) {
                rows.add(counting(Mark.ADDED, create.sequence()));
            } else if (change instanceof AlterSequence alter) {
                alter(alter.before(), alter.after());
            } else if (change instanceof ChangeSequenceOwner owner) {
                rows.add(Row.note(Mark.CHANGED, "owner", owner(owner.before()) + ARROW + owner(owner.after())));
            } else if (change instanceof CreateEnumType create) {
                create.type().labels().forEach(label -> rows.add(Row.note(Mark.ADDED, label, "")));
            } else if (change instanceof DropEnumType drop) {
                drop.type().labels().forEach(label -> rows.add(Row.note(Mark.REMOVED, label, "")));
            } else if (change instanceof ChangeEnumLabels labels) {
                relabel(labels.before(), labels.after());
            } else if (change instanceof CreateEnumCast cast) {
                rows.add(Row.note(Mark.ADDED, cast.cast().signature(cast.type().sql(defaultSchema)), ""));
            } else if (change instanceof DropEnumCast cast) {
                rows.add(Row.note(Mark.REMOVED, cast.cast().signature(cast.type().sql(defaultSchema)), ""));
            } else if (change instanceof ChangeComment) {
                rows.add(Row.note(Mark.CHANGED, "comment", ""));
            } else if (change instanceof Rename rename) {
                oldName = oldName == null ? rename.before().container() : oldName;
            }
        }

        Box box() {
            Mark mark = created == dropped ? Mark.CHANGED : created ? Mark.ADDED : Mark.REMOVED;
            if (created && dropped) {
                rows.add(Row.note(Mark.CHANGED, "makes way, comes back", ""));
            }
            String now = kind.equals("schema") ? name.name() : name.sql(defaultSchema);
            return new Box(id, mark, kind, oldName == null ? now : oldName.sql(defaultSchema) + ARROW + now, false,
                    Folding.changed(rows, kind.equals("enum") ? "value" : "line"));
        }

        private void alter(Sequence before, Sequence after) {
            if (!before.type().equals(after.type())) {
                rows.add(Row.note(Mark.CHANGED, "type", before.type() + ARROW + after.type()));
            }
            option("start", before.options().start(), after.options().start());
            option("increment", before.options().increment(), after.options().increment());
            option("minimum", before.options().min(), after.options().min());
            option("maximum", before.options().max(), after.options().max());
            option("cache", before.options().cache(), after.options().cache());
            if (before.options().cycle() != after.options().cycle()) {
                rows.add(Row.note(Mark.CHANGED, "cycle", before.options().cycle() + ARROW + after.options().cycle()));
            }
        }

        private void option(String option, long before, long after) {
            if (before != after) {
                rows.add(Row.note(Mark.CHANGED, option, before + ARROW + after));
            }
        }

        /** Where those that stay change their order, each of them is marked. */
        private void relabel(EnumType before, EnumType after) {
            List<String> kept = after.labels().stream().filter(before.labels()::contains).toList();
            boolean sameOrder = kept.equals(before.labels().stream().filter(after.labels()::contains).toList());
            for (String label : after.labels()) {
                boolean stays = before.labels().contains(label);
                rows.add(Row.note(stays ? sameOrder ? Mark.SAME : Mark.CHANGED : Mark.ADDED, label, ""));
            }
            before.labels().stream().filter(label -> !after.labels().contains(label))
                    .forEach(label -> rows.add(Row.note(Mark.REMOVED, label, "")));
        }

        private Row counting(Mark mark, Sequence sequence) {
            return Row.note(mark, sequence.type(), "start " + sequence.options().start() + ", increment "
                    + sequence.options().increment());
        }

        private String owner(ObjectName column) {
            return column == null ? "none" : column.path(defaultSchema);
        }
    }
}
