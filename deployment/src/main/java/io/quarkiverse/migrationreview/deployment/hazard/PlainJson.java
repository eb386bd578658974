package io.quarkiverse.migrationreview.deployment.hazard;

import java.util.List;

/** N03: {@code json} keeps a text, PostgreSQL manual "JSON Types". */
final class PlainJson implements HazardRule {

    @Override
    public List<Hazard> examine(Situation situation) {
        return AddedParts.columns(situation).filter(added -> added.column().type().equals("json"))
                .map(added -> added.note(HazardCode.N03,
                        added.path(situation) + " is json, whose values can be neither compared nor indexed.",
                        "Map it as jsonb unless the text has to be kept as it was written."))
                .toList();
    }
}
