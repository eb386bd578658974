package io.quarkiverse.migrationreview.deployment.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * The one service behind every front: knows what there is to review, drafts in the background, and decides what may be done.
 * <p>
 * It outlives live reloads. All methods may be called from any thread; drafting has a thread of its own, so that no reload
 * waits for
 * it. An action that is no longer possible is a refused {@link Outcome}, never an exception.
 */
public final class ReviewService implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.migrationreview");

    private final Clock clock;
    private final BackgroundDrafting drafting;
    private final ReviewLog log = new ReviewLog(LOG);

    private List<DatasourceUnderReview> subjects = List.of();
    private Function<String, Optional<DatabaseAccess>> devDatabases = name -> Optional.empty();
    /** No front has to make sure that there is a name. */
    private final Map<String, DatasourceState> states = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
    private Progress progress = Progress.WAITING;
    private long generation;
    private boolean afresh;
    private volatile Review current = new Review(0, Review.State.WAITING, null, "", null, null, List.of());
    private volatile SubmissionPublisher<Review> reviews = new SubmissionPublisher<>();

    /**
     * @param clock tells when drafts were made, and gives time stamps to versions
     */
    public ReviewService(Clock clock) {
        this.clock = clock;
        this.drafting = new BackgroundDrafting(clock);
    }

    /**
     * Takes over what a build saw. Drafting waits for {@link #applicationStarted()}.
     *
     * @param datasources what there is to review; may be empty
     * @param databases how to reach the dev database of a datasource, asked whenever it is needed; empty while there is none
     */
    public synchronized void update(List<DatasourceUnderReview> datasources,
            Function<String, Optional<DatabaseAccess>> databases) {
        subjects = List.copyOf(datasources);
        devDatabases = databases;
        states.keySet().retainAll(subjects.stream().map(DatasourceUnderReview::name).toList());
        // subscribers belong to the application that is ending; kept, each would keep its class loader
        reviews.close();
        reviews = new SubmissionPublisher<>();
    }

    /**
     * The application started, or failed to: its dev databases are as its own Flyway left them. Drafts are made in the
     * background.
     */
    public void applicationStarted() {
        draftInBackground();
    }

    /** What there is to review now; never {@code null}. Never waits for a decision or a drafting. */
    public Review review() {
        return current;
    }

    private Review snapshot() {
        List<Review.DatasourceReview> datasources = new ArrayList<>();
        List<String> fingerprints = new ArrayList<>();
        for (DatasourceState state : states.values()) {
            datasources.add(state.review());
            fingerprints.add(state.fingerprint());
        }
        return new Review(progress.revision(), progress.state(), progress.activity(), Fingerprints.of(fingerprints),
                progress.draftedAt(), progress.durationMillis(), datasources);
    }

    /**
     * Every review from now on, until the next {@link #update}. A subscriber that falls far behind misses some: it has to ask
     * for
     * {@link #review()} now and then.
     */
    public Flow.Publisher<Review> reviews() {
        return reviews;
    }

    /**
     * Approves a draft: writes it into the chain, and applies it when asked to.
     *
     * @param datasource the name of its datasource
     * @param draft its id
     * @param fingerprint of the review it was shown in
     * @param description for the file name; blank for the proposed one
     * @param apply whether to migrate the dev database
     */
    public synchronized Outcome approve(String datasource, String draft, String fingerprint, String description,
            boolean apply) {
        return onDraft(datasource, draft, fingerprint,
                (approval, found) -> apply ? approval.approveAndApply(found, description)
                        : approval.approve(found, description));
    }

    /**
     * Rejects a draft: it is not listed again unless its changes differ.
     *
     * @param datasource the name of its datasource
     * @param draft its id
     * @param fingerprint of the review it was shown in
     */
    public synchronized Outcome reject(String datasource, String draft, String fingerprint) {
        return onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(states.get(datasource)).reject(found));
    }

    /** Takes a rejection back. */
    public synchronized Outcome reconsider(String datasource, String draft) {
        return onDrafts(datasource, approval -> new RememberedDecisions(states.get(datasource)).reconsider(draft));
    }

    /**
     * Answers a question of a draft, or answers it differently; the draft is made again.
     *
     * @param datasource the name of its datasource
     * @param question its id
     * @param kind which kind of answer it is, as the question's choices have it
     * @param value the expression or object; {@code null} for a kind that has none
     */
    public synchronized Outcome answer(String datasource, String question, String kind, String value) {
        return onDrafts(datasource,
                approval -> new RememberedDecisions(states.get(datasource)).answer(question, kind, value));
    }

    /**
     * Acknowledges a hazard, without which a draft that has it can't be approved; nothing is drafted again.
     *
     * @param hazard its key, as the draft lists it
     * @param acknowledged whether it is from now on
     */
    public synchronized Outcome acknowledge(String datasource, String draft, String hazard, boolean acknowledged,
            String fingerprint) {
        Outcome outcome = onDraft(datasource, draft, fingerprint, false,
                (approval, found) -> new RememberedDecisions(states.get(datasource)).acknowledge(found, hazard, acknowledged));
        progress = progress.next();
        publish();
        return outcome;
    }

    /** Leaves a draft that only drops for a later release. */
    public synchronized Outcome park(String datasource, String draft, String fingerprint) {
        return onDraft(datasource, draft, fingerprint, (approval, found) -> new RememberedDecisions(states.get(datasource))
                .park(found, clock.instant().toString()));
    }

    /**
     * Drafts again what was parked.
     *
     * @param parked its id, as the review lists it
     */
    public synchronized Outcome takeUp(String datasource, String parked) {
        return onDrafts(datasource, approval -> new RememberedDecisions(states.get(datasource)).takeUp(parked));
    }

    /** Makes one draft of two. */
    public synchronized Outcome merge(String datasource, String draft, String other, String fingerprint) {
        return onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(states.get(datasource)).merge(found, other));
    }

    /**
     * Makes two drafts of one.
     *
     * @param changes the keys of the changes that become a draft of their own
     */
    public synchronized Outcome split(String datasource, String draft, Set<String> changes, String fingerprint) {
        return onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(states.get(datasource)).split(found, changes));
    }

    /** Takes back what was merged and split. */
    public synchronized Outcome rejoin(String datasource, String draft, String fingerprint) {
        return onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(states.get(datasource)).rejoin(found));
    }

    /**
     * Has a change of a draft written in a safe form; the draft is made again.
     *
     * @param datasource the name of its datasource
     * @param draft its id
     * @param change the key of the change
     * @param form the name of the form, one of those that the change has
     * @param fingerprint of the review it was shown in
     */
    public synchronized Outcome chooseSafeForm(String datasource, String draft, String change, String form,
            String fingerprint) {
        return onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(states.get(datasource)).write(found, change, form));
    }

    /** Has a change of a draft written in one go again, even if safe forms are configured. */
    public synchronized Outcome chooseDirectForm(String datasource, String draft, String change, String fingerprint) {
        return chooseSafeForm(datasource, draft, change, FormChoices.DIRECT, fingerprint);
    }

    /**
     * Drafts the difference of an object that is tolerated, or the drop of one that is not in the model.
     *
     * @param object as the review lists it
     */
    public synchronized Outcome draftDifference(String datasource, String object) {
        return onDrafts(datasource, approval -> new RememberedDecisions(states.get(datasource)).draftDifference(object));
    }

    /**
     * Leaves an object alone whose difference is drafted: it is tolerated, or not dropped.
     *
     * @param object as the review lists it, or as a change of a draft names it
     */
    public synchronized Outcome leaveAlone(String datasource, String object) {
        return onDrafts(datasource, approval -> new RememberedDecisions(states.get(datasource)).leaveAlone(object));
    }

    /** Applies approved scripts that the dev database has not applied yet. */
    public synchronized Outcome applyPending(String datasource) {
        return onDatasource(datasource, Approval::apply);
    }

    /** Takes an approved script out of the chain again that was applied nowhere in reach. */
    public synchronized Outcome withdraw(String datasource, String script) {
        return onDatasource(datasource, approval -> approval.withdraw(script));
    }

    /** Looks at everything again, for instance after a server came back. */
    public synchronized Outcome draftAgain() {
        afresh = true;
        draftInBackground();
        return Outcome.done(Outcome.Kind.DRAFTING, "Drafting again.", null);
    }

    private Outcome onDraft(String datasource, String id, String fingerprint, DraftAction action) {
        return onDraft(datasource, id, fingerprint, true, action);
    }

    /**
     * @param drafts whether the decision may change the drafts
     */
    private Outcome onDraft(String datasource, String id, String fingerprint, boolean drafts, DraftAction action) {
        return onDrafts(datasource, drafts, approval -> {
            DatasourceState state = states.get(datasource);
            Optional<Draft> draft = state.drafted().drafts().stream().filter(each -> each.id().equals(id)).findFirst();
            if (draft.isEmpty()) {
                return new Approval.Decision(Outcome.refused("This draft is no longer pending: it was decided already, or the"
                        + " entities have moved on.", Outcome.LOOK_AGAIN), state);
            }
            if (!snapshot().fingerprint().equals(fingerprint) || moved(state)) {
                return new Approval.Decision(Outcome.refused("The entities, the migration chain or the decisions have changed"
                        + " since this draft was shown.", Outcome.LOOK_AGAIN), state);
            }
            return action.on(approval, draft.get());
        });
    }

    /** The chain may have been edited, and a live reload may have brought other entities, since drafts were made. */
    private boolean moved(DatasourceState state) {
        Optional<DatasourceUnderReview> now = subjects.stream()
                .filter(subject -> subject.name().equals(state.subject().name()) && subject.modelProblem() == null)
                .findFirst();
        if (now.isEmpty()) {
            return true;
        }
        try {
            MigrationChain chain = MigrationChain.read(now.get().locations(), now.get().flyway().naming());
            return !Fingerprints.of(now.get(), chain, state.decisions()).equals(state.drafted().fingerprint());
        } catch (ChainException e) {
            return true;
        }
    }

    private Outcome onDrafts(String datasource, DatasourceAction action) {
        return onDrafts(datasource, true, action);
    }

    private Outcome onDrafts(String datasource, boolean drafts, DatasourceAction action) {
        DatasourceState state = states.get(datasource);
        return state != null && state.drafted() == null && progress.state() != Review.State.DRAFTING
                ? nothingToDecide(datasource)
                : onDatasource(datasource, drafts, action);
    }

    private static Outcome nothingToDecide(String datasource) {
        return Outcome.refused("There is nothing to decide on datasource " + datasource + ".", Outcome.LOOK_AGAIN);
    }

    private Outcome onDatasource(String datasource, DatasourceAction action) {
        return onDatasource(datasource, true, action);
    }

    private Outcome onDatasource(String datasource, boolean drafts, DatasourceAction action) {
        DatasourceState state = states.get(datasource);
        if (progress.state() == Review.State.DRAFTING) {
            return Outcome.refused("Drafts are being made right now.", "Wait a moment, then look at them again.");
        }
        Optional<DatabaseAccess> devDatabase = state == null ? Optional.empty() : devDatabases.apply(datasource);
        if (devDatabase.isEmpty()) {
            return nothingToDecide(datasource);
        }
        Outcome outcome = decide(action, state, devDatabase.get());
        // whatever came of it, what is shown next has to be true again
        if (drafts) {
            draftInBackground();
        }
        return outcome;
    }

    private Outcome decide(DatasourceAction action, DatasourceState state, DatabaseAccess devDatabase) {
        try {
            Approval.Decision decision = action.on(new Approval(state, devDatabase, clock));
            states.put(state.subject().name(), decision.state());
            return decision.outcome();
        } catch (RuntimeException e) {
            // the contract of every front: a decision is answered in words
            LOG.error("A decision failed on datasource " + state.subject().name(), e);
            return Outcome.failed(new Problem("That failed: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), null,
                    "The log has the details. Look at the drafts as they are now."));
        }
    }

    private synchronized void draftInBackground() {
        generation++;
        if (drafting.start(this::task, this::report, this::finish)) {
            report("Looking at the entities and the migration chain");
        }
    }

    private synchronized BackgroundDrafting.Task task() {
        return new BackgroundDrafting.Task(generation, subjects, devDatabases, states, afresh);
    }

    private synchronized void report(String activity) {
        progress = progress.drafting(activity);
        publish();
    }

    private synchronized void finish(BackgroundDrafting.Result result) {
        if (result.generation() != generation) {
            // something moved meanwhile, and the next drafting is already waiting
            return;
        }
        afresh = false;
        states.clear();
        states.putAll(result.states());
        boolean failed = states.values().stream().anyMatch(state -> state.problem() != null);
        boolean waiting = states.size() < subjects.size();
        progress = progress.finished(waiting ? Review.State.WAITING : failed ? Review.State.FAILED : Review.State.READY,
                clock.instant().toString(), result.millis());
        log.drafted(states.values());
        publish();
    }

    private void publish() {
        current = snapshot();
        if (!reviews.isClosed()) {
            reviews.offer(current, (subscriber, review) -> false);
        }
    }

    /** Stops drafting, and ends every subscription. */
    @Override
    public void close() {
        drafting.close();
        synchronized (this) {
            reviews.close();
        }
    }

    private interface DatasourceAction {
        Approval.Decision on(Approval approval);
    }

    private interface DraftAction {
        Approval.Decision on(Approval approval, Draft draft);
    }
}
