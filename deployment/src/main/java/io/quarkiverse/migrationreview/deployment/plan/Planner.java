package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.AddConstraint;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.CreateSequence;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.Rename;

/**
 * Turns the changes of one diff into migrations: what belongs together in one, what loses data apart from what doesn't.
 */
public final class Planner {

    private final List<Change> changes;
    private final Schema current;
    private final Schema renamed;
    private final Schema desired;
    private final Guidance guidance;

    private Planner(List<Change> changes, Schema current, Schema desired, Guidance guidance) {
        this.changes = changes;
        this.current = current;
        this.renamed = Rename.applyAll(changes, current);
        this.desired = desired;
        this.guidance = guidance;
    }

    /**
     * Returns the migrations in the order in which they can be applied: first those that only build, by the first table
     * each of them touches and those that rename before others, then those that drop. Empty if there are no changes.
     *
     * @param changes what makes {@code current} equal to {@code desired}, in any order
     * @param current what is there before the first migration
     * @param desired what is to be there after the last one
     * @param guidance what the schemas don't say
     */
    public static List<MigrationPlan> plan(List<Change> changes, Schema current, Schema desired, Guidance guidance) {
        if (!current.defaultSchema().equals(desired.defaultSchema())) {
            throw new IllegalArgumentException("Two schemas can be brought in line only if they were read with the same"
                    + " search_path: one has " + current.defaultSchema() + " as its default schema, the other "
                    + desired.defaultSchema());
        }
        List<Change> sorted = StatementOrder.order(changes, current.defaultSchema());
        return new Planner(sorted, current, desired, guidance).plan();
    }

    /**
     * Returns why some changes of a migration can't become one of their own, as a sentence; empty if they can.
     *
     * @param leaving {@linkplain Arrangement#key keys} of the changes
     */
    public static Optional<String> inseparable(List<Change> changes, Set<String> leaving, String defaultSchema) {
        for (Change drop : changes) {
            for (Change add : changes) {
                if (drop instanceof DropConstraint && add instanceof AddConstraint && drop.object().equals(add.object())
                        && leaving.contains(Arrangement.key(drop)) != leaving.contains(Arrangement.key(add))) {
                    // a check that is dropped alone is one that the migrations lack: that is tolerated, not drafted
                    return Optional.of("These changes replace a constraint: \"" + drop.summary(defaultSchema) + "\" and \""
                            + add.summary(defaultSchema) + "\" stay together.");
                }
            }
        }
        Dependencies dependencies = new Dependencies(changes, defaultSchema);
        Optional<String> leavingWaits = waits(changes, dependencies, change -> leaving.contains(Arrangement.key(change)));
        Optional<String> stayingWaits = waits(changes, dependencies, change -> !leaving.contains(Arrangement.key(change)));
        return leavingWaits.flatMap(one -> stayingWaits.map(other -> "These changes need each other: " + one + ", and "
                + other + "."));
    }

    /** A pair of changes of which one is among some, and has to wait for the other, which is not. */
    private static Optional<String> waits(List<Change> changes, Dependencies dependencies, Predicate<Change> some) {
        for (int later = 0; later < changes.size(); later++) {
            for (int earlier = 0; earlier < changes.size(); earlier++) {
                if (some.test(changes.get(later)) && !some.test(changes.get(earlier))
                        && dependencies.after(later, earlier)) {
                    return Optional.of("\"" + changes.get(later).summary() + "\" has to come after \""
                            + changes.get(earlier).summary() + "\"");
                }
            }
        }
        return Optional.empty();
    }

    private List<MigrationPlan> plan() {
        Partition partition = new Partition(changes, guidance, new Dependencies(changes, current.defaultSchema()));
        List<Part> parts = partition.parts();
        SchemaState state = new SchemaState(current);
        List<MigrationPlan> plans = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            plans.add(write(parts.get(index), state, partition.dependencies(parts, index)));
        }
        return plans;
    }

    private MigrationPlan write(Part part, SchemaState state, List<Integer> dependsOn) {
        List<Change> asked = StatementOrder.order(part.positions().stream().map(changes::get).toList(),
                current.defaultSchema());
        Map<Change, List<Question>> questions = new ChangeQuestions(renamed, desired).about(asked);
        ChangeValues values = ChangeValues.of(questions, guidance.answers());
        Schema before = state.schema();
        List<Change> ordered = ViewsAside.around(asked, before, values);
        List<Statement> statements = statements(ordered, state, values);
        List<Change> undoing = StatementOrder.undo(asked);
        // rows that came meanwhile need values as well, and nobody will be there to ask
        Map<Change, List<Question>> undoQuestions = new ChangeQuestions(desired, renamed).about(undoing);
        ChangeValues undoValues = ChangeValues.of(undoQuestions, Answers.OPEN);
        List<Statement> undo = statements(ViewsAside.around(undoing, state.schema(), undoValues),
                new SchemaState(state.schema()), undoValues);
        MigrationStep only = new MigrationStep(true, statements, undo, null);
        String description = MigrationDescription.propose(ordered);
        return new MigrationPlan(description, MigrationDescription.title(description), ordered, List.of(only),
                part.destructive() || givesValuesUp(questions), dependsOn,
                questions(ordered, questions.values().stream().flatMap(List::stream).toList()),
                part.arranged(), before, state.schema());
    }

    /** No type tells what a person's answer takes from the rows. */
    private boolean givesValuesUp(Map<Change, List<Question>> questions) {
        return questions.values().stream().flatMap(List::stream)
                .anyMatch(question -> question instanceof ConversionQuestion conversion
                        && guidance.answers().effective(question).equals(Answer.value(conversion.replacement())));
    }

    /** What was asked before planning and concerns these changes, then what the changes themselves ask. */
    private List<Question> questions(List<Change> ordered, Collection<Question> ofChanges) {
        Set<ObjectName> touched = new HashSet<>();
        ordered.forEach(change -> touched.add(change.object()));
        List<Question> questions = new ArrayList<>(guidance.asked().stream()
                .filter(question -> !Collections.disjoint(question.objects(), touched)).toList());
        questions.addAll(ofChanges);
        return questions;
    }

    private List<Statement> statements(List<Change> ordered, SchemaState state, ChangeValues values) {
        List<Statement> statements = new ArrayList<>();
        for (Change change : ordered) {
            SqlGenerator.generate(change, state.schema(), ordered, values)
                    .forEach(sql -> statements.add(new Statement(sql, change)));
            if (change instanceof CreateSequence create) {
                guidance.numbered().apply(create.object()).filter(column -> renamed.tables().containsKey(column.container()))
                        .flatMap(column -> SequenceSql.beyondRows(create.sequence(), column, state.schema()))
                        .ifPresent(sql -> statements.add(new Statement(sql, change)));
            }
            state.apply(change);
        }
        return statements;
    }
}
