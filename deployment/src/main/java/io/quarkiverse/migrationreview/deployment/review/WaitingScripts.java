package io.quarkiverse.migrationreview.deployment.review;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import io.quarkiverse.migrationreview.deployment.catalog.QualifiedName;
import io.quarkiverse.migrationreview.deployment.chain.ChainException;
import io.quarkiverse.migrationreview.deployment.chain.ChainRun;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.chain.MigrationChain;
import io.quarkiverse.migrationreview.deployment.chain.StatementListener;
import io.quarkiverse.migrationreview.deployment.hazard.ExaminedScript;
import io.quarkiverse.migrationreview.deployment.hazard.Facts;
import io.quarkiverse.migrationreview.deployment.hazard.ScriptExamination;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchDatabase;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchNotAllowedException;
import io.quarkiverse.migrationreview.deployment.scratch.ScratchServer;

/**
 * Finds the hazards of the scripts that the dev database has not applied, whoever wrote them: Flyway runs them on a scratch
 * database, statement by statement.
 */
final class WaitingScripts {

    private static final Logger LOG = Logger.getLogger(WaitingScripts.class);

    private final MigrationChain chain;
    private final FlywaySettings flyway;
    private final Facts facts;

    WaitingScripts(MigrationChain chain, FlywaySettings flyway, Facts facts) {
        this.chain = chain;
        this.flyway = flyway;
        this.facts = facts;
    }

    /**
     * The scripts with what was found out about them; where one is not run, it is said that nothing can be told.
     */
    List<Review.UnappliedScript> examined(List<Review.UnappliedScript> waiting, ScratchServer server)
            throws SQLException, ScratchNotAllowedException {
        Set<String> names = waiting.stream().map(Review.UnappliedScript::script).collect(Collectors.toSet());
        MigrationChain applied = new MigrationChain(
                chain.scripts().stream().filter(script -> !names.contains(script.name())).toList(), chain.naming());
        Map<String, ScriptExamination> examinations = new TreeMap<>();
        try (ScratchDatabase database = server.create()) {
            new ChainRun(applied, flyway).migrate(database.access().dataSource());
            Set<QualifiedName> ignored = Set.of(new ScratchSchemas(flyway).history(database));
            new ChainRun(chain, flyway).migrate(database.access().dataSource(), new StatementListener() {
                @Override
                public void before(String script, Connection connection) throws SQLException {
                    examinations.computeIfAbsent(script, name -> new ScriptExamination(ignored, facts)).before(connection);
                }

                @Override
                public void after(String script, String sql, Connection connection) throws SQLException {
                    examinations.get(script).after(sql, connection);
                }
            });
        } catch (ChainException e) {
            LOG.debug("The waiting scripts can't be examined", e);
            // half of what a script does would pass for all of it
            examinations.clear();
        }
        return waiting.stream().map(script -> script.examined(examinations.containsKey(script.script())
                ? examinations.get(script.script()).result()
                : ExaminedScript.notRun(script.script()))).toList();
    }
}
