package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.hazard.Facts;
import io.quarkiverse.migrationreview.deployment.hazard.Hazard;
import io.quarkiverse.migrationreview.deployment.hazard.HazardCode;
import io.quarkiverse.migrationreview.deployment.hazard.HazardRules;
import io.quarkiverse.migrationreview.deployment.hazard.Severity;
import io.quarkiverse.migrationreview.deployment.hazard.Situation;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;

/**
 * Finds the hazards of drafts. What the dev database holds changes without the drafts being made again, so that it is asked
 * each time.
 */
final class Examination {

    private final Facts facts;

    Examination(Facts facts) {
        this.facts = facts;
    }

    DraftedDatasource examine(DraftedDatasource drafted) {
        return drafted.withDrafts(drafted.drafts().stream().map(draft -> draft.withHazards(
                hazards(drafted, drafted.plans().get(draft.id())).stream()
                        .map(hazard -> DraftHazard.of(hazard, drafted.objects().defaultSchema())).toList()))
                .toList());
    }

    private List<Hazard> hazards(DraftedDatasource drafted, MigrationPlan plan) {
        List<Hazard> hazards = new ArrayList<>(
                HazardRules.examine(new Situation(plan, drafted.guidance(), drafted.serverVersion(), facts,
                        drafted.plans().values().stream().takeWhile(each -> each != plan).toList())));
        if (plan.destructive() && hazards.stream().noneMatch(hazard -> hazard.severity() == Severity.DESTROYS)) {
            // approval asks for nothing else: what loses data is never without a hazard, whatever the rules say
            Change change = plan.changes().stream().filter(Change::destructive).findFirst().orElse(plan.changes().get(0));
            hazards.add(0, new Hazard(HazardCode.D14, Severity.DESTROYS, change, "Data is lost."));
        }
        return hazards;
    }
}
