package io.quarkiverse.migrationreview.deployment.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

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
    private final ActivityLog activity = new ActivityLog();
    private final Inspection inspection;

    private final ReviewState state = new ReviewState();
    private final Deciding deciding;
    private long generation;
    private Occasion occasion = Occasion.LIVE_RELOAD;
    private boolean reloading;
    private boolean driftAtStart;
    private volatile Review current = new Review(0, Review.State.WAITING, null, "", null, null, List.of());
    private volatile DraftDiagrams diagrams = DraftDiagrams.NONE;
    private volatile SubmissionPublisher<Review> reviews = new SubmissionPublisher<>();

    /**
     * @param clock tells when drafts were made, and gives time stamps to versions
     */
    public ReviewService(Clock clock) {
        this.clock = clock;
        this.drafting = new BackgroundDrafting(clock);
        this.inspection = new Inspection(this::looked, drafting, this::drifted);
        this.deciding = new Deciding(state, clock, () -> draftInBackground(Occasion.DECISION), () -> reloading);
    }

    /**
     * Takes over what a build saw. Drafting waits for {@link #applicationStarted()}.
     *
     * @param datasources what there is to review; may be empty
     * @param databases how to reach the dev database of a datasource, asked whenever it is needed; empty while there is none
     */
    public synchronized void update(List<DatasourceUnderReview> datasources,
            Function<String, Optional<DatabaseAccess>> databases) {
        state.update(datasources, databases);
        // subscribers belong to the application that is ending; kept, each would keep its class loader
        reviews.close();
        reviews = new SubmissionPublisher<>();
        activity.close();
    }

    /**
     * Waits for a decision that is under way. To be called before sources are compared: an application that is reloaded
     * without a script of which its database is told in the meantime does not start, because its own Flyway misses it.
     */
    public synchronized void awaitDecision() {
        // whoever decides holds the monitor
        if (reloading) {
            // the last reload came to an end without a word, or sources would not be compared again
            applicationStarted();
        }
    }

    /** The application ends, to be reloaded: no decision is made until {@link #applicationStarted()}. */
    public synchronized void applicationReloading() {
        reloading = true;
    }

    /**
     * The application started, or failed to: its dev databases are as its own Flyway left them. Drafts are made in the
     * background.
     */
    public synchronized void applicationStarted() {
        reloading = false;
        draftInBackground(Occasion.LIVE_RELOAD);
    }

    /**
     * Has the log say how drafts are seen whenever there are new ones.
     *
     * @param where a few words, asked for each time
     */
    public void reachedBy(Supplier<String> where) {
        log.reachedBy(where);
    }

    /**
     * Has the dev databases compared with what their applied scripts make, once, after the next drafting and behind it. What is
     * found is told in the log and in the review; a live reload that comes first is not held up, and ends it.
     */
    public synchronized void lookForDriftAtStart() {
        driftAtStart = true;
    }

    /** What there is to review now; never {@code null}. Never waits for a decision or a drafting. */
    public Review review() {
        return current;
    }

    /**
     * A picture of what a draft does to the tables, as SVG; {@code null} when the draft is no longer there. Never waits for a
     * decision or a drafting.
     *
     * @param datasource the name of its datasource
     * @param draft its id
     */
    public String diagram(String datasource, String draft) {
        return diagrams.draw(datasource, draft);
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
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> apply ? approval.approveAndApply(found, description)
                        : approval.approve(found, description));
    }

    /**
     * Rejects a draft: it is not listed again unless its changes differ.
     *
     * @param datasource the name of its datasource
     * @param draft its id
     * @param fingerprint of the review it was shown in
     * @param reason in the person's words; blank or {@code null} for none
     */
    public synchronized Outcome reject(String datasource, String draft, String fingerprint, String reason) {
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(state.of(datasource)).reject(found, reason));
    }

    /** Takes a rejection back. */
    public synchronized Outcome reconsider(String datasource, String draft) {
        return deciding.onDrafts(datasource, approval -> new RememberedDecisions(state.of(datasource)).reconsider(draft));
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
        return deciding.onDrafts(datasource,
                approval -> new RememberedDecisions(state.of(datasource)).answer(question, kind, value));
    }

    /**
     * Acknowledges a hazard, without which a draft that has it can't be approved; nothing is drafted again.
     *
     * @param hazard its key, as the draft lists it
     * @param acknowledged whether it is from now on
     */
    public synchronized Outcome acknowledge(String datasource, String draft, String hazard, boolean acknowledged,
            String fingerprint) {
        Outcome outcome = deciding.onDraft(datasource, draft, fingerprint, false,
                (approval, found) -> new RememberedDecisions(state.of(datasource)).acknowledge(found, hazard, acknowledged));
        state.progress(state.progress().next());
        publish();
        return outcome;
    }

    /**
     * Proposes another description for a draft: for its title and the name of its file. Whoever approves it sees it, and may
     * still type another.
     *
     * @param datasource the name of its datasource
     * @param draft its id
     * @param fingerprint of the review it was shown in
     * @param description in the words of a person; blank for the one that is drafted. One that says nothing about what the
     *        migration does is refused as it is on approval
     */
    public synchronized Outcome describe(String datasource, String draft, String fingerprint, String description) {
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(state.of(datasource)).describe(found, description));
    }

    /** Leaves a draft that only drops for a later release. */
    public synchronized Outcome park(String datasource, String draft, String fingerprint) {
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(state.of(datasource))
                        .park(found, clock.instant().toString()));
    }

    /**
     * Drafts again what was parked.
     *
     * @param parked its id, as the review lists it
     */
    public synchronized Outcome takeUp(String datasource, String parked) {
        return deciding.onDrafts(datasource, approval -> new RememberedDecisions(state.of(datasource)).takeUp(parked));
    }

    /** Makes one draft of two. */
    public synchronized Outcome merge(String datasource, String draft, String other, String fingerprint) {
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(state.of(datasource)).merge(found, other));
    }

    /**
     * Makes two drafts of one.
     *
     * @param changes the keys of the changes that become a draft of their own
     */
    public synchronized Outcome split(String datasource, String draft, Set<String> changes, String fingerprint) {
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(state.of(datasource)).split(found, changes));
    }

    /** Takes back what was merged and split. */
    public synchronized Outcome rejoin(String datasource, String draft, String fingerprint) {
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(state.of(datasource)).rejoin(found));
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
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new RememberedDecisions(state.of(datasource)).write(found, change, form));
    }

    /** Has a change of a draft written in one go again, even if safe forms are configured. */
    public synchronized Outcome chooseDirectForm(String datasource, String draft, String change, String fingerprint) {
        return chooseSafeForm(datasource, draft, change, FormChoices.DIRECT, fingerprint);
    }

    /**
     * Takes over the SQL of a draft as a person wants it. It is proven before it can be approved.
     *
     * @param datasource the name of its datasource
     * @param draft its id
     * @param scripts one for each script of the draft, in order
     * @param fingerprint of the review it was shown in
     */
    public synchronized Outcome edit(String datasource, String draft, List<EditedScript> scripts, String fingerprint) {
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new Editing(state.of(datasource)).edit(found, scripts));
    }

    /** Discards what a person has edited of a draft, also what was edited before it became what it is. */
    public synchronized Outcome regenerate(String datasource, String draft, String fingerprint) {
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new Editing(state.of(datasource)).regenerate(found));
    }

    /** Makes what a person has edited before a draft became what it is an edit of that draft. */
    public synchronized Outcome keepEdit(String datasource, String draft, String fingerprint) {
        return deciding.onDraft(datasource, draft, fingerprint,
                (approval, found) -> new Editing(state.of(datasource)).keep(found));
    }

    /**
     * Drafts the difference of an object that is tolerated, or the drop of one that is not in the model.
     *
     * @param object as the review lists it
     */
    public synchronized Outcome draftDifference(String datasource, String object) {
        return deciding.onDrafts(datasource, approval -> new RememberedDecisions(state.of(datasource)).draftDifference(object));
    }

    /**
     * Leaves an object alone whose difference is drafted: it is tolerated, or not dropped.
     *
     * @param object as the review lists it, or as a change of a draft names it
     */
    public synchronized Outcome leaveAlone(String datasource, String object) {
        return deciding.onDrafts(datasource, approval -> new RememberedDecisions(state.of(datasource)).leaveAlone(object));
    }

    /** Applies approved scripts that the dev database has not applied yet. */
    public synchronized Outcome applyPending(String datasource) {
        return deciding.onDatasource(datasource, Approval::apply);
    }

    /** Takes an approved script out of the chain again that was applied nowhere in reach. */
    public synchronized Outcome withdraw(String datasource, String script) {
        return deciding.onDatasource(datasource, approval -> approval.withdraw(script));
    }

    /**
     * Undoes, in the dev database, the script that was applied last, with its undo script. The script stays in the chain.
     *
     * @param script its name, as the history lists it
     */
    public synchronized Outcome undoLast(String datasource, String script) {
        return deciding.onDatasource(datasource, approval -> approval.undo(script));
    }

    /**
     * Gives a script that the dev database has not applied the next version, with its configuration, its undo script, and the
     * scripts of the same draft that follow it. Refused for a script that is applied, or when that can't be told.
     *
     * @param script its name, as the history lists it
     */
    public synchronized Outcome renumber(String datasource, String script) {
        return deciding.onDatasource(datasource, approval -> approval.renumber(script));
    }

    /**
     * Puts back the text that an applied script had when the dev database applied it, when Git knows it. What it is instead is
     * kept beside the drafts.
     *
     * @param script its name, as the notice has it
     */
    public synchronized Outcome restoreScript(String datasource, String script) {
        return deciding.onDatasource(datasource, approval -> approval.restore(script));
    }

    /** What can be looked at when a person asks. */
    public Inspection inspection() {
        return inspection;
    }

    /**
     * A line for each drafting from now on, after the last ones; until the next {@link #update}.
     */
    public Flow.Publisher<String> activity() {
        return activity;
    }

    /** Looks at everything again, for instance after a server came back. */
    public synchronized Outcome draftAgain() {
        draftInBackground(Occasion.REQUEST);
        return Outcome.done(Outcome.Kind.DRAFTING, "Drafting again.", null);
    }

    private synchronized void draftInBackground(Occasion next) {
        generation++;
        occasion = occasion.and(next);
        if (drafting.start(this::task, task -> new Watcher(task.generation()), this::finish)) {
            report("Looking at the entities and the migration chain");
        }
    }

    private synchronized BackgroundDrafting.Task task() {
        return new BackgroundDrafting.Task(generation, state.subjects(), state.devDatabases(), state.states(), occasion);
    }

    private synchronized void report(String activity) {
        state.progress(state.progress().drafting(activity));
        publish();
    }

    private synchronized void proven(long drafted, DatasourceState proven) {
        if (drafted == generation) {
            state.proven(proven);
            publish();
        }
    }

    private synchronized void finish(BackgroundDrafting.Result result) {
        if (result.generation() != generation) {
            // something moved meanwhile, and the next drafting is already waiting
            return;
        }
        occasion = Occasion.LIVE_RELOAD;
        state.finished(result.states(), clock.instant().toString(), result.millis());
        log.drafted(state.states().values());
        activity.say(ActivityLog.line(clock.instant(), result.millis(), state.snapshot()));
        publish();
        if (driftAtStart && !state.states().isEmpty()) {
            driftAtStart = false;
            state.states().values().stream().filter(each -> each.problem() == null).map(each -> each.subject().name()).toList()
                    .forEach(this::lookForDrift);
        }
    }

    private void lookForDrift(String datasource) {
        long asked = generation;
        inspection.driftUnless(datasource, () -> asked != generationNow(), found -> log.drifted(datasource, found));
    }

    private synchronized long generationNow() {
        return generation;
    }

    private synchronized void drifted(String datasource, int found) {
        if (state.drifted(datasource, found)) {
            state.progress(state.progress().next());
            publish();
        }
    }

    /** A copy: whoever looks on holds nobody up, and sees nothing half changed. */
    private synchronized ReviewState looked() {
        return state.copy();
    }

    private void publish() {
        diagrams = DraftDiagrams.of(state.shown());
        current = state.snapshot();
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
            activity.close();
        }
    }

    /** Looks on at one drafting. */
    private final class Watcher implements DraftingWatcher {

        private final long drafted;

        Watcher(long drafted) {
            this.drafted = drafted;
        }

        @Override
        public void doing(String words) {
            report(words);
        }

        @Override
        public void proven(DatasourceState proven) {
            ReviewService.this.proven(drafted, proven);
        }
    }
}
