package io.quarkiverse.migrationreview.deployment.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.chain.AppliedScript;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainInspection;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.chain.PendingScript;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * The database of the running application. It is only ever asked what it has applied, and migrated through Flyway.
 */
final class DevDatabase {

    /**
     * How long a script waits for a lock unless it says so itself. Whoever holds it may be the application, on a break point;
     * and a live reload waits for the decision, see {@link ReviewService#awaitDecision()}.
     */
    static final Duration LOCK_TIMEOUT = Duration.ofSeconds(60);

    private static final String OUT_OF_ORDER = "Older than what is applied: give it the next version, or set"
            + " quarkus.flyway.out-of-order=true.";

    private static final String HALF_WAY = "Failed half-way when it was applied outside a transaction: what it had done by then"
            + " has stayed.";

    private final DatabaseAccess access;
    private final FlywaySettings flyway;

    DevDatabase(DatabaseAccess access, FlywaySettings flyway) {
        this.access = access;
        this.flyway = flyway;
    }

    /**
     * The scripts it has not applied, those that Flyway will not apply because of their order among them.
     *
     * @param failures what it said when scripts were applied before, by script
     */
    List<Review.UnappliedScript> unapplied(MigrationChain chain, Map<String, String> failures) throws ChainException {
        return unapplied(chain, inspect(chain), failures);
    }

    /** What Flyway says of the chain and the database. */
    ChainInspection inspect(MigrationChain chain) throws ChainException {
        return new ChainRun(chain, flyway).inspect(access.dataSource());
    }

    /** The same of what was asked already. */
    static List<Review.UnappliedScript> unapplied(MigrationChain chain, ChainInspection inspection,
            Map<String, String> failures) {
        List<Review.UnappliedScript> unapplied = new ArrayList<>();
        for (PendingScript pending : inspection.pending()) {
            Optional<MigrationScript> script = chain.script(pending.name());
            unapplied.add(new Review.UnappliedScript(pending.name(),
                    script.map(MigrationScript::file).map(Object::toString).orElse(null),
                    script.filter(found -> found.file() != null)
                            .filter(found -> ScriptHeader.isDrafted(found.content())).isPresent(),
                    pending.outOfOrder() ? OUT_OF_ORDER
                            : failures.getOrDefault(pending.name(), pending.failed() ? HALF_WAY : null)));
        }
        return unapplied;
    }

    /** What its history holds, whether the chain has it or not. */
    List<AppliedScript> applied() throws ChainException {
        return new ChainRun(new MigrationChain(List.of(), flyway.naming()), flyway).applied(access.dataSource());
    }

    /** Which scripts it has applied and which wait. */
    AppliedScripts applied(MigrationChain chain, List<Review.UnappliedScript> unapplied) throws ChainException {
        return AppliedScripts.of(chain, unapplied, new ChainRun(chain, flyway).appliedChecksums(access.dataSource()));
    }

    /** Applies them, through Flyway. */
    List<String> migrate(MigrationChain chain) throws ChainException {
        return new ChainRun(chain, flyway).migrate(access.dataSource(LOCK_TIMEOUT));
    }

    /**
     * Has scripts that failed half-way count as not applied, unless there is more to mend in the history than that.
     *
     * @param forgettable which of them may
     */
    void forgetFailures(MigrationChain chain, Collection<String> forgettable) throws ChainException {
        if (!forgettable.isEmpty()) {
            new ChainRun(chain, flyway).forgetFailures(access.dataSource(), forgettable);
        }
    }
}
