package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

/**
 * N05: a point in time that nobody knows the zone of. The schema does not tell what a column is for: it is said of each, and
 * what it depends on with it.
 */
final class LocalTimes implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return AddedParts.columns(situation)
                .filter(added -> added.column().type().matches("timestamp(?:\\(\\d\\))? without time zone"))
                .map(added -> added.note(HazardCode.N05, added.path(situation)
                        + " keeps no time zone: that is right for a LocalDateTime, and wrong for a point in time such as an"
                        + " Instant.", "Map a point in time as timestamp with time zone."))
                .toList();
    }
}
