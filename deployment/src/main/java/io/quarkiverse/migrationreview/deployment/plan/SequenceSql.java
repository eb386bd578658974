package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.quarkiverse.migrationreview.deployment.catalog.Identifiers;
import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.catalog.Sequence;
import io.quarkiverse.migrationreview.deployment.catalog.SequenceOptions;
import io.quarkiverse.migrationreview.deployment.catalog.SqlText;
import io.quarkiverse.migrationreview.deployment.diff.AlterSequence;
import io.quarkiverse.migrationreview.deployment.diff.ChangeSequenceOwner;
import io.quarkiverse.migrationreview.deployment.diff.CreateSequence;
import io.quarkiverse.migrationreview.deployment.diff.DropSequence;
import io.quarkiverse.migrationreview.deployment.diff.SequenceChange;

/** Sequences, and the options they share with identity columns. */
final class SequenceSql {

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    private SequenceSql() {
    }

    static List<String> of(SequenceChange change, Schema state) {
        if (change instanceof CreateSequence create) {
            return create(create.sequence(), state);
        }
        if (change instanceof DropSequence) {
            return List.of("drop sequence " + state.sqlName(change.object().container()));
        }
        String name = "alter sequence " + state.sqlName(change.object().container());
        if (change instanceof ChangeSequenceOwner owner) {
            return List.of(name + " owned by " + (owner.after() == null ? "none"
                    : state.sqlName(owner.after().container()) + "." + Identifiers.quote(owner.after().member())));
        }
        AlterSequence alter = (AlterSequence) change;
        List<String> parts = new ArrayList<>();
        SequenceOptions before = alter.before().options();
        if (!alter.before().type().equals(alter.after().type())) {
            parts.add("as " + alter.after().type());
            before = before.movedTo(alter.after().type(), alter.before().type());
        }
        parts.addAll(alteredOptions(before, alter.after().options()));
        List<String> statements = new ArrayList<>();
        String sequence = state.sqlName(change.object().container());
        if (isLeftBehind(alter.before().options(), alter.after().options())) {
            SequenceOptions after = alter.after().options();
            statements.add("select setval(" + SqlText.literal(sequence) + ", greatest(last_value, " + after.min()
                    + "), is_called and last_value >= " + after.min() + ") from " + sequence);
        }
        statements.add(name + " " + String.join(" ", parts));
        return statements;
    }

    private static List<String> create(Sequence sequence, Schema state) {
        SequenceOptions options = sequence.options();
        SequenceOptions written = new SequenceOptions(options.start(), options.increment(), 1,
                SequenceOptions.largest(sequence.type()), 1, false);
        String others = options(written, options);
        List<String> statements = new ArrayList<>();
        statements.add("create sequence " + state.sqlName(sequence.name())
                + (sequence.type().equals("bigint") ? "" : " as " + sequence.type())
                + " start with " + options.start() + " increment by " + options.increment()
                + (others.isEmpty() ? "" : " " + others));
        if (sequence.comment() != null) {
            statements.add(CommentSql.of(ObjectName.sequenceComment(sequence.name()), sequence.comment(), state));
        }
        return statements;
    }

    /**
     * Moves a new sequence beyond the numbers that rows have: by a whole step, since Hibernate ORM takes the number for the
     * last of as many as the increment says ({@code org.hibernate.id.enhanced.PooledOptimizer}). Empty if the column is not
     * there yet, or holds no numbers.
     */
    static Optional<String> beyondRows(Sequence sequence, ObjectName column, Schema state) {
        SequenceOptions options = sequence.options();
        boolean counts = options.increment() > 0 && Optional.ofNullable(state.tables().get(column.container()))
                .flatMap(table -> table.column(column.member()))
                .filter(found -> INTEGERS.contains(found.type())).isPresent();
        return !counts ? Optional.empty()
                : Optional.of("select setval(" + SqlText.literal(state.sqlName(sequence.name())) + ", (select greatest(max("
                        + Identifiers.quote(column.member()) + ") + " + options.increment() + ", " + options.start() + ") from "
                        + state.sqlName(column.container()) + "), false)");
    }

    /**
     * Whether numbers begin beyond where a sequence may have got to so far: the server refuses a minimum above the current
     * number.
     */
    static boolean isLeftBehind(SequenceOptions before, SequenceOptions after) {
        return before.increment() > 0 && before.start() < after.min() && after.min() <= before.max();
    }

    /** The options in which the two differ, as the second has them; empty if they are equal. */
    static String options(SequenceOptions before, SequenceOptions after) {
        return String.join(" ", changedOptions(before, after));
    }

    static List<String> changedOptions(SequenceOptions before, SequenceOptions after) {
        List<String> options = new ArrayList<>();
        if (before.start() != after.start()) {
            options.add("start with " + after.start());
        }
        if (before.increment() != after.increment()) {
            options.add("increment by " + after.increment());
        }
        if (before.min() != after.min()) {
            options.add("minvalue " + after.min());
        }
        if (before.max() != after.max()) {
            options.add("maxvalue " + after.max());
        }
        if (before.cache() != after.cache()) {
            options.add("cache " + after.cache());
        }
        if (before.cycle() != after.cycle()) {
            options.add(after.cycle() ? "cycle" : "no cycle");
        }
        return options;
    }

    /** The same for a sequence that is there already. */
    static List<String> alteredOptions(SequenceOptions before, SequenceOptions after) {
        List<String> options = changedOptions(before, after);
        if (!isLeftBehind(before, after) && (before.start() < after.min() || before.start() > after.max())) {
            // its next value may be one that it can't have any more, which the server refuses
            options.add("restart");
        }
        return options;
    }
}
