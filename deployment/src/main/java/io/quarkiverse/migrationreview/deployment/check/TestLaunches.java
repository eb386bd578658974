package io.quarkiverse.migrationreview.deployment.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.migrationreview.deployment.review.DatasourceUnderReview;
import io.quarkiverse.migrationreview.deployment.review.Gate;
import io.quarkiverse.migrationreview.deployment.review.PendingDrafts;
import io.quarkiverse.migrationreview.deployment.review.PendingMigrations;
import io.quarkiverse.migrationreview.deployment.review.Problem;
import io.quarkiverse.migrationreview.deployment.review.TestDatabase;

/**
 * What happens to the test database of one datasource around its own Flyway. Beside dev mode, migrations that wait for review
 * are applied to it, so that tests come first; in all other test runs, what such a run has left there is taken back.
 */
public final class TestLaunches {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.migrationreview");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DatasourceUnderReview subject;
    private final Map<String, String> drafted;
    private boolean applying;
    private PendingMigrations wanted = PendingMigrations.NONE;

    /**
     * @param applying whether pending migrations are applied
     * @param drafted what was drafted before in this JVM, by what it was made from; more is added
     */
    public TestLaunches(DatasourceUnderReview subject, boolean applying, Map<String, String> drafted) {
        this.subject = subject;
        this.applying = applying;
        this.drafted = drafted;
    }

    /**
     * The application is about to start: drafts what is pending.
     *
     * @param isDevDatabase asked whether tests were given the database of dev mode, which they don't change
     * @return why it may not start; empty when it may
     */
    public synchronized Optional<String> starting(PendingDrafts drafts, BooleanSupplier isDevDatabase) {
        if (applying && isDevDatabase.getAsBoolean()) {
            LOG.warnf("Tests use the dev database of datasource %s: migrations that wait for review are not applied to it. Give"
                    + " tests a database of their own (%%test.quarkus.datasource.jdbc.url).", subject.name());
            applying = false;
        }
        wanted = applying ? pending(drafts) : PendingMigrations.NONE;
        return Optional.ofNullable(wanted.refusal()).map(problem -> "Tests can't go on with datasource " + subject.name()
                + ": " + problem + " To run them as if nothing was pending, set"
                + " quarkus.migration-review.continuous-testing=ignore.");
    }

    private PendingMigrations pending(PendingDrafts drafts) {
        String key = Gate.fingerprint(List.of(subject)).orElse(null);
        try {
            if (key != null && drafted.containsKey(key)) {
                return JSON.readValue(drafted.get(key), PendingMigrations.class);
            }
            PendingMigrations pending = drafts.of(subject);
            if (key != null && pending.refusal() == null) {
                drafted.put(key, JSON.writeValueAsString(pending));
            }
            return pending;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Pending migrations are made of texts", e);
        }
    }

    /**
     * Flyway is about to migrate.
     *
     * @return why it may not; empty when it may
     */
    public synchronized Optional<String> beforeMigrate(Supplier<Optional<TestDatabase>> database) {
        return database.get().flatMap(found -> found.takeBack(wanted)).map(Problem::toString);
    }

    /**
     * Flyway has migrated: applies what is pending.
     *
     * @return why that can't be done; empty when it was, or there is nothing to do
     */
    public synchronized Optional<String> afterMigrate(Supplier<Optional<TestDatabase>> database) {
        if (!applying || wanted.scripts().isEmpty()) {
            return Optional.empty();
        }
        Optional<String> problem = database.get().flatMap(found -> found.apply(wanted)).map(Problem::toString);
        if (problem.isEmpty()) {
            int count = wanted.titles().size();
            LOG.infof("%d pending %s applied to the test database: %s", count, count == 1 ? "migration is" : "migrations are",
                    String.join("; ", wanted.titles()));
            wanted.assumptions().forEach(LOG::info);
        }
        return problem;
    }
}
