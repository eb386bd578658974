package io.quarkiverse.migrationreview.deployment.review;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Drafts on a thread of its own, one drafting after the other. Whatever happens there comes back as a state: nobody waits for
 * that
 * thread, and without an answer the fronts would show for ever that drafts are being made.
 */
final class BackgroundDrafting implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.migrationreview");

    private final Clock clock;
    private final ScratchServers servers = new ScratchServers();
    private final Workbenches benches = new Workbenches(servers);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(BackgroundDrafting::thread);
    private final Set<CompletableFuture<?>> promised = ConcurrentHashMap.newKeySet();

    BackgroundDrafting(Clock clock) {
        this.clock = clock;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "Migration Review");
        thread.setDaemon(true);
        // not the loader of whoever came first: that one is closed at the next live reload
        thread.setContextClassLoader(BackgroundDrafting.class.getClassLoader());
        return thread;
    }

    /**
     * Drafts as soon as the thread is free.
     *
     * @param task what there is to draft, asked for when it begins
     * @param watcher made for the task, is told how it goes
     * @param end is told the result, always
     * @return whether there will be one; not after {@link #close()}
     */
    boolean start(Supplier<Task> task, Function<Task, DraftingWatcher> watcher, Consumer<Result> end) {
        if (thread.isShutdown()) {
            return false;
        }
        thread.execute(() -> {
            Task begun = task.get();
            run(begun, watcher.apply(begun), end);
        });
        return true;
    }

    /**
     * Does something else that needs scratch databases, when no drafting is under way.
     *
     * @param configured the configured server; {@code null} for that of the dev database
     * @return what comes of it; what it throws is the cause of the exception
     */
    <T> CompletableFuture<T> withServer(DatabaseAccess configured, DatabaseAccess devDatabase, ScratchWork<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        promised.add(result);
        result.whenComplete((value, failure) -> promised.remove(result));
        try {
            thread.execute(() -> {
                try (ScratchServer server = servers.open(configured, devDatabase)) {
                    result.complete(work.on(server));
                } catch (SQLException | ScratchNotAllowedException | DraftingException | ChainException
                        | RuntimeException | LinkageError e) {
                    result.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    /** Something to do with scratch databases. */
    interface ScratchWork<T> {
        T on(ScratchServer server) throws SQLException, ScratchNotAllowedException, DraftingException, ChainException;
    }

    private void run(Task task, DraftingWatcher watcher, Consumer<Result> end) {
        long started = System.nanoTime();
        Map<String, DatasourceState> states = new TreeMap<>();
        try {
            for (DatasourceUnderReview subject : task.subjects()) {
                draft(subject, task, watcher).ifPresent(state -> states.put(subject.name(), state));
            }
        } finally {
            end.accept(new Result(task.generation(), states, (System.nanoTime() - started) / 1_000_000));
        }
    }

    private Optional<DatasourceState> draft(DatasourceUnderReview subject, Task task, DraftingWatcher watcher) {
        try {
            return task.devDatabases().apply(subject.name())
                    .map(access -> new DatasourceDrafter(servers, benches, clock).draft(subject, access,
                            task.before().get(subject.name()), task.occasion(), watcher));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("Drafting failed on datasource " + subject.name(), e);
            return Optional.of(DatasourceState.of(subject, new Problem("Drafting failed: "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()), null,
                    "The log has the details. If the configuration of the datasource is right, please report it.")));
        }
    }

    /** Stops; scratch databases of an interrupted drafting are dropped by the next run. */
    @Override
    public void close() {
        thread.shutdownNow();
        // what was waiting for the thread is never begun
        promised.forEach(result -> result.completeExceptionally(new RejectedExecutionException("Dev mode is ending")));
        benches.close();
        try {
            servers.close();
        } catch (IOException e) {
            LOG.debug("The embedded PostgreSQL for scratch databases was already gone", e);
        }
    }

    /**
     * What there is to draft.
     *
     * @param generation given back with the result
     * @param devDatabases how to reach the dev database of a datasource; empty while there is none
     * @param before the last states, by datasource
     * @param occasion why
     */
    record Task(long generation, List<DatasourceUnderReview> subjects,
            Function<String, Optional<DatabaseAccess>> devDatabases, Map<String, DatasourceState> before,
            Occasion occasion) {

        Task {
            subjects = List.copyOf(subjects);
            before = Map.copyOf(before);
        }
    }

    /**
     * What came of a drafting.
     *
     * @param states by datasource; one without a dev database has none
     * @param millis how long it took, in milliseconds
     */
    record Result(long generation, Map<String, DatasourceState> states, long millis) {
    }
}
