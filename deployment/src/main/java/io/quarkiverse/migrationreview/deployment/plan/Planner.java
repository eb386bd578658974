package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;

import io.quarkiverse.migrationreview.deployment.catalog.ObjectName;
import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.diff.ChangeSequenceOwner;
import io.quarkiverse.migrationreview.deployment.diff.ConstraintChange;
import io.quarkiverse.migrationreview.deployment.diff.DropConstraint;
import io.quarkiverse.migrationreview.deployment.diff.DropIndex;
import io.quarkiverse.migrationreview.deployment.diff.EnumTypeChange;
import io.quarkiverse.migrationreview.deployment.diff.SequenceChange;

/**
 * Turns the changes of one diff into migrations: what belongs together in one, what loses data apart from what doesn't.
 */
public final class Planner {

    private final List<Change> changes;
    private final Schema current;
    private final Schema desired;
    private final Guidance guidance;
    private final Dependencies dependencies;

    private Planner(List<Change> changes, Schema current, Schema desired, Guidance guidance) {
        this.changes = changes;
        this.current = current;
        this.desired = desired;
        this.guidance = guidance;
        this.dependencies = new Dependencies(changes, current.defaultSchema());
    }

    /**
     * Returns the migrations in the order in which they can be applied: first those that only build, by the first table
     * each of them touches, then those that drop. Empty if there are no changes.
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

    private List<MigrationPlan> plan() {
        List<Draft> drafts = new ArrayList<>();
        for (List<Integer> group : group()) {
            Set<Integer> destructive = destructivePart(group);
            List<Change> builds = new ArrayList<>();
            List<Change> drops = new ArrayList<>();
            group.forEach(position -> (destructive.contains(position) ? drops : builds).add(changes.get(position)));
            Draft building = builds.isEmpty() ? null : new Draft(builds, false, null);
            if (building != null) {
                drafts.add(building);
            }
            if (!drops.isEmpty()) {
                drafts.add(new Draft(drops, true, building));
            }
        }
        drafts.sort(Comparator.comparing(Draft::destructive).thenComparing(Draft::firstName));
        SchemaState state = new SchemaState(current);
        List<MigrationPlan> plans = new ArrayList<>();
        for (Draft draft : drafts) {
            plans.add(write(draft, state, drafts));
        }
        return plans;
    }

    private MigrationPlan write(Draft draft, SchemaState state, List<Draft> drafts) {
        List<Change> ordered = StatementOrder.order(draft.changes(), current.defaultSchema());
        Map<Change, Question> questions = new ChangeQuestions(current, desired).about(ordered);
        List<Statement> statements = statements(ordered, state, ChangeValues.of(questions, guidance.answers()));
        List<Change> undoing = StatementOrder.undo(ordered);
        // rows that came meanwhile need values as well, and nobody will be there to ask
        Map<Change, Question> undoQuestions = new ChangeQuestions(desired, current).about(undoing);
        List<Statement> undo = statements(undoing, new SchemaState(state.schema()),
                ChangeValues.of(undoQuestions, Answers.OPEN));
        List<Integer> dependsOn = draft.builtOn() == null ? List.of() : List.of(drafts.indexOf(draft.builtOn()));
        String description = MigrationDescription.propose(ordered);
        return new MigrationPlan(description, MigrationDescription.title(description), ordered, statements, undo,
                draft.destructive(), dependsOn, questions(ordered, questions.values()));
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

    private static List<Statement> statements(List<Change> ordered, SchemaState state, ChangeValues values) {
        List<Statement> statements = new ArrayList<>();
        for (Change change : ordered) {
            SqlGenerator.generate(change, state.schema(), ordered, values)
                    .forEach(sql -> statements.add(new Statement(sql, change)));
            state.apply(change);
        }
        return statements;
    }

    private Collection<List<Integer>> group() {
        ChangeGroups groups = new ChangeGroups(changes.size());
        Map<String, Integer> firstOf = new HashMap<>();
        for (int i = 0; i < changes.size(); i++) {
            for (String owner : owners(changes.get(i))) {
                Integer first = firstOf.putIfAbsent(owner, i);
                if (first != null) {
                    groups.join(first, i);
                }
            }
            for (int j = 0; j < i; j++) {
                if (dependencies.after(i, j) || dependencies.after(j, i)) {
                    groups.join(i, j);
                }
            }
        }
        return groups.groups();
    }

    /** The tables and entities whose changes go together with this one. */
    private Set<String> owners(Change change) {
        Set<String> owners = new TreeSet<>();
        ObjectName object = change.object();
        guidance.entityOf().apply(object).ifPresent(entity -> owners.add("entity " + entity));
        for (QualifiedName table : ownTables(change)) {
            owners.add("table " + table);
            guidance.entityOf().apply(ObjectName.table(table)).ifPresent(entity -> owners.add("entity " + entity));
        }
        if (change instanceof EnumTypeChange || change instanceof SequenceChange) {
            owners.add(object.toString());
        }
        return owners;
    }

    /** A table that a foreign key refers to is touched, but no reason to go together. */
    private static Set<QualifiedName> ownTables(Change change) {
        return change instanceof ConstraintChange constraint ? Set.of(constraint.table()) : change.tables();
    }

    /**
     * What loses data, what can come only after it, and what has to go right before it, unless something that loses
     * nothing waits for that too: a unique constraint that goes on without a dropped column is replaced first.
     */
    private Set<Integer> destructivePart(List<Integer> group) {
        Set<Integer> part = new TreeSet<>();
        group.stream().filter(position -> changes.get(position).destructive()).forEach(part::add);
        grow(part, group, (candidate, member) -> dependencies.after(candidate, member));
        Set<Integer> clearing = new TreeSet<>(part);
        grow(clearing, group, (candidate, member) -> clearsTheWay(changes.get(candidate))
                && dependencies.after(member, candidate));
        clearing.removeAll(part);
        Set<Integer> building = new TreeSet<>(group);
        building.removeAll(part);
        building.removeAll(clearing);
        grow(building, clearing, (candidate, member) -> dependencies.after(member, candidate));
        part.addAll(clearing);
        part.removeAll(building);
        return part;
    }

    /** Adds what stands in a relation to a member, until nothing more does. */
    private static void grow(Set<Integer> part, Collection<Integer> candidates,
            BiPredicate<Integer, Integer> relation) {
        boolean grown = !part.isEmpty();
        while (grown) {
            grown = part.addAll(candidates.stream().filter(candidate -> part.stream()
                    .anyMatch(member -> relation.test(candidate, member))).toList());
        }
    }

    private static boolean clearsTheWay(Change change) {
        return change instanceof DropConstraint || change instanceof DropIndex
                || change instanceof ChangeSequenceOwner owner && owner.after() == null;
    }

    /**
     * A migration to be.
     *
     * @param builtOn what has to be applied before it, null if nothing has
     */
    private record Draft(List<Change> changes, boolean destructive, Draft builtOn) {

        /** Tables come before objects that belong to none. */
        String firstName() {
            return changes.stream().flatMap(change -> ownTables(change).stream()).min(Comparator.naturalOrder())
                    .map(table -> "1 " + table)
                    .orElseGet(() -> "2 " + changes.stream().map(Change::object).min(Comparator.naturalOrder()).orElseThrow());
        }
    }
}
