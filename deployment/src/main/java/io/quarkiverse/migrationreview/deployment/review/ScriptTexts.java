package io.quarkiverse.migrationreview.deployment.review;

import java.time.Duration;
import java.util.function.Function;

import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.hazard.StrongLocks;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.MigrationStep;

/**
 * The texts of the scripts of a plan, without their headers. One that locks tables which are there against writes gives up
 * when it does not get the lock soon: whoever uses the table waits behind it meanwhile.
 *
 * @param lockTimeout how long it waits; 0 for as long as it takes
 */
record ScriptTexts(Duration lockTimeout) {

    /**
     * @param origin where a change comes from; {@code null} when that isn't known
     */
    String migration(MigrationPlan plan, MigrationStep step, Function<Change, String> origin) {
        return timeout(plan, step) + ScriptBody.of(step.statements(), origin);
    }

    private String timeout(MigrationPlan plan, MigrationStep step) {
        // what runs outside a transaction has no setting of its own; and waiting for old transactions to end, as building an
        // index concurrently does, holds nobody up but would run into the time-out as well
        return lockTimeout.isZero() || !step.transactional() || !StrongLocks.in(plan).areTakenBy(step) ? ""
                : "set local lock_timeout = '" + text() + "';\n\n";
    }

    private String text() {
        long millis = lockTimeout.toMillis();
        return millis % 60_000 == 0 ? millis / 60_000 + "min" : millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
