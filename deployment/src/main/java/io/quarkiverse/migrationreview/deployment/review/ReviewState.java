package io.quarkiverse.migrationreview.deployment.review;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * What there is to review, and how far drafting is. Used by one thread at a time.
 */
final class ReviewState {

    private List<DatasourceUnderReview> subjects = List.of();
    private Function<String, Optional<DatabaseAccess>> devDatabases = name -> Optional.empty();
    /** No front has to make sure that there is a name. */
    private final Map<String, DatasourceState> states = new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
    private final Map<String, Integer> drift = new TreeMap<>();
    /** What is shown meanwhile in place of what is not drafted to the end. */
    private final Map<String, DatasourceState> proven = new TreeMap<>();
    private Progress progress = Progress.WAITING;

    /** Takes over what a build saw; what is known of a datasource that is still there is kept. */
    void update(List<DatasourceUnderReview> datasources, Function<String, Optional<DatabaseAccess>> databases) {
        subjects = List.copyOf(datasources);
        devDatabases = databases;
        List<String> names = subjects.stream().map(DatasourceUnderReview::name).toList();
        states.keySet().retainAll(names);
        proven.keySet().retainAll(names);
    }

    ReviewState copy() {
        ReviewState copy = new ReviewState();
        copy.subjects = subjects;
        copy.devDatabases = devDatabases;
        copy.states.putAll(states);
        copy.drift.putAll(drift);
        copy.proven.putAll(proven);
        copy.progress = progress;
        return copy;
    }

    List<DatasourceUnderReview> subjects() {
        return subjects;
    }

    Function<String, Optional<DatabaseAccess>> devDatabases() {
        return devDatabases;
    }

    Map<String, DatasourceState> states() {
        return states;
    }

    /** What is known of a datasource; {@code null} when nothing is. */
    DatasourceState of(String datasource) {
        return states.get(datasource);
    }

    void put(DatasourceState state) {
        states.put(state.subject().name(), state);
    }

    /**
     * Remembers in how much a dev database was last found to differ from what its scripts make.
     *
     * @return whether that is news
     */
    boolean drifted(String datasource, int found) {
        Integer before = drift.put(datasource, found);
        return found != (before == null ? 0 : before);
    }

    Progress progress() {
        return progress;
    }

    void progress(Progress newProgress) {
        progress = newProgress;
    }

    /** Shows drafts before their rows are looked at. Nothing is decided about them until drafting has ended. */
    void proven(DatasourceState state) {
        proven.put(state.subject().name(), state);
        progress = progress.next();
    }

    /** What is shown, by datasource. */
    Collection<DatasourceState> shown() {
        Map<String, DatasourceState> shown = new TreeMap<>(states);
        shown.putAll(proven);
        return shown.values();
    }

    /** Drafting has ended. */
    void finished(Map<String, DatasourceState> newStates, String at, long millis) {
        states.clear();
        states.putAll(newStates);
        proven.clear();
        boolean failed = states.values().stream().anyMatch(state -> state.problem() != null);
        boolean waiting = states.size() < subjects.size();
        progress = progress.finished(waiting ? Review.State.WAITING : failed ? Review.State.FAILED : Review.State.READY, at,
                millis);
    }

    Review snapshot() {
        return new Review(progress.revision(), progress.state(), progress.activity(), fingerprint(), progress.draftedAt(),
                progress.durationMillis(), shown().stream()
                        .map(state -> state.review().withExamined(!proven.containsKey(state.subject().name())))
                        .map(review -> review.withDriftFound(drift.getOrDefault(review.name(), 0))).toList());
    }

    /** Of everything that is shown. */
    String fingerprint() {
        return Fingerprints.of(states.values().stream().map(DatasourceState::fingerprint).toList());
    }

    /** The chain may have been edited, and a live reload may have brought other entities, since drafts were made. */
    boolean moved(DatasourceState state) {
        Optional<DatasourceUnderReview> now = subjects.stream()
                .filter(subject -> subject.name().equals(state.subject().name()) && subject.modelProblem() == null)
                .findFirst();
        if (now.isEmpty()) {
            return true;
        }
        try {
            MigrationChain chain = MigrationChain.read(now.get().locations(), now.get().flyway().naming());
            return !state.drafted().isMadeFrom(now.get(), chain, state.decisions(),
                    new DraftStore(now.get().draftsDirectory()).edits());
        } catch (ChainException | DraftingException e) {
            return true;
        }
    }
}
