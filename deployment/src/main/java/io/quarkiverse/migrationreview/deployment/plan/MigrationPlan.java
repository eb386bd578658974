package io.quarkiverse.migrationreview.deployment.plan;

import java.util.List;

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
 */
public record MigrationPlan(String description, String title, List<Change> changes, List<Statement> statements,
        List<Statement> undo, boolean destructive, List<Integer> dependsOn) {

    public MigrationPlan {
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
        undo = List.copyOf(undo);
        dependsOn = List.copyOf(dependsOn);
    }
}
