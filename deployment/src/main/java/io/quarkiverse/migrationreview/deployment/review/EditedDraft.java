package io.quarkiverse.migrationreview.deployment.review;

import io.quarkiverse.migrationreview.deployment.hazard.ExaminedScript;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * What is known of a draft that a person has edited.
 *
 * @param plan with the statements as they were edited
 * @param examined what they were seen to do; {@code null} when they were not run
 */
record EditedDraft(MigrationPlan plan, ExaminedScript examined) {
}
