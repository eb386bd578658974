package io.quarkiverse.migrationreview.deployment.plan;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.catalog.Schema;
import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * An ordered set of changes that belong in one migration, with the SQL for both directions.
 *
 * @param description proposed name of the script, see {@link MigrationDescription}
 * @param title the description as a sentence
 * @param changes in the order in which they are applied
 * @param statements the migration
 * @param undo what takes the migration back, right after it was applied
 * @param destructive whether data is lost
 * @param dependsOn positions, in the list this plan came in, of the plans that have to be applied before it
 * @param questions what only a person can say, and what the statements depend on; answered ones included
 * @param arranged whether a person merged or split it
 * @param before the schema that the migration finds when all before it in its list were applied
 * @param after the schema that it leaves then
 */
public record MigrationPlan(String description, String title, List<Change> changes, List<Statement> statements,
        List<Statement> undo, boolean destructive, List<Integer> dependsOn, List<Question> questions,
        boolean arranged, Schema before, Schema after) {

    public MigrationPlan {
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
        undo = List.copyOf(undo);
        dependsOn = List.copyOf(dependsOn);
        questions = List.copyOf(questions);
    }

    /** The plan as part of another list. */
    public MigrationPlan withDependsOn(List<Integer> positions) {
        return new MigrationPlan(description, title, changes, statements, undo, destructive, positions, questions, arranged,
                before, after);
    }
}
