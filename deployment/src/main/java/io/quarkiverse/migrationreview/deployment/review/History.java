package io.quarkiverse.migrationreview.deployment.review;

import java.util.List;

/**
 * The migration chain of a datasource with what its dev database made of it.
 *
 * @param scripts in Flyway's order; empty when there are none, or there is a problem
 * @param problem why nothing can be said; {@code null} when all went well
 */
public record History(List<ChainScript> scripts, Problem problem) {

    public History {
        scripts = List.copyOf(scripts);
    }
}
