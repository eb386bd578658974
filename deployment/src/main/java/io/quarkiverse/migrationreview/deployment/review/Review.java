package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.hazard.ExaminedScript;

/**
 * Everything there is to review, at one moment.
 *
 * @param revision grows with every change of this value
 * @param state where the drafting stands
 * @param activity what is being done right now; {@code null} unless the state is {@link State#DRAFTING}
 * @param fingerprint of model, chain and decisions; to be given back with every decision
 * @param draftedAt when drafting last ended, ISO 8601; {@code null} before
 * @param durationMillis how long it took, in milliseconds; {@code null} before
 * @param datasources one for each datasource with a migration chain
 */
public record Review(long revision, State state, String activity, String fingerprint, String draftedAt,
        Long durationMillis, List<DatasourceReview> datasources) {

    /** Where the drafting stands. */
    public enum State {
        /** The dev database is not there yet. */
        WAITING,
        /** Drafts are being made. */
        DRAFTING,
        /** What is listed is up to date. */
        READY,
        /** At least one datasource has a problem. */
        FAILED
    }

    public Review {
        datasources = List.copyOf(datasources);
    }

    /**
     * What there is to review on one datasource.
     *
     * @param name of the datasource
     * @param persistenceUnits whose entities it holds
     * @param server the PostgreSQL version drafts were proven on; {@code null} when none was reached
     * @param problem why there are no drafts; {@code null} when all went well
     * @param drafts in the order of application
     * @param unapplied scripts of the chain that the dev database has not applied
     * @param rejected drafts that a person said no to
     * @param parked drafts that wait for a later release
     * @param unmanaged what the chain creates and the entities never spoke of
     * @param tolerated what the chain creates looser than the entities ask for
     * @param notices what there is to know about the chain and the configuration, whether there are drafts or not
     * @param driftFound in how much the dev database differed from what its applied scripts make when it was last compared, at
     *        the start of dev mode or when a person asked; 0 before
     * @param examined whether the hazards of the drafts are known, and their rehearsals; not for a moment after they were
     *        proven, while drafting goes on
     */
    public record DatasourceReview(String name, List<String> persistenceUnits, String server, Problem problem,
            List<Draft> drafts, List<UnappliedScript> unapplied, List<RejectedDraft> rejected, List<ParkedDraft> parked,
            List<UnmanagedObject> unmanaged, List<ToleratedObject> tolerated, List<Notice> notices,
            int driftFound, boolean examined) {

        public DatasourceReview {
            persistenceUnits = List.copyOf(persistenceUnits);
            drafts = List.copyOf(drafts);
            unapplied = List.copyOf(unapplied);
            rejected = List.copyOf(rejected);
            parked = List.copyOf(parked);
            unmanaged = List.copyOf(unmanaged);
            tolerated = List.copyOf(tolerated);
            notices = List.copyOf(notices);
        }

        /** One without notices. */
        public DatasourceReview(String name, List<String> persistenceUnits, String server, Problem problem,
                List<Draft> drafts, List<UnappliedScript> unapplied, List<RejectedDraft> rejected,
                List<ParkedDraft> parked, List<UnmanagedObject> unmanaged, List<ToleratedObject> tolerated) {
            this(name, persistenceUnits, server, problem, drafts, unapplied, rejected, parked, unmanaged, tolerated,
                    List.of(), 0, true);
        }

        DatasourceReview withDriftFound(int found) {
            return new DatasourceReview(name, persistenceUnits, server, problem, drafts, unapplied, rejected, parked,
                    unmanaged, tolerated, notices, found, examined);
        }

        DatasourceReview withExamined(boolean nowExamined) {
            return new DatasourceReview(name, persistenceUnits, server, problem, drafts, unapplied, rejected, parked,
                    unmanaged, tolerated, notices, driftFound, nowExamined);
        }
    }

    /**
     * A script of the chain that waits for the dev database.
     *
     * @param script its name below the Flyway location
     * @param file where it lies; {@code null} when it comes with a dependency
     * @param withdrawable whether it was drafted here, and may be taken out of the chain again
     * @param failure what the dev database said when it was last applied; {@code null} when it wasn't
     * @param hazards what it may do to data, locks or running code, as far as that can be told; the worst first
     * @param statements what was measured on a scratch database, and what can't be told; empty when it was not examined
     */
    public record UnappliedScript(String script, String file, boolean withdrawable, String failure,
            List<DraftHazard> hazards, List<ExaminedScript.Statement> statements) {

        public UnappliedScript {
            hazards = List.copyOf(hazards);
            statements = List.copyOf(statements);
        }

        /** One that was not examined. */
        public UnappliedScript(String script, String file, boolean withdrawable, String failure) {
            this(script, file, withdrawable, failure, List.of(), List.of());
        }

        /** With what was found out before. */
        UnappliedScript examined(UnappliedScript before) {
            return new UnappliedScript(script, file, withdrawable, failure, before.hazards, before.statements);
        }

        UnappliedScript examined(ExaminedScript examined) {
            return new UnappliedScript(script, file, withdrawable, failure, examined.hazards().stream()
                    .map(hazard -> DraftHazard.of(hazard, examined.defaultSchema()).withoutAcknowledgement()).toList(),
                    examined.statements());
        }
    }

    /**
     * A draft that waits for a later release.
     *
     * @param id to take it up with
     * @param changes what it drops, a sentence each without a full stop
     * @param since when it was parked, ISO 8601
     */
    public record ParkedDraft(String id, String title, List<String> changes, String since) {

        public ParkedDraft {
            changes = List.copyOf(changes);
        }
    }

    /**
     * A draft that a person said no to.
     *
     * @param reason in the person's words; {@code null} when none was given
     */
    public record RejectedDraft(String id, String title, String reason) {
    }

    /**
     * An object that is in the chain and not in the model.
     *
     * @param error whether the application fails because of it
     * @param drafted whether its drop is drafted because a person asked for it, until it is left alone again
     */
    public record UnmanagedObject(String object, String description, String reason, boolean error, boolean drafted) {
    }

    /**
     * An object that is looser in the chain than in the model; the application works with it.
     *
     * @param drafted whether the difference is drafted because a person asked for it, until it is left alone again
     */
    public record ToleratedObject(String object, String description, String reason, boolean drafted) {
    }
}
