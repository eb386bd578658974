package io.quarkiverse.migrationreview.deployment.review;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;

/**
 * What can be looked at when a person asks: too much to be found out at every live reload. Nothing is changed.
 */
public final class Inspection {

    private static final Logger LOG = Logger.getLogger(Inspection.class);
    private static final Problem NOTHING_THERE = new Problem("There is no such datasource, or its dev database is not there"
            + " yet.", null, "Look again when the application has started.");

    private final Supplier<ReviewState> state;
    private final BackgroundDrafting drafting;
    private final ObjIntConsumer<String> drifted;

    /**
     * @param drifted is told how many differences a dev database was found to have, by the name of its datasource
     */
    Inspection(Supplier<ReviewState> state, BackgroundDrafting drafting, ObjIntConsumer<String> drifted) {
        this.state = state;
        this.drafting = drafting;
        this.drifted = drifted;
    }

    /**
     * Looks for drift when no drafting is under way, unless there is no use in it any more. Waits for nothing; what goes wrong
     * is said when a person asks.
     *
     * @param useless asked when it is about to begin
     * @param found is told how many differences there are
     */
    void driftUnless(String datasource, BooleanSupplier useless, IntConsumer found) {
        subject(datasource).ifPresent(subject -> drafting.withServer(subject.datasource().scratch(), subject.devDatabase(),
                server -> useless.getAsBoolean() ? null
                        : new DriftReader(subject.datasource(), subject.devDatabase()).read(server))
                .whenComplete((drift, failure) -> {
                    if (failure != null) {
                        LOG.debug("The dev database could not be compared at the start", failure);
                    } else if (drift != null && !useless.getAsBoolean()) {
                        found.accept(drift.differences().size());
                        drifted.accept(datasource, drift.differences().size());
                    }
                }));
    }

    /**
     * The scripts of a datasource, with what its dev database and Git know of them. Asks the dev database.
     *
     * @return never {@code null}; what went wrong is a problem in it
     */
    public History history(String datasource) {
        Optional<Subject> subject = subject(datasource);
        if (subject.isEmpty()) {
            return new History(List.of(), NOTHING_THERE);
        }
        try {
            return new History(new HistoryReader(subject.get().datasource(), subject.get().devDatabase()).read(), null);
        } catch (ChainException e) {
            return new History(List.of(), new Problem(e.getMessage(), e.place(), e.remedy()));
        }
    }

    /**
     * Compares the dev database of a datasource with what its applied scripts make. Waits for a drafting that is under way, and
     * needs a scratch database.
     *
     * @return never {@code null}; what went wrong is a problem in it
     */
    public Drift drift(String datasource) {
        Optional<Subject> subject = subject(datasource);
        if (subject.isEmpty()) {
            return new Drift(List.of(), NOTHING_THERE);
        }
        DatasourceUnderReview reviewed = subject.get().datasource();
        DatabaseAccess devDatabase = subject.get().devDatabase();
        try {
            Drift drift = drafting.withServer(reviewed.scratch(), devDatabase,
                    server -> new DriftReader(reviewed, devDatabase).read(server)).join();
            drifted.accept(datasource, drift.differences().size());
            return drift;
        } catch (CompletionException e) {
            return new Drift(List.of(), problem(e.getCause(), devDatabase));
        }
    }

    private static Problem problem(Throwable e, DatabaseAccess devDatabase) {
        if (e instanceof DraftingException drafting) {
            return drafting.problem();
        }
        if (e instanceof ChainException chain) {
            return new Problem(chain.getMessage(), chain.place(), chain.remedy());
        }
        if (e instanceof ScratchNotAllowedException) {
            return new Problem(e.getMessage(), null,
                    "Set quarkus.migration-review.scratch.jdbc-url to a server on which databases may be created.");
        }
        if (e instanceof RejectedExecutionException) {
            return new Problem("Dev mode is ending: nothing is compared any more.", null, "Start it again, and ask again.");
        }
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage().lines().findFirst().orElse("");
        return new Problem("The dev database at " + devDatabase.server() + " can't be compared: " + words, null,
                e instanceof SQLException ? "Start it again, and ask again." : "If it stays so, please report it.");
    }

    /**
     * What was edited, since the last commit, in the sources that a draft comes from.
     *
     * @param draft its id
     * @return empty when the draft is no more, its sources are as they were committed, or there is no Git
     */
    public List<EntityDiff> entityDiffs(String datasource, String draft) {
        Optional<DatasourceState> drafted = Optional.ofNullable(state.get().of(datasource));
        List<Path> sources = drafted.map(DatasourceState::review).stream()
                .flatMap(review -> review.drafts().stream()).filter(each -> each.id().equals(draft))
                .flatMap(found -> found.changes().stream()).map(Draft.DraftChange::source).filter(source -> source != null)
                .distinct().map(Path::of).toList();
        if (sources.isEmpty()) {
            return List.of();
        }
        Map<Path, String> diffs = new GitRepository(drafted.get().subject().locations().project()).diffs(sources);
        return sources.stream().filter(source -> diffs.containsKey(source.toAbsolutePath().normalize()))
                .map(source -> new EntityDiff(source.toString(), diffs.get(source.toAbsolutePath().normalize()))).toList();
    }

    private Optional<Subject> subject(String datasource) {
        ReviewState current = state.get();
        Optional<DatasourceUnderReview> found = current.subjects().stream()
                .filter(each -> each.name().equals(datasource)).findFirst();
        return found.flatMap(each -> current.devDatabases().apply(datasource)
                .map(devDatabase -> new Subject(each, devDatabase)));
    }

    private record Subject(DatasourceUnderReview datasource, DatabaseAccess devDatabase) {
    }
}
