package io.quarkiverse.migrationreview.deployment.mcp;

import java.util.List;

import io.quarkiverse.migrationreview.deployment.review.ChainScript;
import io.quarkiverse.migrationreview.deployment.review.History;
import io.quarkiverse.migrationreview.deployment.review.Problem;

/**
 * The migrations there are, as an agent sees them.
 *
 * @param datasources one for each datasource with a migration chain
 */
record ChainHistory(List<OfDatasource> datasources) {

    /**
     * The migrations of one datasource.
     *
     * @param problem why nothing can be said; {@code null} when all went well
     * @param scripts in Flyway's order
     */
    record OfDatasource(String datasource, Problem problem, List<ChainScript> scripts) {

        static OfDatasource of(String datasource, History history) {
            return new OfDatasource(datasource, history.problem(), history.scripts());
        }
    }
}
