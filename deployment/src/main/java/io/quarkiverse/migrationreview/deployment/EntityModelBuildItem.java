package io.quarkiverse.migrationreview.deployment;

import io.quarkiverse.migrationreview.deployment.model.EntityModel;
import io.quarkiverse.migrationreview.deployment.review.Problem;
import io.quarkus.builder.item.MultiBuildItem;

/**
 * The entity model of one persistence unit, or why there is none.
 */
public final class EntityModelBuildItem extends MultiBuildItem {

    private final String datasource;
    private final String persistenceUnit;
    private final EntityModel model;
    private final Problem problem;

    private EntityModelBuildItem(String datasource, String persistenceUnit, EntityModel model, Problem problem) {
        this.datasource = datasource;
        this.persistenceUnit = persistenceUnit;
        this.model = model;
        this.problem = problem;
    }

    /** A model that Hibernate accepts. */
    public static EntityModelBuildItem of(String datasource, EntityModel model) {
        return new EntityModelBuildItem(datasource, model.persistenceUnit(), model, null);
    }

    /** A unit that has no model, and why. */
    public static EntityModelBuildItem refused(String datasource, String persistenceUnit, Problem problem) {
        return new EntityModelBuildItem(datasource, persistenceUnit, null, problem);
    }

    /** The name of the datasource of the unit. */
    public String datasource() {
        return datasource;
    }

    /** The name of the unit. */
    public String persistenceUnit() {
        return persistenceUnit;
    }

    /** {@code null} when there is a problem. */
    public EntityModel model() {
        return model;
    }

    /** {@code null} when there is a model. */
    public Problem problem() {
        return problem;
    }
}
