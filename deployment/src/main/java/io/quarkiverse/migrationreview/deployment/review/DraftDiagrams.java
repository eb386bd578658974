package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import io.quarkiverse.migrationreview.deployment.diagram.MigrationDiagram;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * What the pictures of all drafts that are listed are drawn from, as it is at one time.
 *
 * @param plans by the name of the datasource and the id of the draft
 */
record DraftDiagrams(Map<String, Map<String, MigrationPlan>> plans) {

    static final DraftDiagrams NONE = new DraftDiagrams(Map.of());

    static DraftDiagrams of(Collection<DatasourceState> states) {
        Map<String, Map<String, MigrationPlan>> plans = new HashMap<>();
        states.stream().filter(state -> state.drafted() != null).forEach(state -> {
            Map<String, MigrationPlan> listed = new HashMap<>();
            state.drafted().drafts()
                    .forEach(draft -> listed.put(draft.id(), state.drafted().plans().get(draft.id())));
            plans.put(state.subject().name(), listed);
        });
        return new DraftDiagrams(plans);
    }

    /** The picture as SVG; {@code null} when the draft isn't there. */
    String draw(String datasource, String draft) {
        MigrationPlan plan = plans.getOrDefault(datasource, Map.of()).get(draft);
        return plan == null ? null : MigrationDiagram.svg(plan.before(), plan.after(), plan.changes());
    }
}
