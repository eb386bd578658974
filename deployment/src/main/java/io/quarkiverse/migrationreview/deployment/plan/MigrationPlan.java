package io.quarkiverse.migrationreview.deployment.plan;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * An ordered set of changes that belong in one migration, with the SQL for both directions.
 *
 * @param description proposed name of the script, see {@link MigrationDescription}
 * @param title the description as a sentence
 * @param changes in the order in which they are applied
 * @param steps the scripts it takes, in order; at least one
 * @param destructive whether data is lost
 * @param dependsOn positions, in the list this plan came in, of the plans that have to be applied before it
 * @param questions what only a person can say, and what the statements depend on; answered ones included
 * @param arranged whether a person merged or split it
 * @param before the schema that the migration finds when all before it in its list were applied
 * @param after the schema that it leaves then
 */
public record MigrationPlan(String description, String title, List<Change> changes, List<MigrationStep> steps,
        boolean destructive, List<Integer> dependsOn, List<Question> questions, boolean arranged, Schema before,
        Schema after) {

    public MigrationPlan {
        changes = List.copyOf(changes);
        steps = List.copyOf(steps);
        dependsOn = List.copyOf(dependsOn);
        questions = List.copyOf(questions);
    }

    /** The migration, all steps of it. */
    public List<Statement> statements() {
        return steps.stream().flatMap(step -> step.statements().stream()).toList();
    }

    /** What takes the migration back, right after all of it was applied. */
    public List<Statement> undo() {
        List<Statement> undo = new ArrayList<>();
        for (int index = steps.size() - 1; index >= 0; index--) {
            undo.addAll(steps.get(index).undo());
        }
        return undo;
    }

    /** The plan as part of another list. */
    public MigrationPlan withDependsOn(List<Integer> positions) {
        return new MigrationPlan(description, title, changes, steps, destructive, positions, questions, arranged, before,
                after);
    }

    /**
     * The plan under another name.
     *
     * @param newDescription in the form of a file name
     */
    public MigrationPlan withDescription(String newDescription) {
        return new MigrationPlan(newDescription, MigrationDescription.title(newDescription), changes, steps, destructive,
                dependsOn, questions, arranged, before, after);
    }

    /** The same changes, applied in other steps. */
    public MigrationPlan withSteps(List<MigrationStep> newSteps) {
        return new MigrationPlan(description, title, changes, newSteps, destructive, dependsOn, questions, arranged, before,
                after);
    }
}
