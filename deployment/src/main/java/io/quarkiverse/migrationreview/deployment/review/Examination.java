package io.quarkiverse.migrationreview.deployment.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.diff.Change;
import io.quarkiverse.migrationreview.deployment.hazard.Fact;
import io.quarkiverse.migrationreview.deployment.hazard.Facts;
import io.quarkiverse.migrationreview.deployment.hazard.Hazard;
import io.quarkiverse.migrationreview.deployment.hazard.HazardCode;
import io.quarkiverse.migrationreview.deployment.hazard.HazardRules;
import io.quarkiverse.migrationreview.deployment.hazard.Severity;
import io.quarkiverse.migrationreview.deployment.hazard.Situation;
import io.quarkiverse.migrationreview.deployment.plan.MigrationPlan;
import io.quarkiverse.migrationreview.deployment.plan.Statement;

/**
 * Finds the hazards of drafts. What the dev database holds changes without the drafts being made again, so that it is asked
 * each time.
 */
final class Examination {

    private static final Logger LOG = Logger.getLogger(Examination.class);
    private static final int SAMPLES = 3;

    private final Facts facts;
    private final boolean limitsWaiting;

    /**
     * @param lockTimeout how long a script waits for a lock; 0 for as long as it takes
     */
    Examination(Facts facts, Duration lockTimeout) {
        this.facts = facts;
        this.limitsWaiting = !lockTimeout.isZero();
    }

    DraftedDatasource examine(DraftedDatasource drafted) {
        return drafted.withDrafts(drafted.drafts().stream().map(draft -> draft.withHazards(
                hazards(drafted, draft).stream()
                        .map(hazard -> DraftHazard.of(hazard, drafted.objects().defaultSchema())).toList()))
                .toList());
    }

    private List<Hazard> hazards(DraftedDatasource drafted, Draft draft) {
        MigrationPlan plan = drafted.plans().get(draft.id());
        List<Hazard> hazards = new ArrayList<>(found(drafted, plan));
        if (plan.destructive() && hazards.stream().noneMatch(hazard -> hazard.severity() == Severity.DESTROYS)) {
            // approval asks for nothing else: what loses data is never without a hazard, whatever the rules say
            Change change = plan.changes().stream().filter(Change::destructive).findFirst().orElse(plan.changes().get(0));
            hazards.add(new Hazard(HazardCode.D14, Severity.DESTROYS, change, "Data is lost."));
        }
        if (!failsBefore(drafted, draft, plan)) {
            seenToFail(draft, plan, hazards).ifPresent(hazards::add);
        }
        seenInEdited(drafted.edited().get(draft.id()), hazards);
        return HazardRules.sorted(hazards);
    }

    /** What an edited script was seen to do beyond what was drafted. */
    private static void seenInEdited(EditedDraft edited, List<Hazard> hazards) {
        if (edited != null && edited.examined() != null) {
            edited.examined().hazards().stream()
                    .filter(seen -> hazards.stream().noneMatch(
                            known -> known.code() == seen.code() && known.object().equals(seen.object())))
                    .forEach(hazards::add);
        }
    }

    private List<Hazard> found(DraftedDatasource drafted, MigrationPlan plan) {
        try {
            return HazardRules.examine(new Situation(plan, drafted.guidance(), drafted.serverVersion(), facts,
                    drafted.plans().values().stream().takeWhile(each -> each != plan).toList(), limitsWaiting));
        } catch (RuntimeException e) {
            // the drafts are worth more than their hazards, but nobody may take silence for safety
            LOG.error("The hazards of a draft could not be found out: " + plan.title(), e);
            return List.of(new Hazard(HazardCode.D14, Severity.FAILS, plan.changes().get(0),
                    "What this draft puts at risk could not be found out.")
                    .withAdvice("Read the SQL with care. The log has the details."));
        }
    }

    /** Whether a draft that has to go first is what failed: that one says so, and is decided before. */
    private static boolean failsBefore(DraftedDatasource drafted, Draft draft, MigrationPlan plan) {
        DraftRehearsal.Failure failure = draft.rehearsal() == null ? null : draft.rehearsal().failure();
        return failure != null && !has(plan, failure.statement())
                && drafted.plans().values().stream().anyMatch(other -> has(other, failure.statement()));
    }

    private static boolean has(MigrationPlan plan, String sql) {
        return plan.statements().stream().anyMatch(statement -> statement.sql().equals(sql));
    }

    /** What the rehearsal met on the rows of the dev database, unless a rule has counted the rows that are in the way. */
    private static Optional<Hazard> seenToFail(Draft draft, MigrationPlan plan, List<Hazard> others) {
        DraftRehearsal.Failure failure = draft.rehearsal() == null ? null : draft.rehearsal().failure();
        if (failure == null || failure.undo() || failure.generated()) {
            return Optional.empty();
        }
        Change change = plan.statements().stream().filter(statement -> statement.sql().equals(failure.statement()))
                .map(Statement::change).findFirst().orElse(plan.changes().get(0));
        boolean counted = others.stream().anyMatch(hazard -> hazard.severity() == Severity.FAILS && hazard.fact() != null
                && hazard.fact().extent() == Fact.Extent.SOME && hazard.object().equals(change.object()));
        return counted ? Optional.empty()
                : Optional.of(new Hazard(HazardCode.D14, Severity.FAILS, change, change.object(),
                        "The migration fails on the rows of the dev database.",
                        new Fact("PostgreSQL refuses a statement: " + failure.message(), Fact.Extent.SOME, false,
                                failure.row() == null ? List.of() : failure.row().lines().limit(SAMPLES).toList()),
                        failure.remedy() + " Then draft again.", List.of()));
    }
}
