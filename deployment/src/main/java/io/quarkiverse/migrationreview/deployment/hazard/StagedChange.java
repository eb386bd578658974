package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.diff.Change;

/**
 * A change in the form it is written in.
 *
 * @param stages at least one
 */
record StagedChange(Change change, List<Stage> stages) {

    StagedChange {
        stages = List.copyOf(stages);
    }
}
