package io.quarkiverse.migrationreview.deployment.property;

import static io.quarkiverse.migrationreview.deployment.property.Step.pick;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.property.Sketch.EnumType;
import io.quarkiverse.migrationreview.deployment.property.Sketch.Sequence;
import io.quarkiverse.migrationreview.deployment.property.Sketch.Table;

/** Takes steps on a {@link Sketch}. A step that does not fit what is there changes nothing. */
final class Steps {

    /** Few, so that what goes and what comes often collide. */
    static final List<String> NAMES = List.of("task", "order", "Line Item", "größe", "a\"b", "it's", "user", "x".repeat(63),
            "person", "Kind", "note_2", "select");
    private static final List<String> SCHEMAS = List.of("public", "public", "public", "audit", "My Schema");
    private static final List<String> LABELS = List.of("OPEN", "DONE", "it's", "in progress", "größer", "\"x\"");
    private static final List<String> SEQUENCES = List.of("", "increment by 50", "start with 10 increment by 10",
            "as integer", "start with -1 increment by -1", "maxvalue 1000 cycle", "cache 20");
    private static final List<String> COMMENTS = List.of("", "what it's for", "two\nlines", "größe \"x\" -- no end");

    private final Sketch sketch;
    private final TableSteps tables;

    Steps(Sketch sketch, boolean virtualColumns) {
        this.sketch = sketch;
        this.tables = new TableSteps(sketch, virtualColumns);
    }

    void take(Step step) {
        switch (step.kind()) {
            case CREATE_TABLE -> createTable(step);
            case CREATE_TYPE -> createType(step);
            case CREATE_SEQUENCE -> createSequence(step);
            case CHANGE_LABELS, DROP_TYPE -> {
                if (!sketch.types.isEmpty()) {
                    changeType(step, pick(sketch.types, step.where()));
                }
            }
            case CHANGE_SEQUENCE, DROP_SEQUENCE -> {
                if (!sketch.sequences.isEmpty()) {
                    changeSequence(step, pick(sketch.sequences, step.where()));
                }
            }
            case CHANGE_COMMENT -> comment(step);
            default -> {
                if (!sketch.tables.isEmpty()) {
                    tables.take(step, pick(sketch.tables, step.where()));
                }
            }
        }
    }

    private void createTable(Step step) {
        String schema = pick(SCHEMAS, step.where());
        String name = pick(NAMES, step.what());
        if (sketch.isFree(schema, name)) {
            sketch.schemas.add(schema);
            Table table = new Table(schema, name);
            sketch.tables.add(table);
            for (int i = 0; i < 1 + step.how() % 3; i++) {
                tables.take(new Step(Step.Kind.ADD_COLUMN, 0, step.what() + i, step.how() + 7 * i), table);
            }
            if (step.how() % 4 > 0) {
                tables.take(new Step(Step.Kind.ADD_KEY, 0, 0, 0), table);
            }
        }
    }

    private void createType(Step step) {
        String schema = pick(SCHEMAS, step.where());
        String name = pick(NAMES, step.what());
        if (sketch.isFree(schema, name)) {
            sketch.schemas.add(schema);
            EnumType type = new EnumType(schema, name);
            type.labels.addAll(LABELS.subList(0, 1 + step.how() % 4));
            type.casts = step.how() % 2 == 0;
            sketch.types.add(type);
        }
    }

    /** The first label stays: defaults and checks speak of it. */
    private void changeType(Step step, EnumType type) {
        if (step.kind() == Step.Kind.DROP_TYPE) {
            if (tables.columns().noneMatch(column -> column.type == type)) {
                sketch.types.remove(type);
            }
            return;
        }
        String label = pick(LABELS, step.what());
        int place = step.how() % (type.labels.size() + 1);
        if (!type.labels.contains(label)) {
            type.labels.add(place, label);
        } else if (type.labels.size() > 1 && !label.equals(LABELS.get(0))) {
            type.labels.remove(label);
        } else {
            type.casts = !type.casts;
        }
    }

    private void createSequence(Step step) {
        String schema = pick(SCHEMAS, step.where());
        String name = pick(NAMES, step.what());
        if (sketch.isFree(schema, name)) {
            sketch.schemas.add(schema);
            sketch.sequences.add(new Sequence(schema, name, pick(SEQUENCES, step.how())));
        }
    }

    private void changeSequence(Step step, Sequence sequence) {
        boolean used = sequence.column != null;
        if (step.kind() == Step.Kind.CHANGE_SEQUENCE) {
            sequence.options = pick(SEQUENCES, step.how());
        } else if (!used) {
            sketch.sequences.remove(sequence);
        }
    }

    private void comment(Step step) {
        String text = pick(COMMENTS, step.how());
        String comment = text.isEmpty() ? null : text;
        switch (step.what() % 4) {
            case 0 -> {
                if (!sketch.types.isEmpty()) {
                    pick(sketch.types, step.where()).comment = comment;
                }
            }
            case 1 -> {
                if (!sketch.sequences.isEmpty()) {
                    pick(sketch.sequences, step.where()).comment = comment;
                }
            }
            default -> {
                if (!sketch.tables.isEmpty()) {
                    Table table = pick(sketch.tables, step.where());
                    if (step.what() % 4 == 2 || table.columns.isEmpty()) {
                        table.comment = comment;
                    } else {
                        pick(table.columns, step.what()).comment = comment;
                    }
                }
            }
        }
    }
}
