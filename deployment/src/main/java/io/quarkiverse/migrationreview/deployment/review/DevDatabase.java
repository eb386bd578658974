package io.quarkiverse.migrationreview.deployment.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.MigrationScript;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * The database of the running application. It is only ever asked what it has applied, and migrated through Flyway.
 */
final class DevDatabase {

    private final DatabaseAccess access;
    private final FlywaySettings flyway;

    DevDatabase(DatabaseAccess access, FlywaySettings flyway) {
        this.access = access;
        this.flyway = flyway;
    }

    /**
     * The scripts it has not applied.
     *
     * @param failures what it said when scripts were applied before, by script
     */
    List<Review.UnappliedScript> unapplied(MigrationChain chain, Map<String, String> failures) throws ChainException {
        List<Review.UnappliedScript> unapplied = new ArrayList<>();
        for (String name : new ChainRun(chain, flyway).pending(access.dataSource())) {
            Optional<MigrationScript> script = chain.script(name);
            unapplied.add(new Review.UnappliedScript(name,
                    script.map(MigrationScript::file).map(Object::toString).orElse(null),
                    script.filter(found -> found.file() != null)
                            .filter(found -> ScriptHeader.isDrafted(found.content())).isPresent(),
                    failures.get(name)));
        }
        return unapplied;
    }

    /** Applies them, through Flyway. */
    List<String> migrate(MigrationChain chain) throws ChainException {
        return new ChainRun(chain, flyway).migrate(access.dataSource());
    }
}
