package io.quarkiverse.migrationreview.deployment.review;

import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainInspection;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.SameVersions;
import io.quarkiverse.migrationreview.deployment.hazard.Facts;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Takes one datasource from what the build saw to drafts on disk, or to a problem in words.
 */
final class DatasourceDrafter {

    private static final String START_IT = "Start it again, or correct its JDBC URL, and draft again; nothing was lost.";

    private final ScratchServers servers;
    private final Workbenches benches;
    private final Clock clock;

    DatasourceDrafter(ScratchServers servers, Workbenches benches, Clock clock) {
        this.servers = servers;
        this.benches = benches;
        this.clock = clock;
    }

    /**
     * Drafts.
     *
     * @param before the last state of the same datasource, or {@code null}
     * @param occasion tells what can have changed since
     * @param watcher is told what is being done
     * @return the new state, with a problem instead of drafts when they can't be made
     */
    DatasourceState draft(DatasourceUnderReview subject, DatabaseAccess devDatabase, DatasourceState before, Occasion occasion,
            DraftingWatcher watcher) {
        if (subject.modelProblem() != null) {
            return withNotices(DatasourceState.of(subject, subject.modelProblem()), devDatabase);
        }
        Map<String, String> failures = before == null ? Map.of() : before.failures();
        try {
            MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
            SameVersions.refuse(chain);
            return draft(subject, chain, devDatabase, before, occasion, watcher);
        } catch (DraftingException e) {
            return withNotices(broken(subject, devDatabase, failures, e.problem()), devDatabase);
        } catch (ChainException e) {
            Optional<SQLException> lost = ConnectionFailures.behind(e);
            return withNotices(lost.isPresent() ? DatasourceState.of(subject, unreachable(devDatabase, lost.get()))
                    : broken(subject, devDatabase, failures, new Problem(e.getMessage(), e.place(), e.remedy())), devDatabase);
        } catch (SQLException e) {
            return withNotices(DatasourceState.of(subject,
                    unreachable(subject.scratch() == null ? devDatabase : subject.scratch(), e)), devDatabase);
        } catch (ScratchNotAllowedException | UncheckedIOException e) {
            return withNotices(DatasourceState.of(subject, new Problem(e.getMessage(), null,
                    "Set quarkus.migration-review.scratch.jdbc-url to a server on which databases may be created.")),
                    devDatabase);
        }
    }

    private static DatasourceState withNotices(DatasourceState state, DatabaseAccess devDatabase) {
        DatasourceUnderReview subject = state.subject();
        List<Notice> notices = new ArrayList<>(subject.prechecks().get());
        if (subject.locations() != null) {
            notices.addAll(new ChainNotices(subject, devDatabase).read());
        }
        return state.withNotices(notices);
    }

    private DatasourceState draft(DatasourceUnderReview subject, MigrationChain chain, DatabaseAccess devDatabase,
            DatasourceState before, Occasion occasion, DraftingWatcher watcher)
            throws SQLException, ScratchNotAllowedException, DraftingException, ChainException {
        Map<String, String> failures = before == null ? Map.of() : before.failures();
        DraftStore store = new DraftStore(subject.draftsDirectory());
        Decisions decisions = store.decisions();
        Edits edits = store.edits();
        boolean kept = occasion != Occasion.REQUEST && unchanged(before, subject, chain, decisions, edits);
        if (kept && occasion == Occasion.LIVE_RELOAD && isCalm(before, subject, devDatabase, decisions)) {
            return before.withSubject(subject);
        }
        Drafting drafting = new Drafting(subject, chain, decisions, edits, clock, watcher::doing);
        DraftedDatasource drafted = kept ? before.drafted()
                : benches.with(subject.name(), subject.scratch(), devDatabase, drafting::draft);
        if (!kept) {
            watcher.proven(proven(subject, chain, decisions, drafted, before));
        }
        DevDatabase database = new DevDatabase(devDatabase, subject.flyway());
        ChainInspection inspection = database.inspect(chain);
        List<Review.UnappliedScript> unapplied = DevDatabase.unapplied(chain, inspection, failures);
        // when other scripts wait there are other rows to rehearse on
        if (!kept || !names(unapplied).equals(names(before.unapplied()))) {
            DraftedDatasource proven = drafted;
            RowSource rows = new RowSource(devDatabase, subject.settings().rehearsalBytes(), subject.flyway(),
                    unapplied.isEmpty());
            drafted = benches.with(subject.name(), subject.scratch(), devDatabase,
                    bench -> drafting.rehearse(proven, bench, rows));
        }
        try (DevFacts facts = DevFacts.open(devDatabase, subject.settings().factsTimeout(),
                drafted.objects().defaultSchema())) {
            drafted = new Examination(facts.facts(), subject.settings().lockTimeout()).examine(drafted);
            unapplied = examined(subject, chain, unapplied, before, devDatabase, facts.facts());
        }
        Decisions remembered = drafted.relevant(decisions).withKnown(drafted.known())
                .withObjects(drafted.objects().decisions()).withHistory(drafted.history());
        List<Draft> saved = store.save(drafted.drafts(), drafted.scripts(), remembered, database.applied(chain, unapplied),
                chain.naming(), clock.instant().toString());
        List<Notice> notices = new ArrayList<>(subject.prechecks().get());
        notices.addAll(new ChainNotices(subject, devDatabase).read(chain, inspection));
        return new DatasourceState(subject, chain, remembered, drafted.withDrafts(saved), null, unapplied, failures, notices);
    }

    /** Whether a live reload that changed nothing can't have changed what the dev database says either. */
    private boolean isCalm(DatasourceState before, DatasourceUnderReview subject, DatabaseAccess devDatabase,
            Decisions decisions) {
        return before.unapplied().isEmpty() && before.notices().isEmpty() && subject.prechecks().get().isEmpty()
                && before.decisions().equals(decisions) && benches.hasWorkedFor(subject.name(), subject.scratch(), devDatabase);
    }

    /** A script that waits is not examined again as long as the chain is the same. */
    private List<Review.UnappliedScript> examined(DatasourceUnderReview subject, MigrationChain chain,
            List<Review.UnappliedScript> waiting, DatasourceState before, DatabaseAccess devDatabase, Facts facts)
            throws SQLException, DraftingException, ScratchNotAllowedException {
        if (waiting.isEmpty()) {
            return waiting;
        }
        if (before != null && chain.equals(before.chain()) && names(waiting).equals(names(before.unapplied()))) {
            return IntStream.range(0, waiting.size())
                    .mapToObj(index -> waiting.get(index).examined(before.unapplied().get(index))).toList();
        }
        try (ScratchServer server = servers.open(subject.scratch(), devDatabase)) {
            return new WaitingScripts(chain, subject.flyway(), facts).examined(waiting, server);
        }
    }

    private static List<String> names(List<Review.UnappliedScript> scripts) {
        return scripts.stream().map(Review.UnappliedScript::script).toList();
    }

    /** Without drafts, but with the scripts that wait: one of them may be the problem, and withdrawing it the way out. */
    private static DatasourceState broken(DatasourceUnderReview subject, DatabaseAccess devDatabase,
            Map<String, String> failures, Problem problem) {
        try {
            MigrationChain chain = MigrationChain.read(subject.locations(), subject.flyway().naming());
            return new DatasourceState(subject, chain, Decisions.NONE, null, problem,
                    new DevDatabase(devDatabase, subject.flyway()).unapplied(chain, failures), failures);
        } catch (ChainException e) {
            // the problem at hand is why; there is nothing to add to it
            return DatasourceState.of(subject, problem);
        }
    }

    private static boolean unchanged(DatasourceState before, DatasourceUnderReview subject, MigrationChain chain,
            Decisions decisions, Edits edits) {
        return before != null && before.drafted() != null
                && before.drafted().isMadeFrom(subject, chain, decisions, edits);
    }

    /** What can be shown before the rows are looked at, beside what was known of the same drafts. */
    private static DatasourceState proven(DatasourceUnderReview subject, MigrationChain chain, Decisions decisions,
            DraftedDatasource drafted, DatasourceState before) {
        if (before == null || before.drafted() == null) {
            return new DatasourceState(subject, chain, decisions, drafted, null, List.of(), Map.of());
        }
        return new DatasourceState(subject, chain, decisions, drafted.withWhatWasSeenOf(before.drafted().drafts()), null,
                before.unapplied(), before.failures(), before.notices());
    }

    private static Problem unreachable(DatabaseAccess server, SQLException e) {
        String words = e.getMessage() == null ? e.getSQLState() : e.getMessage().lines().findFirst().orElse("");
        if (ConnectionFailures.isOne(e)) {
            return new Problem("PostgreSQL at " + server.server() + " can't be reached: " + words, null, START_IT);
        }
        return new Problem("PostgreSQL at " + server.server() + " refused to work on a scratch database: " + words, null,
                "Draft again; if it stays so, set quarkus.migration-review.scratch.jdbc-url to another server.");
    }
}
