package io.quarkiverse.migrationreview.deployment.chain;

import java.util.Arrays;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.output.ValidateOutput;

/**
 * What Flyway says of a chain and of what a database has applied, asked once.
 */
public final class ChainInspection {

    private final MigrationChain chain;
    private final MigrationInfo[] scripts;
    private final List<ValidateOutput> refused;

    private ChainInspection(MigrationChain chain, MigrationInfo[] scripts, List<ValidateOutput> refused) {
        this.chain = chain;
        this.scripts = scripts;
        this.refused = refused;
    }

    /**
     * Asks.
     *
     * @param validating configured as Flyway validates before it migrates
     */
    static ChainInspection of(MigrationChain chain, Flyway validating) {
        MigrationInfo[] scripts = validating.info().all();
        boolean untouched = Arrays.stream(scripts).allMatch(script -> script.getState() == MigrationState.PENDING);
        return new ChainInspection(chain, scripts,
                untouched ? List.of() : validating.validateWithResult().invalidMigrations);
    }

    /**
     * The scripts of the chain that the database has not applied yet, in the order of their versions. Those it will not apply
     * because of their order come with the others; those it was told to pass over don't come at all.
     *
     * @return empty when it is up to date
     */
    public List<PendingScript> pending() {
        return Arrays.stream(scripts)
                .filter(script -> script.getState() == MigrationState.PENDING || script.getState() == MigrationState.FAILED
                        || isPassedOver(script)
                                && refused.stream().anyMatch(invalid -> ValidationFailure.isAbout(invalid, script)))
                .map(script -> new PendingScript(script.getScript(), isPassedOver(script),
                        script.getState() == MigrationState.FAILED))
                .toList();
    }

    /**
     * The scripts in which the chain is not, or is not any more, what the database has applied. What Flyway was told to ignore
     * is not among them.
     *
     * @return in Flyway's order; empty when all is well
     */
    public List<Contradiction> contradictions() {
        return ValidationFailure.contradictions(scripts, refused, chain);
    }

    /** For its order, unless Flyway was told not to mind: validation tells. */
    private static boolean isPassedOver(MigrationInfo script) {
        return script.getState() == MigrationState.IGNORED;
    }
}
