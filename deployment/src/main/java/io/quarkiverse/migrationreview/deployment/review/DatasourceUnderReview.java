package io.quarkiverse.migrationreview.deployment.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import io.quarkiverse.migrationreview.deployment.chain.ChainLocations;
import io.quarkiverse.migrationreview.deployment.chain.FlywaySettings;
import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.scratch.DatabaseAccess;

/**
 * One datasource as the last build saw it.
 *
 * @param name of the datasource
 * @param persistenceUnits the units whose entities it holds
 * @param models what they want; a unit that Hibernate ORM refuses has none
 * @param modelProblem why there is no model; {@code null} when there is one
 * @param locations where its scripts lie
 * @param flyway how Flyway runs them
 * @param scratch the server for scratch databases; {@code null} for the one of the dev database
 * @param draftsDirectory where its drafts are kept
 * @param sources the source folders of the project
 * @param rules what is configured about differences between its chain and the model
 * @param settings what is configured about how drafts are written and tried
 * @param prechecks what is configured otherwise and gets in the way of reviewed migrations; asked each time that drafts are
 *        made
 */
public record DatasourceUnderReview(String name, List<String> persistenceUnits, List<EntityModel> models,
        Problem modelProblem, ChainLocations locations, FlywaySettings flyway, DatabaseAccess scratch,
        Path draftsDirectory, List<Path> sources, DifferenceRules rules, ReviewSettings settings,
        Supplier<List<Notice>> prechecks) {

    public DatasourceUnderReview {
        Objects.requireNonNull(name, "name");
        persistenceUnits = List.copyOf(persistenceUnits);
        models = List.copyOf(models);
        sources = List.copyOf(sources);
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(prechecks, "prechecks");
    }

    /** One that nothing else gets in the way of. */
    public DatasourceUnderReview(String name, List<String> persistenceUnits, List<EntityModel> models,
            Problem modelProblem, ChainLocations locations, FlywaySettings flyway, DatabaseAccess scratch,
            Path draftsDirectory, List<Path> sources, DifferenceRules rules, ReviewSettings settings) {
        this(name, persistenceUnits, models, modelProblem, locations, flyway, scratch, draftsDirectory, sources, rules,
                settings, List::of);
    }

    /** One for which nothing is configured. */
    public DatasourceUnderReview(String name, List<String> persistenceUnits, List<EntityModel> models,
            Problem modelProblem, ChainLocations locations, FlywaySettings flyway, DatabaseAccess scratch,
            Path draftsDirectory, List<Path> sources) {
        this(name, persistenceUnits, models, modelProblem, locations, flyway, scratch, draftsDirectory, sources,
                DifferenceRules.NONE, ReviewSettings.DEFAULTS);
    }
}
