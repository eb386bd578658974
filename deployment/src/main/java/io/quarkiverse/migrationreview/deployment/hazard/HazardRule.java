package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

/** Recognises one hazard. */
public interface HazardRule {

    /**
     * Returns every case of it in a migration, in the order of its changes; empty if there is none.
     */
    List<Hazard> examine(Situation situation);
}
