package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

/**
 * Says in the log what there is to say, once: each problem, and each time that new drafts appear.
 */
final class ReviewLog {

    private final Logger log;
    private Set<String> said = Set.of();
    private volatile Supplier<String> where = () -> "Dev UI, card Migration Review";

    ReviewLog(Logger log) {
        this.log = log;
    }

    /** How drafts are seen, asked for each time that there are new ones. */
    void reachedBy(Supplier<String> words) {
        where = words;
    }

    /** Once, at the start of dev mode. */
    void drifted(String datasource, int found) {
        if (found > 0) {
            log.warnf("The dev database of datasource %s differs in %d %s from what its applied scripts make: Dev UI, card"
                    + " Migration Review, page Differences, shows what someone changed by hand and how to take it back",
                    datasource,
                    found, found == 1 ? "thing" : "things");
        }
    }

    void drafted(Collection<DatasourceState> states) {
        Set<String> now = new HashSet<>();
        int newDrafts = 0;
        for (DatasourceState state : states) {
            if (state.problem() != null && now.add(state.problem().toString()) && !said.contains(state.problem().toString())) {
                log.warnf("No migrations can be drafted: %s", state.problem());
            }
            for (Notice notice : state.notices()) {
                if (now.add(notice.problem().toString()) && !said.contains(notice.problem().toString())) {
                    log.warnf("%s", notice.problem());
                }
            }
            if (state.drafted() != null) {
                for (Draft draft : state.drafted().drafts()) {
                    now.add(draft.id());
                    newDrafts += said.contains(draft.id()) ? 0 : 1;
                }
            }
        }
        if (newDrafts > 0) {
            log.infof("%d %s for review: %s", newDrafts,
                    newDrafts == 1 ? "migration is drafted and waits" : "migrations are drafted and wait", where.get());
        }
        said = now;
    }
}
