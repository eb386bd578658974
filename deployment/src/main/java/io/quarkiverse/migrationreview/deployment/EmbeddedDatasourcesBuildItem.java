package io.quarkiverse.migrationreview.deployment;

import java.util.Set;

import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The names of the datasources that the embedded PostgreSQL serves; often none.
 */
final class EmbeddedDatasourcesBuildItem extends SimpleBuildItem {

    private final Set<String> datasources;

    EmbeddedDatasourcesBuildItem(Set<String> datasources) {
        this.datasources = Set.copyOf(datasources);
    }

    Set<String> datasources() {
        return datasources;
    }
}
